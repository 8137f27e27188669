package org.wenlan.watch.web;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.watch.Change;
import org.wenlan.watch.Rhythm;
import org.wenlan.watch.Warnings;
import org.wenlan.watch.Warnings.Count;
import org.wenlan.watch.Watch;
import org.wenlan.watch.Watches;
import org.wenlan.watch.Watches.Outcome;

/** Watches for those who are signed in: list, make, change, hand over. */
@Controller
class WatchPages {
  private final Watches watches;
  private final Warnings warnings;

  WatchPages(Watches watches, Warnings warnings) {
    this.watches = watches;
    this.warnings = warnings;
  }

  @Bean
  static MenuEntry watchesEntry() {
    return new MenuEntry("/watches", "watch.menu", 22);
  }

  @GetMapping("/watches")
  Html all(Actor.Person who, Shell shell) {
    var mine = watches.of(who);
    var counts = warnings.counts(mine);
    var owning = watches.owning(who);
    var rows =
        mine.stream()
            .map(watch ->
                new WatchesPage.Row(
                    watch, counts.getOrDefault(watch.id(), Count.NONE), owning.test(watch)))
            .toList();
    long unread = rows.stream().mapToLong(row -> row.count().unread()).sum();
    return Html.page("watch/web/watches", shell.text("watch.title"), new WatchesPage(rows, unread));
  }

  @GetMapping("/watches/new")
  Html form(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String dialect,
      @RequestParam(defaultValue = "SEARCH") Watch.Kind kind,
      Shell shell) {
    var name = q.length() <= 80 ? q : q.substring(0, 79) + "…";
    var wish =
        new Watch.Wish(
            name,
            kind,
            q,
            dialect,
            EnumSet.allOf(Change.Kind.class),
            Rhythm.DAILY,
            "",
            false,
            shell.lang());
    return form(wish, "", shell);
  }

  private static Html form(Watch.Wish wish, String fault, Shell shell) {
    return Html.page("watch/web/newWatch", shell.text("watch.new"), new NewWatchPage(wish, fault))
        .calm()
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/watches")
  Html make(Actor.Person who, @ModelAttribute WatchForm form, Shell shell) {
    var wish = form.wish(shell.lang());
    return switch (watches.add(who, wish)) {
      case Outcome.Done(var watch) -> Html.see(at(watch.id()));
      case Outcome.NotUnderstood(var why) ->
          form(wish, shell.text("query.misread." + why.code(), why.arguments().toArray()), shell);
      case Outcome.Refused(var why) ->
          form(wish, shell.messages().sentence(shell.locale(), why), shell);
      case Outcome.Absent _ -> unknown(0, shell);
    };
  }

  @GetMapping("/watches/{id:[0-9]{1,18}}")
  Html one(Actor.Person who, @PathVariable long id, Shell shell) {
    return watches
        .find(who, id)
        .map(watch -> page(who, watch, "", "", shell))
        .orElseGet(() -> unknown(id, shell));
  }

  private Html page(Actor.Person who, Watch watch, String feed, String fault, Shell shell) {
    var count = warnings.counts(List.of(watch)).getOrDefault(watch.id(), Count.NONE);
    return Html.page(
            "watch/web/watch",
            watch.name(),
            new WatchPage(
                watch,
                count,
                watches.owns(who, watch),
                watches.colleagues(who),
                feed,
                watches.names(watch),
                Address.of("/search").with("q", watch.query()).toString(),
                fault))
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/watches/{id:[0-9]{1,18}}")
  Html edit(Actor.Person who, @PathVariable long id, @ModelAttribute WatchForm form, Shell shell) {
    return said(who, id, watches.edit(who, id, form.wish(shell.lang())), shell);
  }

  @PostMapping("/watches/{id:[0-9]{1,18}}/{act:pause|resume|delete}")
  Html act(Actor.Person who, @PathVariable long id, @PathVariable("act") String act, Shell shell) {
    return switch (act) {
      case "pause" -> said(who, id, watches.pause(who, id), shell);
      case "resume" -> said(who, id, watches.resume(who, id), shell);
      default ->
          watches.delete(who, id) instanceof Outcome.Done
              ? Html.see(Address.of("/watches"))
              : unknown(id, shell);
    };
  }

  @PostMapping("/watches/{id:[0-9]{1,18}}/hand-over")
  Html handOver(Actor.Person who, @PathVariable long id, @RequestParam UUID to, Shell shell) {
    var outcome = watches.handOver(who, id, to);
    return outcome instanceof Outcome.Done
        ? Html.see(Address.of("/watches"))
        : said(who, id, outcome, shell);
  }

  @PostMapping("/watches/{id:[0-9]{1,18}}/feed")
  Html feed(Actor.Person who, @PathVariable long id, Shell shell) {
    var word = watches.feed(who, id);
    return word.isEmpty()
        ? unknown(id, shell)
        : page(
            who,
            watches.find(who, id).orElseThrow(),
            Address.of("/feeds", word.get()).toString(),
            "",
            shell);
  }

  private Html said(Actor.Person who, long id, Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Outcome.Done(var watch) -> Html.see(at(watch.id()));
      case Outcome.Refused(var why) ->
          watches
              .find(who, id)
              .map(watch ->
                  page(who, watch, "", shell.messages().sentence(shell.locale(), why), shell))
              .orElseGet(() -> unknown(id, shell));
      case Outcome.NotUnderstood _, Outcome.Absent _ -> unknown(id, shell);
    };
  }

  private static Address at(long id) {
    return Address.of("/watches", Long.toString(id));
  }

  static Html unknown(long id, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("watch.unknown", Long.toString(id))));
  }
}

package org.wenlan.yearbook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Html.Tone;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Indicator.Wording;
import org.wenlan.territory.Regions;
import org.wenlan.yearbook.Edition;
import org.wenlan.yearbook.Editions;
import org.wenlan.yearbook.Editions.Outcome;
import org.wenlan.yearbook.Errata;
import org.wenlan.yearbook.Tracing;

/** Yearbooks: read by everyone once published, made by those who compile them. */
@Controller
class YearbookPages {
  private static final String ID = "{id:[0-9]{1,18}}";

  private final Editions editions;
  private final Errata errata;
  private final Tracing tracing;
  private final BookFiles files;
  private final Clock clock;

  YearbookPages(Editions editions, Errata errata, Tracing tracing, BookFiles files, Clock clock) {
    this.editions = editions;
    this.errata = errata;
    this.tracing = tracing;
    this.files = files;
    this.clock = clock;
  }

  @Bean
  static MenuEntry yearbookEntry() {
    return new MenuEntry("/yearbooks", "yearbook.menu", 59);
  }

  private static boolean inside(Actor who) {
    return who.may(Permission.STATISTICS);
  }

  @GetMapping("/yearbooks")
  Html list(Actor who, Shell shell) {
    var all = editions.all(!inside(who));
    return Html.page(
        "yearbook/web/list",
        shell.text("yearbook.title"),
        new ListPage(
            all,
            all.stream()
                .map(Edition::region)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> name(code, shell))),
            inside(who),
            all.isEmpty() ? "330000" : all.getFirst().region(),
            LocalDate.now(clock).getYear() - 1));
  }

  private static String name(String code, Shell shell) {
    return Regions.name(code, shell.locale());
  }

  /** Builds it with the numbers of this moment. */
  @PostMapping("/yearbooks")
  Html build(
      Actor.Person who,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "0") int year,
      Shell shell) {
    if (tracing.ships(year, region)) {
      var _ = tracing.enter(who, clock.instant());
    }
    return after(editions.build(who, year, region.strip(), clock.instant()), shell);
  }

  @GetMapping("/yearbooks/" + ID)
  Html book(Actor who, @PathVariable long id, Shell shell) {
    return seen(who, id)
        .map(found -> page(found, who, shell))
        .orElseGet(() -> Html.refused(Problem.notFound(String.valueOf(id))));
  }

  /** A draft is nobody's but theirs who compile it. */
  private java.util.Optional<Edition> seen(Actor who, long id) {
    return editions
        .find(id)
        .filter(one -> inside(who) || one.state() instanceof Edition.State.Published);
  }

  private Html page(Edition found, Actor who, Shell shell) {
    var published = found.state() instanceof Edition.State.Published;
    return Html.page(
            "yearbook/web/book",
            found.content().title().in(shell.locale()),
            new BookPage(
                found,
                name(found.region(), shell),
                published || inside(who) ? errata.of(found) : java.util.List.of(),
                inside(who) ? editions.steps(found.id()) : java.util.List.of(),
                inside(who),
                found.drafter().equals(who.name())))
        .withCharts();
  }

  @PostMapping("/yearbooks/" + ID + "/{act:edit|hand-in|give-back|approve|publish}")
  Html act(
      Actor.Person who,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "-1") int chapter,
      @RequestParam(defaultValue = "-1") int sentence,
      @RequestParam(defaultValue = "") String zh,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String remark,
      Shell shell) {
    var now = clock.instant();
    return after(
        switch (act) {
          case "edit" ->
              editions.edit(
                  who, id, version, chapter, sentence, new Wording(zh.strip(), en.strip()), now);
          case "hand-in" -> editions.handIn(who, id, version, now);
          case "give-back" -> editions.giveBack(who, id, version, remark, now);
          case "approve" -> editions.approve(who, id, version, now);
          default -> editions.publish(who, id, version, now);
        },
        shell);
  }

  private Html after(Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Outcome.Done(var edition) ->
          Html.see(Address.of("/yearbooks", String.valueOf(edition.id())));
      case Outcome.Refused(var why) ->
          Html.refused(
              Problem.of("yearbook.refused", 422, shell.messages().sentence(shell.locale(), why)));
      case Outcome.Stale(var now, var since) ->
          page(now, new Actor.Platform(), shell)
              .status(412)
              .saying(
                  Tone.REFUSAL,
                  shell.text(
                      "yearbook.stale",
                      since.stream()
                          .map(
                              step -> shell.text("yearbook.act." + step.act()) + " – " + step.who())
                          .collect(Collectors.joining("; "))));
      case Outcome.Absent _ -> Html.refused(Problem.notFound(""));
    };
  }

  /** As PDF, DOCX or a package of data. */
  @GetMapping("/yearbooks/" + ID + ".{form:pdf|docx|zip}")
  ResponseEntity<byte[]> file(
      Actor who, @PathVariable long id, @PathVariable String form, Shell shell) {
    var found = seen(who, id);
    if (found.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var book = found.get();
    var language = shell.zh() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    var name = "yearbook-" + book.region() + "-" + book.year() + "-" + shell.lang() + "." + form;
    return ResponseEntity.ok()
        .header("Content-Type", BookFiles.type(form))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(files.of(book, errata.of(book), form, language));
  }

  /** Two books side by side. */
  @GetMapping("/yearbooks/compare")
  Html compare(
      Actor who,
      @RequestParam(defaultValue = "0") long one,
      @RequestParam(defaultValue = "0") long other,
      Shell shell) {
    var left = seen(who, one);
    var right = seen(who, other);
    return left.isEmpty() || right.isEmpty()
        ? Html.refused(Problem.notFound(shell.text("yearbook.compare.two")))
        : Html.page(
            "yearbook/web/compare",
            shell.text("yearbook.compare"),
            files.compared(left.get(), right.get(), shell));
  }

  /** Every numeral of the report that ships, with the fact behind it. */
  @GetMapping("/yearbooks/trace")
  Html trace(@RequestParam(defaultValue = "") String all, Shell shell) {
    var numerals = tracing.trace();
    var whole = all.equals("yes");
    return Html.page(
        "yearbook/web/trace",
        shell.text("yearbook.trace"),
        new TracePage(
            numerals.stream()
                .filter(one ->
                    whole
                        || !one.explained()
                        || !one.verdict().isEmpty()
                        || !one.repair().isEmpty() && !one.column().equals("damage"))
                .toList(),
            whole,
            numerals.size(),
            numerals.stream().filter(one -> !one.explained()).count(),
            numerals.stream().filter(one -> one.verdict().equals("AGREES")).count(),
            numerals.stream().filter(one -> one.verdict().equals("CANNOT")).count()));
  }

  /** A published book as JSON. */
  @GetMapping("/api/v1/yearbooks/" + ID)
  @ResponseBody
  Object json(Actor who, @PathVariable long id) {
    return seen(who, id)
        .<Object>map(Edition::content)
        .orElseGet(() -> Problem.notFound(String.valueOf(id)));
  }
}

package org.wenlan.naming.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.naming.Group;
import org.wenlan.naming.NameGroups;
import org.wenlan.naming.NameRuns;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Names of applicants: the search, one group, and what people decide about it. */
@Controller
class NamesPages {
  private static final String ID = "{id:[0-9]{1,18}}";
  private static final int ROWS = 50;

  private final NameGroups groups;
  private final NameRuns runs;
  private final Clock clock;

  NamesPages(NameGroups groups, NameRuns runs, Clock clock) {
    this.groups = groups;
    this.runs = runs;
    this.clock = clock;
  }

  @Bean
  static MenuEntry namesEntry() {
    return new MenuEntry("/names", "naming.menu", 35);
  }

  @GetMapping("/names")
  Html search(@RequestParam(defaultValue = "") String q, Shell shell) {
    var found = groups.search(q, ROWS + 1);
    return Html.page(
        "naming/web/names",
        shell.text("naming.title"),
        new NamesPage(
            q,
            found.stream().limit(ROWS).toList(),
            found.size() > ROWS,
            q.isBlank() ? List.of() : groups.explain(q),
            runs.last().orElse(null)));
  }

  @GetMapping("/names/" + ID)
  Html one(Actor who, @PathVariable long id, Shell shell) {
    return groups
        .find(id)
        .map(group ->
            group.id() == id
                ? page(who, group, "", shell)
                : Html.see(Address.of("/names", String.valueOf(group.id()))))
        .orElseGet(() -> unknown(id, shell));
  }

  private static Html unknown(long id, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("naming.unknown", String.valueOf(id))));
  }

  private Html page(Actor who, Group group, String fault, Shell shell) {
    var members = groups.members(group.id());
    return Html.page(
        "naming/web/group",
        group.name(shell.locale()),
        new GroupPage(
            group,
            members.stream()
                .map(member -> new GroupPage.Named(member, groups.explain(member.text())))
                .toList(),
            groups.merges(group.id()),
            groups.history(group.id()),
            MemberSearch.of(members),
            who.may(Permission.NAMES),
            fault));
  }

  @PostMapping("/names/" + ID + "/split")
  Html split(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      Shell shell) {
    // Not as an argument: a list of one name would be taken apart at its commas.
    var ticked = request.getParameterValues("name");
    var taken = ticked == null ? List.<String>of() : List.of(ticked);
    return said(who, id, groups.split(who, id, taken, reason, clock.instant()), shell);
  }

  @PostMapping("/names/" + ID + "/join")
  Html join(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String reason,
      Shell shell) {
    long meant =
        other.strip().matches("[0-9]{1,18}")
            ? Long.parseLong(other.strip())
            : groups.of(other).map(Group::id).orElse(0L);
    return said(who, id, groups.join(who, id, meant, reason, clock.instant()), shell);
  }

  @PostMapping("/names/" + ID + "/rename")
  Html rename(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String zh,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String reason,
      Shell shell) {
    return said(who, id, groups.rename(who, id, zh, en, reason, clock.instant()), shell);
  }

  @PostMapping("/names/" + ID + "/withdraw")
  Html withdraw(
      Actor.Person who,
      @PathVariable long id,
      @RequestParam long decision,
      @RequestParam(defaultValue = "") String reason,
      Shell shell) {
    return said(who, id, groups.withdraw(who, decision, reason, clock.instant()), shell);
  }

  private Html said(Actor.Person who, long id, NameGroups.Outcome outcome, Shell shell) {
    return switch (outcome) {
      case NameGroups.Outcome.Done(var group) ->
          Html.see(Address.of("/names", String.valueOf(group)));
      case NameGroups.Outcome.Refused(var why) ->
          groups
              .find(id)
              .map(group ->
                  page(who, group, shell.messages().sentence(shell.locale(), why), shell)
                      .status(422))
              .orElseGet(() -> unknown(id, shell));
    };
  }
}

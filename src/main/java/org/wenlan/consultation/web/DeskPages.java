package org.wenlan.consultation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.consultation.Act;
import org.wenlan.consultation.Proceedings;
import org.wenlan.consultation.State;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Lane;
import org.wenlan.docket.Docket.View;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** The desk of a unit: what lies there, what is late, what is elsewhere; many at once. */
@Controller
class DeskPages {
  /** Dispatched by one press of a button. */
  private static final int AT_ONCE = 1_000;

  private static final int ROWS = 50;

  private final Proceedings proceedings;
  private final Docket docket;
  private final Units units;
  private final Words words;
  private final Clock clock;

  DeskPages(Proceedings proceedings, Docket docket, Units units, Words words, Clock clock) {
    this.proceedings = proceedings;
    this.docket = docket;
    this.units = units;
    this.words = words;
    this.clock = clock;
  }

  @Bean
  static MenuEntry deskEntry() {
    return new MenuEntry("/desk", "consultation.desk", 50);
  }

  @GetMapping("/desk")
  Html desk(
      Actor.Person who,
      @RequestParam(defaultValue = "HERE") Lane lane,
      @RequestParam(defaultValue = "") String after,
      Shell shell) {
    return page(who, lane, after, shell);
  }

  private Html page(Actor.Person who, Lane lane, String after, Shell shell) {
    var today = LocalDate.now(clock);
    var view = new View(who.unit(), lane, "", who.id(), today, proceedings.kind());
    var files = docket.lane(view, after, ROWS + 1);
    var names =
        units.all().stream().collect(Collectors.toMap(Unit::code, one -> one.name(shell.locale())));
    var page =
        new DeskPage(
            names.getOrDefault(who.unit(), who.unit()),
            lane,
            docket.counts(view),
            files.subList(0, Math.min(ROWS, files.size())),
            files.size() > ROWS,
            Map.copyOf(names),
            who.may(Permission.DISPATCH),
            today);
    return Html.page("consultation/web/desk", shell.text("consultation.desk"), page);
  }

  /** The same for many cases; each says for itself whether it could be done. */
  @PostMapping("/desk/acts")
  Html acts(
      Actor.Person who,
      @RequestParam String act,
      @RequestParam(name = "case", required = false) List<String> chosen,
      Shell shell) {
    var html = page(who, Lane.HERE, "", shell);
    int done = 0;
    var cases =
        act.equals("offer-all") ? waiting(who) : chosen == null ? List.<String>of() : chosen;
    var units =
        act.startsWith("offer")
            ? proceedings.plan(
                who,
                cases.stream().map(one -> one.replaceFirst(":.*", "")).toList(),
                clock.instant())
            : Map.<String, String>of();
    for (var one : cases) {
      var number = one.replaceFirst(":.*", "");
      var version = one.replaceFirst(".*:", "");
      if (!version.matches("[0-9]{1,18}")) {
        continue;
      }
      var outcome =
          proceedings.act(
              who, number, Long.parseLong(version), meant(act, units.get(number)), clock.instant());
      switch (outcome) {
        case Act.Outcome.Done _ -> done++;
        case Act.Outcome.Refused(var why) ->
            html =
                html.saying(Html.Tone.REFUSAL, number + ": " + words.sentence(why, shell.locale()));
        case Act.Outcome.Stale _ ->
            html = html.saying(Html.Tone.REFUSAL, number + ": " + shell.text("consultation.stale"));
        case Act.Outcome.Absent _ ->
            html = html.saying(Html.Tone.REFUSAL, shell.text("consultation.unknown", number));
      }
    }
    var notices = html.notices();
    var fresh = page(who, Lane.HERE, "", shell);
    for (var notice : notices) {
      fresh = fresh.saying(notice.tone(), notice.text());
    }
    return fresh.saying(Html.Tone.DONE, shell.text("consultation.desk.done", done));
  }

  /** Accepted cases for which nobody has been found yet, the most urgent first. */
  private List<String> waiting(Actor.Person who) {
    var view =
        new View(
            who.unit(), Lane.HERE, "Accepted", who.id(), LocalDate.now(clock), proceedings.kind());
    return docket.lane(view, "", AT_ONCE).stream()
        .map(file -> file.number() + ":" + file.version())
        .toList();
  }

  /** What no unit may have the centre judges itself. */
  private static Act meant(String act, @Nullable String unit) {
    return switch (act) {
      case "accept" -> new Act.Accept(State.Difficulty.ORDINARY);
      case "keep" -> new Act.Keep();
      default -> unit == null ? new Act.Keep() : new Act.Offer(unit);
    };
  }
}

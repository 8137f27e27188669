package org.wenlan.consultation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Act;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.Intake;
import org.wenlan.consultation.Proceedings;
import org.wenlan.consultation.State;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** A case as those who handle it work on it: what may be done next, and nothing else. */
@Controller
class CasePages {
  private static final int LISTED = 100;

  private final Proceedings proceedings;
  private final Intake intake;
  private final Docket docket;
  private final Units units;
  private final Words words;
  private final RightToday rightToday;
  private final Clock clock;

  CasePages(
      Proceedings proceedings,
      Intake intake,
      Docket docket,
      Units units,
      Words words,
      RightToday rightToday,
      Clock clock) {
    this.proceedings = proceedings;
    this.intake = intake;
    this.docket = docket;
    this.units = units;
    this.words = words;
    this.rightToday = rightToday;
    this.clock = clock;
  }

  @GetMapping("/cases/{number}")
  Html show(Actor.Person who, @PathVariable String number, Shell shell) {
    return proceedings
        .find(who, number)
        .map(found -> page(who, found, "", List.of(), shell))
        .orElseGet(() -> unknown(number, shell));
  }

  private Html page(
      Actor.Person who, Consultation found, String fault, List<Event> since, Shell shell) {
    var names =
        units.all().stream().collect(Collectors.toMap(Unit::code, one -> one.name(shell.locale())));
    var page =
        new CasePage(
            found,
            who,
            docket.history(found.file()),
            docket.clocks(found.number()),
            rightToday.of(found.request().right(), LocalDate.now(clock)),
            intake.listings(found.number(), LISTED),
            intake.places(found.number()),
            proceedings.recommendation(found, clock.instant()),
            names,
            fault,
            since,
            words,
            shell.locale());
    return Html.page("consultation/web/caseFile", found.number(), page);
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("consultation.unknown", number)));
  }

  @PostMapping("/cases/{number}/messages")
  Html say(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam String text,
      @RequestParam(defaultValue = "false") boolean inner,
      Shell shell) {
    var found = proceedings.find(who, number);
    if (found.isEmpty()) {
      return unknown(number, shell);
    }
    if (text.isBlank() || text.length() > 2_000) {
      var fault = shell.text("consultation.message.length", 2_000);
      return page(who, found.get(), fault, List.of(), shell).status(422);
    }
    docket.say(found.get().file(), who, inner, text.strip(), clock.instant());
    return Html.see(Address.of("/cases", number));
  }

  /** Any act: what is not legal now, or not for this person, is refused in words. */
  @PostMapping(
      "/cases/{number}/{act:accept|refuse|keep|offer|take|decline|claim|release|features|fill|hand-in|give-back|sign}")
  Html act(
      Accounts.Session session,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> form,
      Shell shell) {
    var who = session.person();
    var found = proceedings.find(who, number);
    if (found.isEmpty()) {
      return unknown(number, shell);
    }
    boolean signs = act.equals("sign") || act.equals("hand-in");
    if (signs && !session.confirmed()) {
      return confirm(number);
    }
    var meant = meant(act, found.get(), form, shell.locale());
    if (meant.isEmpty()) {
      var fault = shell.text("consultation.act.unread", act);
      return page(who, found.get(), fault, List.of(), shell).status(422);
    }
    var outcome = proceedings.act(who, number, version, meant.get(), clock.instant());
    if (outcome instanceof Act.Outcome.Done(var now) && "hand-in".equals(form.getFirst("then"))) {
      // What was filled in is kept by now, whatever comes of the signature.
      if (!session.confirmed()) {
        return confirm(number);
      }
      outcome =
          proceedings.act(who, number, now.file().version(), new Act.HandIn(), clock.instant());
    }
    return shown(who, number, outcome, shell);
  }

  /** A signature asks for a second factor of the last minutes. */
  private static Html confirm(String number) {
    return Html.see(Address.of("/confirm").with("to", "/cases/" + number));
  }

  /** What came of an act, as whoever did it sees the case then. */
  Html shown(Actor.Person who, String number, Act.Outcome outcome, Shell shell) {
    return switch (outcome) {
      // Who has declined a case sees it no more.
      case Act.Outcome.Done(var now) ->
          now.state() instanceof State.Accepted && !who.unit().equals(now.file().owner())
              ? Html.see(Address.of("/desk"))
              : Html.see(Address.of("/cases", number));
      case Act.Outcome.Refused(var why) ->
          proceedings
              .find(who, number)
              .map(now ->
                  page(who, now, words.sentence(why, shell.locale()), List.of(), shell).status(409))
              .orElseGet(() -> unknown(number, shell));
      case Act.Outcome.Stale(var since, var now) ->
          page(who, now, shell.text("consultation.stale"), since.since(), shell).status(412);
      case Act.Outcome.Absent _ -> unknown(number, shell);
    };
  }

  private static Optional<Act> meant(
      String act, Consultation found, MultiValueMap<String, String> form, Locale language) {
    var said = Optional.ofNullable(form.getFirst("said")).orElse("");
    boolean free = "true".equals(form.getFirst("free"));
    return switch (act) {
      case "accept" ->
          word(State.Difficulty.class, form.getFirst("difficulty")).map(Act.Accept::new);
      case "refuse" ->
          word(State.Reason.class, form.getFirst("reason")).map(why -> new Act.Refuse(why, said));
      case "keep" -> Optional.of(new Act.Keep());
      case "offer" -> Optional.ofNullable(form.getFirst("unit")).map(Act.Offer::new);
      case "take" -> Optional.of(new Act.Take());
      case "decline" -> Optional.of(new Act.Decline(said));
      case "claim" -> Optional.of(new Act.Claim(free));
      case "release" -> Optional.of(new Act.Release());
      case "features" -> ChartForm.features(found, form).map(Act.Fill::new);
      case "fill" -> ChartForm.filling(found, form).map(Act.Fill::new);
      case "hand-in" -> Optional.of(new Act.HandIn());
      case "give-back" ->
          Optional.of(new Act.GiveBack(Optional.ofNullable(form.getFirst("remark")).orElse("")));
      case "sign" -> Optional.of(new Act.Sign(free));
      default -> Optional.empty();
    };
  }

  private static <E extends Enum<E>> Optional<E> word(
      Class<E> type, @org.jspecify.annotations.Nullable String typed) {
    for (var one : type.getEnumConstants()) {
      if (one.name().equals(typed)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}

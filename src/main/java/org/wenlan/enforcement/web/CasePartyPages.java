package org.wenlan.enforcement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.enforcement.CaseParties;
import org.wenlan.enforcement.CaseParties.Outcome;
import org.wenlan.enforcement.CaseParties.Saying;
import org.wenlan.enforcement.CaseParties.Seen;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** What the party of a case sees and says: by number and code, never by address. */
@Controller
class CasePartyPages {
  private final CaseParties parties;
  private final Rules rules;
  private final CasePartyPace pace;
  private final Clock clock;

  CasePartyPages(CaseParties parties, Rules rules, CasePartyPace pace, Clock clock) {
    this.parties = parties;
    this.rules = rules;
    this.pace = pace;
    this.clock = clock;
  }

  /** Asks for number and code. */
  record AskPage(String number, boolean wrong) {}

  /**
   * A case for its party.
   *
   * @param doubts how unsure we are of the rules of its times, by their pins
   * @param kept what was refused, with what was typed, so that nothing is lost
   * @param fault what could not be done; empty otherwise
   */
  record PartyPage(Seen seen, String code, Map<String, Mark> doubts, Kept kept, String fault) {

    String act(Saying what) {
      return what.name().toLowerCase(Locale.ROOT);
    }

    String typed(Saying what) {
      return act(what).equals(kept.act()) ? kept.text() : "";
    }
  }

  /** A form that was refused. */
  record Kept(String act, String text) {
    static final Kept NOTHING = new Kept("", "");
  }

  @GetMapping("/enforcement/party")
  Html ask(@RequestParam(defaultValue = "") String number, Shell shell) {
    return ask(number, false, shell);
  }

  private static Html ask(String number, boolean wrong, Shell shell) {
    return Html.page(
            "enforcement/web/partycode",
            shell.text("enforcement.party"),
            new AskPage(number, wrong))
        .calm()
        .status(wrong ? 404 : 200);
  }

  private static String written(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }

  private boolean floods(HttpServletRequest request) {
    return !pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant());
  }

  private static Html slower() {
    return Html.refused(Problem.tooMany((int) CasePartyPace.WINDOW.toSeconds()));
  }

  @PostMapping("/enforcement/party")
  Html show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Shell shell) {
    return floods(request)
        ? slower()
        : parties
            .byCode(written(number), code, clock.instant())
            .map(seen -> page(seen, code, Kept.NOTHING, "", 200))
            .orElseGet(() -> ask(number, true, shell));
  }

  private Html page(Seen seen, String code, Kept kept, String fault, int status) {
    var doubts = new HashMap<String, Mark>();
    seen.times()
        .forEach(one -> rules.doubt(one.pin()).ifPresent(mark -> doubts.put(one.pin(), mark)));
    return Html.page(
            "enforcement/web/party", seen.number(), new PartyPage(seen, code, doubts, kept, fault))
        .status(status);
  }

  @PostMapping("/enforcement/party/{act:hearing|statement|answer}")
  Html say(
      HttpServletRequest request,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      Shell shell) {
    if (floods(request)) {
      return slower();
    }
    var what = Saying.valueOf(act.toUpperCase(Locale.ROOT));
    return switch (parties.say(written(number), code, what, text, clock.instant())) {
      case Outcome.Done(var now) ->
          page(now, code, Kept.NOTHING, "", 200)
              .saying(Html.Tone.DONE, shell.text("enforcement.saying." + what + ".done"));
      case Outcome.Refused(var why, var now) ->
          page(now, code, new Kept(act, text), shell.messages().sentence(shell.locale(), why), 409);
      case Outcome.Absent _ -> ask(number, true, shell);
    };
  }
}

package org.wenlan.exchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.Docket;
import org.wenlan.exchange.Deals;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Outcome;
import org.wenlan.exchange.Posting;
import org.wenlan.exchange.Postings;
import org.wenlan.exchange.Talk;
import org.wenlan.exchange.Talks;
import org.wenlan.exchange.web.OwnPages.OwnPage;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Check;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** The exchange for those who work there. */
@Controller
class ExchangeDeskPages {
  static final int ROWS = 50;

  private final Postings postings;
  private final Talks talks;
  private final Deals deals;
  private final TalkViews views;
  private final Docket docket;
  private final Clock clock;

  ExchangeDeskPages(
      Postings postings, Talks talks, Deals deals, TalkViews views, Docket docket, Clock clock) {
    this.postings = postings;
    this.talks = talks;
    this.deals = deals;
    this.views = views;
    this.docket = docket;
    this.clock = clock;
  }

  /** What waits. */
  record DeskPage(List<Line> received, List<Talks.Line> talks, List<Deals.Notice> notices) {}

  /**
   * A listing or want as the unit sees it.
   *
   * @param checks what the register says of a listing today; empty for a want or a right that is
   *     gone
   * @param may whether the reader may publish or take off
   */
  record FilePage(
      Posting posting,
      List<Check> checks,
      List<Talks.Line> talks,
      List<Event> events,
      boolean may,
      List<String> faults) {

    boolean received() {
      return posting.stage() instanceof Posting.Stage.Received;
    }

    boolean published() {
      return posting.stage() instanceof Posting.Stage.Published;
    }

    List<Consent> consents() {
      return List.of(Consent.PLEDGEE, Consent.CO_OWNERS, Consent.LOOKED_UP);
    }
  }

  /**
   * A talk as the unit sees it.
   *
   * @param may whether the reader writes deals down and acts for a side that asks him to
   * @param head whether the reader confirms and decides
   */
  record TalkPage(
      TalkView view,
      List<Deals.Objection> objections,
      List<Docket.Running> clocks,
      List<Event> events,
      boolean may,
      boolean head,
      ExchangeForm typed,
      String today,
      List<String> faults) {

    Talk talk() {
      return view.talk();
    }

    /** Whether a clerk can write the deal down as far as the stage goes. */
    boolean recordable() {
      return talk().stage() instanceof Talk.Stage.Notified
          || talk().stage() instanceof Talk.Stage.Agreed;
    }

    Talk.@Nullable Deed deed() {
      return switch (talk().stage()) {
        case Talk.Stage.Proposed(var _, var _, var deed) -> deed;
        case Talk.Stage.Concluded(var _, var _, var deed, var _) -> deed;
        case Talk.Stage.Contacted _,
            Talk.Stage.Talking _,
            Talk.Stage.Notified _,
            Talk.Stage.Offered _,
            Talk.Stage.Agreed _,
            Talk.Stage.Ended _ ->
            null;
      };
    }
  }

  /** Shown only to those who may open it. */
  @Bean
  static MenuEntry exchangeDeskEntry() {
    return new MenuEntry("/exchange/desk", "exchange.desk", 46);
  }

  @GetMapping("/exchange/desk")
  Html desk(
      Actor.Person who,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String talk,
      Shell shell) {
    return Html.page(
        "exchange/web/desk",
        shell.text("exchange.desk"),
        new DeskPage(
            postings.desk(who, "Received", before, ROWS),
            talks.desk(who, talk, ROWS),
            deals.notices(ROWS).stream()
                .filter(one -> one.state().equals("RUNNING") || one.waiting() > 0)
                .toList()));
  }

  @GetMapping("/exchange/desk/{number}")
  Html one(Actor.Person who, @PathVariable String number, Shell shell) {
    return page(who, number, ExchangeForm.EMPTY, List.of(), 200, shell);
  }

  private Html page(
      Actor.Person who,
      String number,
      ExchangeForm typed,
      List<String> faults,
      int status,
      Shell shell) {
    var posting = postings.find(who, number);
    if (posting.isPresent()) {
      return file(who, posting.get(), faults, shell).status(status);
    }
    return talks
        .find(who, number)
        .flatMap(talk -> views.of(talk, null))
        .map(view -> talk(who, view, typed, faults, shell).status(status))
        .orElseGet(() -> ExchangePages.unknown(shell));
  }

  private Html file(Actor.Person who, Posting posting, List<String> faults, Shell shell) {
    return Html.page(
        "exchange/web/file",
        posting.said().title(),
        new FilePage(
            posting,
            postings.verify(posting, LocalDate.now(clock)).orElse(List.of()),
            talks.of(posting, OwnPage.TALKS),
            docket.events(posting.number()),
            who.may(Permission.DISPATCH),
            faults));
  }

  private Html talk(
      Actor.Person who, TalkView view, ExchangeForm typed, List<String> faults, Shell shell) {
    return Html.page(
        "exchange/web/talk",
        view.talk().asked().title(),
        new TalkPage(
            view,
            deals.objections(view.talk()),
            docket.clocks(view.talk().number()),
            docket.events(view.talk().number()),
            who.may(Permission.DISPATCH),
            who.may(Permission.APPROVE),
            typed,
            LocalDate.now(clock).toString(),
            faults));
  }

  @PostMapping(
      "/exchange/desk/{number}/{act:publish|decline|withdraw|record|agree|say|put|accept|turn-down|end}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    var form = new ExchangeForm(given);
    var now = clock.instant();
    var outcome =
        switch (act) {
          case "publish" -> postings.publish(who, number, version, form.consents(), now);
          case "decline" -> postings.decline(who, number, version, form.text("text"), now);
          case "withdraw" ->
              postings
                  .find(who, number)
                  .map(own -> postings.withdraw(who, own, version, now))
                  .orElseGet(Outcome.Absent::new);
          case "record" -> deals.propose(who, number, version, written(form), now);
          default -> side(who, number, act, version, form);
        };
    return after(who, number, form, outcome, shell);
  }

  private static Deals.Written written(ExchangeForm form) {
    return new Deals.Written(
        form.text("party"), form.text("contract"), form.text("signed"), form.yuan("amount"));
  }

  /** For a visitor who asks at the counter. */
  private Outcome side(
      Actor.Person who, String number, String act, long version, ExchangeForm form) {
    var side = OwnPages.side(form.text("side"));
    var step = TalkViews.step(act, form);
    var talk = talks.find(who, number);
    return side.isEmpty() || step.isEmpty() || talk.isEmpty()
        ? new Outcome.Absent()
        : talks.step(who, talk.get(), side.get(), version, step.get(), clock.instant());
  }

  @PostMapping("/exchange/desk/{number}/{act:confirm|contest|decide}")
  Html decide(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> given,
      Shell shell) {
    var form = new ExchangeForm(given);
    var now = clock.instant();
    var outcome =
        switch (act) {
          case "confirm" -> deals.confirm(who, number, version, form.consents(), now);
          case "contest" -> deals.contest(who, number, version, now);
          default ->
              deals.decide(
                  who,
                  number,
                  version,
                  form.yuan("objection"),
                  form.has("upheld", "true"),
                  form.text("reason"),
                  now);
        };
    return after(who, number, form, outcome, shell);
  }

  private Html after(
      Actor.Person who, String number, ExchangeForm form, Outcome outcome, Shell shell) {
    return outcome instanceof Outcome.Done
        ? Html.see(Address.of("/exchange/desk", number))
        : page(who, number, form, Told.of(outcome, shell), Told.status(outcome), shell);
  }
}

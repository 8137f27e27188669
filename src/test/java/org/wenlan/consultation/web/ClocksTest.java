package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.consultation.Act;
import org.wenlan.consultation.Act.OnClock;
import org.wenlan.consultation.Proceedings;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Docket.Running.State;
import org.wenlan.docket.Sweeper;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import tools.jackson.databind.JsonNode;

/** A clock stands still for a reason, and gets more time by the decision of a second person. */
class ClocksTest {
  private static final Centre CENTRE = new Centre();
  private static final String KEY =
      "Bearer "
          + CENTRE
              .site
              .bean(Clients.class)
              .register(new Actor.Platform(), "a platform", "p", "")
              .key();
  private static final Someone HEAD =
      SignedIn.as(CENTRE.site, "Head Sun", Centre.CENTRE, Role.HEAD, Role.OFFICER);
  private static final Docket DOCKET = CENTRE.site.bean(Docket.class);
  private static final Proceedings PROCEEDINGS = CENTRE.site.bean(Proceedings.class);
  private static final Clock CLOCK = CENTRE.site.bean(Clock.class);

  @AfterAll
  static void stop() {
    CENTRE.close();
  }

  /** A case with the clock of an ordinary judgement. */
  private static String accepted(String reference) {
    return filed(reference).path("number").asString();
  }

  /** The same with the code of whoever asked. */
  private static JsonNode filed(String reference) {
    var filed = CENTRE.asked(reference, KEY);
    CENTRE.done(
        CENTRE.officer, filed.path("number").asString(), "accept", "difficulty", "ORDINARY");
    return filed;
  }

  private static Running judge(String number) {
    return DOCKET.clocks(number).stream()
        .filter(one -> one.name().equals("JUDGE"))
        .findFirst()
        .orElseThrow();
  }

  private static void does(Actor by, String number, OnClock act, Instant at) {
    long version = PROCEEDINGS.find(new Actor.Platform(), number).orElseThrow().file().version();
    assertThat(PROCEEDINGS.act(by, number, version, act, at))
        .as(act.toString())
        .isInstanceOf(Act.Outcome.Done.class);
  }

  private static String refused(Actor by, String number, OnClock act) {
    long version = PROCEEDINGS.find(new Actor.Platform(), number).orElseThrow().file().version();
    return PROCEEDINGS.act(by, number, version, act, CLOCK.instant())
            instanceof Act.Outcome.Refused(var why)
        ? why.rule()
        : "done";
  }

  @Test
  void daysOnWhichAClockStandsStillAreNotCounted_itFiresNothingMeanwhile_andOnceAfterwards() {
    var number = accepted("c-pause");
    var before = judge(number);
    var officer = CENTRE.officer.person();
    var now = CLOCK.instant();
    does(officer, number, new OnClock.Pause("JUDGE", "awaiting-evidence"), now);
    assertThat(judge(number).state()).isEqualTo(State.PAUSED);
    assertThat(DOCKET.find(officer, number).orElseThrow().due()).as("nothing is due").isNull();
    var later = now.plus(Duration.ofDays(9));
    var sweeper = CENTRE.site.bean(Sweeper.class);
    assertThat(sweeper.sweep(later)).isNotNegative();
    assertThat(judge(number).state()).isEqualTo(State.PAUSED);
    does(officer, number, new OnClock.Resume("JUDGE"), later);
    var after = judge(number);
    // Counted once more and another way: three working days that lie in no pause.
    var calendar = WorkingCalendar.china();
    LocalDate event = after.countdown().event();
    LocalDate from = now.atZone(CLOCK.getZone()).toLocalDate();
    LocalDate until = later.atZone(CLOCK.getZone()).toLocalDate();
    int all = calendar.workedBetween(event, after.due()).orElseThrow();
    int still = calendar.workedBetween(from.minusDays(1), until.minusDays(1)).orElseThrow();
    boolean itself =
        from.equals(event) && calendar.workedBetween(from.minusDays(1), from).orElseThrow() == 1;
    assertThat(all - still + (itself ? 1 : 0)).isEqualTo(3);
    assertThat(after.due()).isAfter(before.due());
    assertThat(sweeper.sweep(after.due().atStartOfDay(CLOCK.getZone()).toInstant()))
        .isNotNegative();
    assertThat(judge(number).state()).as("on its last day").isEqualTo(State.RUNNING);
    var over = after.due().plusDays(1).atStartOfDay(CLOCK.getZone()).toInstant();
    assertThat(sweeper.sweep(over)).isPositive();
    assertThat(sweeper.sweep(over.plusSeconds(60))).isZero();
    assertThat(judge(number).state()).isEqualTo(State.FIRED);
    assertThat(DOCKET.events(number).stream().map(one -> one.act()).toList())
        .containsSubsequence("accept", "pause", "resume", "overdue");
  }

  @Test
  void moreTimeNeedsAReasonAndASecondPersonWhoMayGiveIt() {
    var number = accepted("c-more");
    var before = judge(number).due();
    var head = HEAD.person();
    assertThat(refused(CENTRE.officer.person(), number, new OnClock.AskTime("JUDGE", 1, " ")))
        .isEqualTo("consultation.refusal.no-why");
    assertThat(refused(head, number, new OnClock.AskTime("JUDGE", 3, "much to read")))
        .as("two working days are the most")
        .isEqualTo("calendar.refusal.extension-too-long");
    assertThat(refused(head, number, new OnClock.Decide("JUDGE", true, "")))
        .isEqualTo("consultation.refusal.not-asked");
    does(head, number, new OnClock.AskTime("JUDGE", 2, "much to read"), CLOCK.instant());
    assertThat(judge(number).due()).as("asking gives nothing").isEqualTo(before);
    assertThat(refused(head, number, new OnClock.Decide("JUDGE", true, "")))
        .as("whoever asked")
        .isEqualTo("consultation.refusal.own-wish");
    assertThat(refused(CENTRE.officer.person(), number, new OnClock.Decide("JUDGE", true, "")))
        .as("an officer")
        .isEqualTo("consultation.refusal.not-yours");
    var second = SignedIn.as(CENTRE.site, "Head Qian", Centre.CENTRE, Role.HEAD).person();
    does(second, number, new OnClock.Decide("JUDGE", true, ""), CLOCK.instant());
    var clock = judge(number);
    assertThat(WorkingCalendar.china().workedBetween(before, clock.due())).hasValue(2);
    assertThat(clock.countdown().extensions())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.approver()).isEqualTo("Head Qian");
          assertThat(one.reason()).isEqualTo("much to read");
        });
    assertThat(refused(head, number, new OnClock.AskTime("JUDGE", 1, "more")))
        .isEqualTo("calendar.refusal.extended-enough");
    assertThat(refused(head, number, new OnClock.Pause("JUDGE", "no-such-reason")))
        .isEqualTo("calendar.refusal.no-reason-to-pause");
  }

  @Test
  void byThePage_theChronologyNamesWhoAskedAndWhoDecided() {
    var filed = filed("c-page");
    var number = filed.path("number").asString();
    var code = filed.path("code").asString();
    var path = "/cases/" + number + "/clocks/JUDGE/";
    post(CENTRE.officer, number, path + "ask", "more=1&reason=Much+to+read");
    var asked = CENTRE.get(CENTRE.officer, "/cases/" + number).body();
    assertThat(asked).contains("Officer Lin asks for 1 working day more: Much to read");
    assertThat(asked).doesNotContain("/clocks/JUDGE/grant");
    looked(number);
    post(HEAD, number, path + "grant", "reason=");
    post(CENTRE.officer, number, path + "pause", "reason=awaiting-evidence");
    var page = CENTRE.get(CENTRE.officer, "/cases/" + number).body();
    var tracked =
        CENTRE
            .site
            .post("/track", "number=" + number + "&code=" + code, "Accept-Language", "en")
            .body();
    assertThat(page)
        .contains("waiting for evidence from whoever asked")
        .contains("more time given")
        .contains("decided by Head Sun");
    // Whoever asked is told too, and not who decided what.
    assertThat(tracked)
        .contains("no time runs: waiting for evidence from whoever asked")
        .doesNotContain("Head Sun");
    // A unit that was never let in has no case, and no clock.
    var far = SignedIn.as(CENTRE.site, "Officer Far", "zz-far", Role.OFFICER, Role.HEAD);
    assertThat(CENTRE.site.post(path + "resume", "version=1", "Cookie", far.cookie()).statusCode())
        .isEqualTo(404);
  }

  private static void looked(String number) {
    for (var language : java.util.List.of("zh", "en")) {
      var view = new View(language, false, 1440, true);
      var head = SignedIn.as(CENTRE.site, "Head " + language, Centre.CENTRE, Role.HEAD);
      Browser.get()
          .visit(
              view,
              CENTRE.site.address() + "/sign-in?to=/cases/" + number,
              200,
              page -> {
                head.signIn(page, CENTRE.site);
                assertThat(page.textContent("main")).contains("Officer Lin");
                Screens.now(page, "case-clocks", view);
              });
    }
  }

  private static void post(Someone who, String number, String path, String form) {
    var answer =
        CENTRE.site.post(
            path,
            form + "&version=" + CENTRE.version(who, number),
            "Cookie",
            who.cookie(),
            "Accept-Language",
            "en");
    assertThat(answer.statusCode()).as(Centre.refusal(answer.body())).isEqualTo(303);
  }

  @Test
  void byTheApi_aStaleOrMissingVersionIsRefused() {
    var number = accepted("c-api");
    var path = "/api/v1/cases/" + number + "/clocks";
    var read = CENTRE.site.get(path, "Cookie", CENTRE.officer.cookie());
    var version = read.headers().firstValue("ETag").orElseThrow();
    var body = "{\"reason\":\"awaiting-evidence\"}";
    var cookie = CENTRE.officer.cookie();
    var bare = CENTRE.site.json("POST", path + "/JUDGE/pause", body, "Cookie", cookie);
    assertThat(bare.statusCode()).isEqualTo(428);
    var done =
        CENTRE.site.json(
            "POST", path + "/JUDGE/pause", body, "Cookie", cookie, "If-Match", version);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(done.body()).contains("\"state\":\"PAUSED\"");
    var stale =
        CENTRE.site.json(
            "POST", path + "/JUDGE/resume", body, "Cookie", cookie, "If-Match", version);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("Officer Lin");
  }

  @Test
  void aTerminalStateEndsAClockThatStandsStill() {
    var number = accepted("c-end");
    does(
        CENTRE.officer.person(),
        number,
        new OnClock.Pause("JUDGE", "awaiting-evidence"),
        CLOCK.instant());
    var found = PROCEEDINGS.find(new Actor.Platform(), number).orElseThrow();
    assertThat(PROCEEDINGS.withdraw(found, found.file().version(), "", CLOCK.instant()))
        .isInstanceOf(Act.Outcome.Done.class);
    assertThat(judge(number).state()).isEqualTo(State.ENDED);
    assertThat(refused(CENTRE.officer.person(), number, new OnClock.Resume("JUDGE")))
        .isEqualTo("consultation.refusal.no-clock");
  }
}

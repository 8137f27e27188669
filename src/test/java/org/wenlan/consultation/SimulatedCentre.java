package org.wenlan.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.consultation.Act.Outcome;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.MemoryBook;
import org.wenlan.docket.Sweeper;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.Match;
import org.wenlan.law.Rules;
import org.wenlan.territory.MemoryUnits;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Unit.Matter;
import org.wenlan.territory.Units;
import org.wenlan.webhooks.Outgoing;

/**
 * Thirty days of a centre under a seed: the real intake, course and sweeper over memory, with units
 * that go away, decline and are silent, receivers that fail, pauses and a clock that is set back.
 */
final class SimulatedCentre {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final int DAYS = 30;

  private static final List<String> PARTNERS = List.of("unit-a", "unit-b", "unit-c");
  private static final Rules RULES = Rules.shipped();
  private static final WorkingCalendar CALENDAR = WorkingCalendar.china();
  private static final UUID CLIENT = new UUID(7, 7);

  final MemoryBook book = new MemoryBook();
  final MemoryConsultations consultations = new MemoryConsultations();
  final Map<String, List<String>> news = new HashMap<>();
  final List<Outgoing> outbox = new ArrayList<>();
  final List<String> problems = new ArrayList<>();
  long trace = 1;
  int acts;
  Instant now;

  private final Random random;
  private final Units units = MemoryUnits.units();
  private final Intake intake;
  private final Proceedings proceedings;
  private final Sweeper sweeper;
  private int sent;

  SimulatedCentre(long seed) {
    random = new Random(seed);
    now =
        LocalDate.of(2025, 1, 1)
            .plusDays(random.nextInt(300))
            .atTime(8, 0)
            .atZone(ZONE)
            .toInstant();
    units.put(unit("centre", Unit.Level.INSTITUTION, true));
    PARTNERS.forEach(code -> units.put(unit(code, Unit.Level.PARTNER, true)));
    var clock = Clock.fixed(now, ZONE);
    var time = new LegalTime(RULES, CALENDAR, clock);
    var clocks = new Clocks(time);
    var docket = book.docket();
    var candidates = new Candidates(units, docket, Map::of);
    var drafting =
        new Drafting(new Independence(consultations), new Numbering(docket, clocks, consultations));
    var course =
        new Course(
            clocks, new Charts(consultations), candidates, drafting, new Timing(time, docket));
    proceedings = new Proceedings(docket, course, this::told);
    sweeper = book.sweeper(proceedings, clock);
    intake = new Intake(consultations, docket, consultations, clocks, units);
  }

  private static Unit unit(String code, Unit.Level level, boolean available) {
    var agreed = level == Unit.Level.PARTNER ? LocalDate.of(2018, 1, 1) : null;
    return new Unit(
        code,
        code,
        code,
        level,
        "330100",
        null,
        agreed,
        null,
        Set.of(Matter.values()),
        List.of(),
        3,
        available);
  }

  private void told(Consultation found, Next.Move move, Instant at) {
    if (move.opinion() != null) {
      consultations.add(move.opinion(), "", "", "", at);
    }
    if (!found.state().open() && !(found.state() instanceof State.Answered)) {
      consultations.apart(found.number());
    }
    News.event(found, move.turn().act())
        .ifPresent(type -> {
          news.computeIfAbsent(found.number(), _ -> new ArrayList<>()).add(type);
          outbox.add(new Outgoing.Waiting(0, at));
        });
  }

  /** All of it; what went wrong stands in {@link #problems}. */
  void run() {
    var end = now.plus(Duration.ofDays(DAYS));
    while (now.isBefore(end)) {
      step();
      // An hour as a rule, a pause of days now and then, and sometimes the clock is set back.
      int chance = random.nextInt(200);
      now =
          now.plus(
              chance == 0
                  ? Duration.ofHours(60)
                  : chance == 1 ? Duration.ofMinutes(-10) : Duration.ofMinutes(60));
    }
    sweep();
  }

  private void step() {
    if (random.nextInt(4) == 0) {
      arrive();
    }
    for (var file : book.files()) {
      if (file.open() && random.nextInt(6) == 0) {
        act(file.number());
      }
    }
    if (random.nextInt(40) == 0) {
      var code = PARTNERS.get(random.nextInt(PARTNERS.size()));
      units.put(unit(code, Unit.Level.PARTNER, random.nextBoolean()));
    }
    if (random.nextInt(3) > 0) {
      sweep();
    }
    deliver();
  }

  private void sweep() {
    trace(String.valueOf(sweeper.sweep(now)));
  }

  private void arrive() {
    // Sometimes an old question once more, as after a lost answer.
    int n = sent > 0 && random.nextInt(4) == 0 ? random.nextInt(sent) : sent++;
    var request =
        new Request(
            new Request.Requester(Request.Asker.PLATFORM, "platform", "", "", ""),
            Request.Right.stated(Matter.PATENT, "US 1", 1, "holder"),
            new Request.Product("lamp", "", "p" + n / 3),
            "facts",
            "330100");
    var listing = new Submission.Listing("r" + n, "platform", "shop " + n, "", "", "");
    var taken =
        intake.take(
            new Actor.Client(CLIENT, "platform", "platform"),
            List.of(new Submission(request, listing, "AAAA-BBBB-CCCC-DDDD")),
            now);
    trace(taken.getFirst().getClass().getSimpleName());
  }

  int sent() {
    return sent;
  }

  private void act(String number) {
    var found = proceedings.find(new Actor.Platform(), number).orElseThrow();
    var act = some(found);
    var who = someone(found);
    long version = found.file().version() - (random.nextInt(15) == 0 ? 1 : 0);
    var outcome = proceedings.act(who, number, version, act, now);
    acts++;
    boolean done = outcome instanceof Outcome.Done;
    trace(number + act.getClass().getSimpleName() + outcome.getClass().getSimpleName());
    if (done && version != found.file().version()) {
      problems.add("A stale version was taken: " + number);
    }
    long after = book.find(number).orElseThrow().version();
    if (done != (after == found.file().version() + 1)) {
      problems.add("The version does not tell of " + act + " on " + number);
    }
    if (outcome instanceof Outcome.Done(var moved)
        && !Legal.move(found.state(), act, moved.state())) {
      problems.add("Illegal: " + found.state() + " " + act + " " + moved.state());
    }
  }

  private Act some(Consultation found) {
    if (random.nextInt(3) > 0) {
      // The next step that somebody would take.
      return switch (found.state()) {
        case State.Received _ -> new Act.Accept(State.Difficulty.values()[random.nextInt(3)]);
        case State.Accepted _ ->
            random.nextBoolean() ? new Act.Offer(PARTNERS.get(random.nextInt(3))) : new Act.Keep();
        case State.Offered _ -> random.nextInt(4) == 0 ? new Act.Decline("full") : new Act.Take();
        case State.InWork(var work) ->
            work.expert() == null
                ? new Act.Claim(true)
                : work.chart().open().isEmpty() ? new Act.HandIn() : new Act.Fill(filled(work));
        case State.UnderReview _ ->
            random.nextInt(4) == 0 ? new Act.GiveBack("again") : new Act.Sign(true);
        case State.Answered _, State.NotAccepted _, State.Withdrawn _ -> new Act.Withdraw("late");
      };
    }
    var clock = Clocks.Name.values()[random.nextInt(Clocks.Name.values().length)].name();
    return switch (random.nextInt(14)) {
      case 0 -> new Act.Accept(State.Difficulty.SIMPLE);
      case 1 -> new Act.Refuse(State.Reason.PAPERS_MISSING, "");
      case 2 -> new Act.Keep();
      case 3 -> new Act.Offer("unit-a");
      case 4 -> new Act.Take();
      case 5 -> new Act.Decline("");
      case 6 -> new Act.Claim(random.nextBoolean());
      case 7 -> new Act.HandIn();
      case 8 -> new Act.Sign(true);
      case 9 -> new Act.OnClock.Pause(clock, "awaiting-evidence");
      case 10 -> new Act.OnClock.Resume(clock);
      case 11 -> new Act.OnClock.AskTime(clock, 1 + random.nextInt(3), "much to read");
      case 12 -> new Act.OnClock.Decide(clock, random.nextBoolean(), "seen");
      default -> new Act.Withdraw("changed my mind");
    };
  }

  private static Work.Filling filled(Work work) {
    var chart = (FeatureChart) work.chart();
    for (var row : chart.rows()) {
      chart = chart.with(row.feature().number(), new Match.Identical(), "", "");
    }
    return new Work.Filling(chart, List.of(), "", "reasoning");
  }

  private Actor someone(Consultation found) {
    if (random.nextInt(30) == 0) {
      return new Actor.Client(CLIENT, "platform", "platform");
    }
    var unit =
        random.nextInt(8) == 0
            ? PARTNERS.get(random.nextInt(3))
            : found.state() instanceof State.Received || found.state() instanceof State.Accepted
                ? "centre"
                : found.worker();
    int n = random.nextInt(2);
    return new Actor.Person(
        new UUID(unit.hashCode(), n),
        "person " + n + " of " + unit,
        unit,
        Set.of(Role.OFFICER, Role.HEAD, Role.COORDINATOR, Role.EXPERT, Role.REVIEWER));
  }

  private void deliver() {
    for (int i = 0; i < outbox.size(); i++) {
      if (outbox.get(i) instanceof Outgoing.Waiting waiting && !waiting.notBefore().isAfter(now)) {
        outbox.set(i, waiting.answered(random.nextInt(10) < 3 ? 503 : 200, now));
      }
    }
  }

  private void trace(String what) {
    trace = trace * 31 + what.hashCode();
  }
}

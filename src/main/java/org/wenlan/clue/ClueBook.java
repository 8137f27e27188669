package org.wenlan.clue;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.clue.IpClue.By;
import org.wenlan.clue.IpClue.Stage;
import org.wenlan.docket.Code;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Papers;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.documents.Taken;
import org.wenlan.kernel.Refusal;

/** The door to clues. What it says was done is committed when the call returns. Thread-safe. */
@Component
public class ClueBook implements DeadlineTaker {
  /** Longest reason, in letters. */
  public static final int TEXT = 5_000;

  /** Looking at a clue. */
  static final String CHECK = "CHECK";

  private static final String LIMIT = "complaint.check-clue";

  private final Docket docket;
  private final Papers papers;
  private final ClueLineStore store;
  private final Findings findings;
  private final BrandWatch brands;
  private final Regional regional;
  private final LegalTime time;

  ClueBook(
      Docket docket,
      Papers papers,
      ClueLineStore store,
      Findings findings,
      BrandWatch brands,
      Regional regional,
      LegalTime time) {
    this.docket = docket;
    this.papers = papers;
    this.store = store;
    this.findings = findings;
    this.brands = brands;
    this.regional = regional;
    this.time = time;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {

    /** It is done. */
    record Done(IpClue clue) implements Outcome {}

    /** A rule says no; nothing changed. */
    record Refused(Refusal why) implements Outcome {}

    /** Somebody was faster; nothing changed. */
    record Stale(IpClue now) implements Outcome {}

    /** There is none for whoever asks. */
    record Absent() implements Outcome {}
  }

  /**
   * One line of a list.
   *
   * @param due last day of the clock that runs; null when none does
   */
  public record Line(
      String number,
      String brand,
      String seller,
      int points,
      int offers,
      String model,
      String stage,
      boolean open,
      String answer,
      @Nullable LocalDate due,
      LocalDate opened) {}

  /** Makes a clue of a cluster. */
  @Transactional
  public Outcome take(Actor.Person who, long brand, String sellerKey, Instant at) {
    var watched = brands.find(who, brand);
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    var found = findings.cluster(who, brand, sellerKey, at);
    if (watched.isEmpty() || found.isEmpty()) {
      return refused("no-cluster");
    }
    var best = found.getFirst();
    var said =
        new IpClue.Said(
            brand,
            watched.get().name(),
            watched.get().holder(),
            watched.get().right(),
            best.offer().seller(),
            sellerKey,
            best.offer().platform(),
            best.scored().model(),
            best.scored().points(),
            found.stream().map(Findings.Found::id).toList());
    var number = docket.numbers("XS", time.day(at).getYear(), 1).getFirst();
    if (!store.take(number, said)) {
      return refused("taken-elsewhere");
    }
    var region = regional.of(who.unit());
    var clock = time.start(CHECK, LIMIT, region, time.day(at));
    List<Clocking> clocks = clock.isEmpty() ? List.of() : List.of(clock.get());
    docket.open(
        List.of(
            new Opening(
                number,
                IpClue.KIND,
                said.title(),
                who.unit(),
                null,
                "",
                region,
                Code.fresh(),
                turn(said, who.unit(), new IpClue.Found(), "open", "", clocks, Map.of()))),
        who,
        at);
    return new Outcome.Done(kept(number, at));
  }

  private static Turn turn(
      IpClue.Said said,
      String desk,
      Stage stage,
      String act,
      String words,
      List<Clocking> clocks,
      Map<String, String> marks) {
    var all = new TreeMap<>(marks);
    all.put("model", said.model());
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        words,
        IpClue.body(said, stage),
        clocks,
        List.of(),
        all);
  }

  private IpClue kept(String number, Instant at) {
    var clue = known(number);
    store.put(clue, time.day(clue.file().opened()), at);
    return clue;
  }

  IpClue known(String number) {
    return find(new Actor.Platform(), number).orElseThrow();
  }

  /** A clue, if whoever asks may see it. */
  public Optional<IpClue> find(Actor who, String number) {
    return docket.find(who, number).filter(file -> file.kind().equals(IpClue.KIND)).map(IpClue::of);
  }

  /** The listings of a clue as they were found. */
  public List<Findings.Found> offers(IpClue clue) {
    return offers(List.of(clue)).getOrDefault(clue.number(), List.of());
  }

  /** The same of several, by the numbers of the clues. */
  Map<String, List<Findings.Found>> offers(List<IpClue> some) {
    return findings.offers(some);
  }

  /** A person says what they found; what was unclear may be looked at again. */
  @Transactional
  public Outcome judge(
      Actor.Person who,
      String number,
      long version,
      IpClue.Verdict verdict,
      String why,
      Instant at) {
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    if (now.file().version() != version) {
      return new Outcome.Stale(now);
    }
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof IpClue.Found || now.stage() instanceof IpClue.Unclear)) {
      return refused("not-now", now.stage().code());
    }
    if (why.isBlank()) {
      return refused("nothing-said");
    }
    if (why.length() > TEXT) {
      return refused("too-long", why.length(), TEXT);
    }
    var judged =
        new IpClue.Judged(
            verdict, why.strip(), new By(who.id(), who.name(), time.day(at).toString()));
    var stage =
        switch (verdict) {
          case VERIFIED -> new IpClue.Verified(judged);
          case DISMISSED -> new IpClue.Dismissed(judged);
          case UNCLEAR -> new IpClue.Unclear(judged);
        };
    List<Clocking> clocks =
        verdict == IpClue.Verdict.UNCLEAR ? List.of() : List.of(new Clocking.End(CHECK));
    return moved(who, now, stage, "judge", why, clocks, Map.of("verdict", verdict.name()), at);
  }

  private Outcome moved(
      Actor who,
      IpClue now,
      Stage stage,
      String act,
      String words,
      List<Clocking> clocks,
      Map<String, String> marks,
      Instant at) {
    var turn = turn(now.said(), now.file().desk(), stage, act, words.strip(), clocks, marks);
    return switch (docket.changeKnown(who, now.number(), now.file().version(), turn, at)) {
      case Turn.Outcome.Done _ -> new Outcome.Done(kept(now.number(), at));
      case Turn.Outcome.Stale _ -> new Outcome.Stale(known(now.number()));
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  /** A step of a batch that takes its clue along: all of them or none. */
  void along(
      Actor who, IpClue now, Stage stage, String act, Map<String, String> marks, Instant at) {
    if (!(moved(who, now, stage, act, "", List.of(), marks, at) instanceof Outcome.Done)) {
      throw new IllegalStateException("Changed while its batch moved: " + now.number());
    }
  }

  /** Whether this is the brand's first clue that is handed over in its year. */
  boolean first(IpClue clue, LocalDate day) {
    return store.first(clue.file().owner(), clue.said().brand(), day.getYear());
  }

  /** Files a picture of a screen or another document as evidence. */
  public Taken attach(Actor.Person who, IpClue clue, String name, InputStream content, Instant at) {
    return who.may(Permission.DISPATCH) && clue.stage().open()
        ? papers.add(clue.file(), who, "SNAPSHOT", name, content, at)
        : new Taken.Refused(BrandWatch.no("not-now", clue.stage().code()));
  }

  /** Clues of whoever asks, the newest first; of one stage when one is given. */
  public List<Line> list(Actor.Person who, String stage, String before, int most) {
    return who.may(Permission.DESK) ? store.list(who.unit(), stage, before, most) : List.of();
  }

  @Override
  public String kind() {
    return IpClue.KIND;
  }

  /** The time to look at it has passed: it is noted once. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    var now = known(deadline.number());
    if (now.stage() instanceof IpClue.Found || now.stage() instanceof IpClue.Unclear) {
      along(new Actor.Platform(), now, now.stage(), "check-overdue", Map.of(), at);
    }
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(BrandWatch.no(rule, arguments));
  }
}

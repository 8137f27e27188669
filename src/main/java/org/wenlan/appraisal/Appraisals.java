package org.wenlan.appraisal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.appraisal.Step.Outcome;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.printing.Printing;
import org.wenlan.site.Paper;
import org.wenlan.territory.Units;

/**
 * The door to appraisals. What it says was done is committed when the call returns. Thread-safe.
 */
@Component
public class Appraisals {
  private static final int LONG = 300;
  private static final int TEXT = 20_000;

  private final Docket docket;
  private final AppraisalStore store;
  private final LegalTime time;
  private final Units units;
  private final Paper paper;
  private final Printing printing;

  Appraisals(
      Docket docket,
      AppraisalStore store,
      LegalTime time,
      Units units,
      Paper paper,
      Printing printing) {
    this.docket = docket;
    this.store = store;
    this.time = time;
    this.units = units;
    this.paper = paper;
    this.printing = printing;
  }

  /** What came of a commission. */
  public sealed interface Taken {

    /** It is a case now. */
    record Open(Appraisal appraisal) implements Taken {}

    /** A rule says no; nothing was kept. */
    record Refused(Refusal why) implements Taken {}
  }

  /** Takes a commission: by an officer of the centre, or by a program of the commissioning body. */
  @Transactional
  public Taken commission(Actor who, Commission said, Instant at) {
    var commission = said.stripped();
    var why = refusal(who, commission);
    if (why != null) {
      return new Taken.Refused(why);
    }
    var number = docket.numbers("PY", time.day(at).getYear(), 1).getFirst();
    var stage = new Stage.Commissioned();
    var owner = units.centre();
    docket.open(
        List.of(
            new Opening(
                number,
                Appraisal.KIND,
                commission.activity(),
                owner,
                who instanceof Actor.Client client ? client.id() : null,
                "",
                commission.region(),
                Code.fresh(),
                turn(
                    owner,
                    commission,
                    stage,
                    "commission",
                    "",
                    Map.of("activity", commission.kind().name())))),
        who,
        at);
    var opened = docket.find(new Actor.Platform(), number).map(Appraisal::of).orElseThrow();
    store.put(opened, time.day(at));
    return new Taken.Open(opened);
  }

  private static @Nullable Refusal refusal(Actor who, Commission said) {
    if (!who.may(Permission.DISPATCH) && !who.may(Permission.CLIENT)) {
      return Refusal.of("appraisal.refusal.not-yours", "");
    }
    if (said.activity().isEmpty() || said.body().isEmpty() || said.question().isEmpty()) {
      return Refusal.of("appraisal.refusal.incomplete", "");
    }
    int longest =
        Math.max(Math.max(said.activity().length(), said.body().length()), said.region().length());
    if (longest > LONG || said.question().length() > TEXT || said.query().length() > TEXT) {
      return Refusal.of("appraisal.refusal.too-long", "", longest, LONG);
    }
    return day(said.until()) && said.region().matches("|[1-9][0-9]{1,5}")
        ? null
        : Refusal.of("appraisal.refusal.unread", "", said.until(), said.region());
  }

  private static boolean day(String typed) {
    try {
      return typed.isEmpty() || !LocalDate.parse(typed).equals(LocalDate.MIN);
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static Turn turn(
      String desk,
      Commission commission,
      Stage stage,
      String act,
      String said,
      Map<String, String> marks) {
    return new Turn(
        stage.code(),
        stage.open(),
        desk,
        null,
        act,
        said.strip(),
        Appraisal.body(commission, stage),
        List.of(),
        List.of(),
        marks);
  }

  /** An appraisal, if whoever asks may see it. */
  public Optional<Appraisal> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(Appraisal.KIND))
        .map(Appraisal::of);
  }

  /**
   * Does something to an appraisal.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome step(Actor.Person who, String number, long version, Step step, Instant at) {
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    return switch (Advance.next(now, who, step, time.day(at))) {
      case Advance.Next.No(var why) ->
          now.file().version() == version
              ? new Outcome.Refused(why)
              : moved(who, now, version, null, at);
      case Advance.Next.Move move -> moved(who, now, version, move, at);
    };
  }

  private Outcome moved(
      Actor.Person who, Appraisal now, long version, Advance.Next.@Nullable Move move, Instant at) {
    if (move == null || now.file().version() != version) {
      return new Outcome.Stale(docket.since(now.file(), version), now);
    }
    var turn =
        turn(
            now.file().desk(),
            now.commission(),
            move.stage(),
            move.act(),
            move.said(),
            move.marks());
    return switch (docket.change(who, now.number(), version, turn, at)) {
      case Turn.Outcome.Done _ -> {
        var after = find(who, now.number()).orElseThrow();
        store.put(after, time.day(at));
        yield new Outcome.Done(after);
      }
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale, now);
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  /**
   * One line of a list.
   *
   * @param stage the name of its stage
   * @param risk of the report; empty before there is one
   * @param adoption of the decision; empty before there is one
   */
  public record Line(
      String number,
      String activity,
      String body,
      String kind,
      String stage,
      boolean open,
      String risk,
      String adoption,
      String until,
      LocalDate opened) {}

  /** The appraisals of a person's unit, the newest first. */
  public List<Line> all(Actor.Person who, String before, int most) {
    return who.may(Permission.DESK) ? store.all(who.unit(), before, most) : List.of();
  }

  /** The report in print; empty while there is none that a second person approved. */
  public Optional<byte[]> pdf(Appraisal appraisal, Locale language) {
    if (Print.approved(appraisal.stage()).isEmpty()) {
      return Optional.empty();
    }
    var owner = appraisal.file().owner();
    var unit = units.find(owner).map(one -> one.name(language)).orElse(owner);
    var html = paper.of("appraisal/web/print", language, new Print(appraisal, unit));
    return Optional.of(printing.pdf(html, language, appraisal.number()));
  }
}

package org.wenlan.affairs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Affair.Kind;
import org.wenlan.affairs.Application.Said;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Papers;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;

/**
 * What an applicant does with an application as a whole: sends it, corrects it, takes it back, says
 * how content they are. By the code that they keep, or by the program that sent it.
 */
@Component
public class Submitting {
  private static final int LONGEST = 2_000;

  private final Docket docket;
  private final Papers papers;
  private final Moves moves;
  private final ApplicationStore store;
  private final Definitions definitions;
  private final LegalTime time;
  private final Routing routing;

  Submitting(
      Docket docket,
      Papers papers,
      Moves moves,
      ApplicationStore store,
      Definitions definitions,
      LegalTime time,
      Routing routing) {
    this.docket = docket;
    this.papers = papers;
    this.moves = moves;
    this.store = store;
    this.definitions = definitions;
    this.time = time;
    this.routing = routing;
  }

  /** What came of sending. */
  public sealed interface Sent {

    /** It is a case now, or was before. */
    record Taken(String number, String code) implements Sent {}

    /** Something is to be mended; nothing was sent. */
    record Faulty(
        List<Filled.Fault> faults, List<Bilingual> ineligible, List<Affair.Material> lacking)
        implements Sent {
      public Faulty {
        faults = List.copyOf(faults);
        ineligible = List.copyOf(ineligible);
        lacking = List.copyOf(lacking);
      }
    }

    /** The definition has changed since; first look at what is new. */
    record Outdated() implements Sent {}

    /** There is no such form or affair. */
    record Absent() implements Sent {}
  }

  /** Takes an application whole, such as a program sends it or staff type it for a visitor. */
  @Transactional
  public Sent take(Actor by, String affair, Map<String, String> answers, Instant at) {
    var now = definitions.current(affair).filter(one -> one.affair().here());
    if (now.isEmpty()) {
      return new Sent.Absent();
    }
    var filled = new Filled(now.get().affair(), answers);
    var said = new Said(affair, now.get().version(), answers, filled.notApplicable(), List.of());
    // Papers that a visitor shows at the counter, or a program sends afterwards, come later.
    return take(by, said, List.of(), Code.fresh(), at);
  }

  Sent take(Actor by, Said said, List<Affair.Material> lacking, String code, Instant at) {
    var affair = definitions.version(said.affair(), said.version());
    var filled = new Filled(affair, said.answers());
    var faults = filled.faults();
    var ineligible = faults.isEmpty() ? filled.ineligible() : List.<Bilingual>of();
    if (!faults.isEmpty() || !ineligible.isEmpty() || !lacking.isEmpty()) {
      return new Sent.Faulty(faults, ineligible, lacking);
    }
    var number = docket.numbers("SX", time.day(at).getYear(), 1).getFirst();
    var region = region(filled);
    var owner = routing.owner(affair, region);
    var standing = Standing.InStage.begun(0, new Standing.Way(List.of(), false));
    docket.open(
        List.of(
            new Opening(
                number,
                Application.KIND,
                applicant(filled),
                owner,
                by instanceof Actor.Client client ? client.id() : null,
                "",
                region,
                code,
                moves.first(affair, said, standing, owner, region, at))),
        by,
        at);
    said.attached()
        .forEach(one -> papers.file(number, by, one.material(), one.hash(), one.name(), at));
    store.put(moves.find(number), affair, time.day(at));
    return new Sent.Taken(number, code);
  }

  /** The name that lists show: the one that a register would have, else the first line. */
  private static String applicant(Filled filled) {
    var register = filled.affair().register();
    var shown = filled.shown();
    if (register != null && !shown.getOrDefault(register.holder(), "").isBlank()) {
      return shown.getOrDefault(register.holder(), "");
    }
    return filled.affair().questions().stream()
        .filter(one -> one.kind() == Kind.LINE)
        .map(one -> shown.getOrDefault(one.code(), ""))
        .filter(answer -> !answer.isBlank())
        .findFirst()
        .orElse(filled.affair().name().zh());
  }

  private static String region(Filled filled) {
    var shown = filled.shown();
    return filled.affair().questions().stream()
        .filter(one -> one.kind() == Kind.REGION)
        .map(one -> shown.getOrDefault(one.code(), ""))
        .filter(answer -> !answer.isBlank())
        .findFirst()
        .orElse("");
  }

  /** An application for whoever has its code. */
  public Optional<Application> byCode(String number, String code) {
    return docket
        .byCode(number.strip(), code)
        .filter(file -> file.kind().equals(Application.KIND))
        .map(Application::of);
  }

  /** What came of a change by the applicant. */
  public sealed interface Changed {

    /** Done. */
    record Done(Application now) implements Changed {}

    /** Something is to be mended. */
    record Faulty(List<Filled.Fault> faults, List<Bilingual> ineligible) implements Changed {
      public Faulty {
        faults = List.copyOf(faults);
        ineligible = List.copyOf(ineligible);
      }
    }

    /** A rule says no. */
    record Refused(Refusal why) implements Changed {}
  }

  /**
   * Hands in a correction; what is not answered again keeps its answer.
   *
   * @param version that the applicant saw
   */
  @Transactional
  public Changed correct(Application now, long version, Map<String, String> answers, Instant at) {
    if (!(now.standing() instanceof Standing.Correcting correcting)) {
      return new Changed.Refused(Refusal.of("affairs.refusal.nothing-to-correct", ""));
    }
    var affair = definitions.version(now.said().affair(), now.said().version());
    var all = new TreeMap<>(now.said().answers());
    all.putAll(answers);
    var filled = new Filled(affair, all);
    if (!filled.faults().isEmpty() || !filled.ineligible().isEmpty()) {
      return new Changed.Faulty(filled.faults(), filled.ineligible());
    }
    var said =
        new Said(
            affair.code(),
            now.said().version(),
            all,
            filled.notApplicable(),
            now.said().attached());
    return moved(
        now, said, new Advance.Next.Move(correcting.resubmit(), "resubmit", "", ""), version, at);
  }

  /**
   * Adds a file to an application that is open. Not in a transaction: documents are taken piece by
   * piece.
   */
  public Optional<Refusal> attach(
      Application now, String material, String name, java.io.InputStream content, Instant at) {
    var affair = definitions.version(now.said().affair(), now.said().version());
    if (!now.standing().open() || affair.material(material).isEmpty()) {
      return Optional.of(Refusal.of("affairs.refusal.unknown-material", "", material));
    }
    var taken = papers.add(now.file(), new Actor.Anyone(), material, name, content, at);
    return taken instanceof org.wenlan.documents.Taken.Refused(var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** Takes an application back. */
  @Transactional
  public Changed withdraw(Application now, long version, String why, Instant at) {
    if (!now.standing().open()) {
      return new Changed.Refused(Refusal.of("affairs.refusal.ended", ""));
    }
    if (why.length() > LONGEST) {
      return new Changed.Refused(Refusal.of("affairs.refusal.too-long", "", why.length(), LONGEST));
    }
    return moved(
        now,
        now.said(),
        new Advance.Next.Move(new Standing.Withdrawn(why.strip()), "withdraw", why.strip(), ""),
        version,
        at);
  }

  private Changed moved(
      Application now, Said said, Advance.Next.Move move, long version, Instant at) {
    return switch (moves.move(new Actor.Anyone(), now, said, move, version, at)) {
      case Moves.Moved.To(var after) -> new Changed.Done(after);
      case Moves.Moved.Not(Turn.Outcome _) ->
          new Changed.Refused(Refusal.of("affairs.refusal.stale", ""));
    };
  }

  /** Says how content the applicant is, 1 to 5, once and when it has ended. */
  @Transactional
  public Optional<Refusal> rate(Application now, int points, String said, Instant at) {
    if (now.standing().open() || points < 1 || points > 5 || said.length() > LONGEST) {
      return Optional.of(Refusal.of("affairs.refusal.rating", ""));
    }
    return store.rate(now.number(), points, said.strip(), at)
        ? Optional.empty()
        : Optional.of(Refusal.of("affairs.refusal.rated", ""));
  }

  /** What the applicant said of how content they are; empty while nothing. */
  public Optional<Integer> rating(Application one) {
    return store.rating(one.number());
  }
}

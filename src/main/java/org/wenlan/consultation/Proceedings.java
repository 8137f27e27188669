package org.wenlan.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Act.Outcome;
import org.wenlan.dispatching.Recommendation;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

/**
 * The door for what is done to a consultation. Every act states the version that was seen; what is
 * done is committed when the call returns. Thread-safe.
 */
@Component
public class Proceedings implements DeadlineTaker {
  private final Docket docket;
  private final Course course;
  private final Aftermath aftermath;

  Proceedings(Docket docket, Course course, Aftermath aftermath) {
    this.docket = docket;
    this.course = course;
    this.aftermath = aftermath;
  }

  /** A consultation, if whoever asks may see it. */
  public Optional<Consultation> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(Consultation.KIND))
        .map(Consultation::of);
  }

  /** A consultation for whoever has its code. */
  public Optional<Consultation> byCode(String number, String code) {
    return docket
        .byCode(number, code)
        .filter(file -> file.kind().equals(Consultation.KIND))
        .map(Consultation::of);
  }

  /** Units that could judge it, ranked with reasons; empty while nobody is looked for. */
  public Recommendation recommendation(Consultation found, Instant at) {
    return course.recommendation(found, at);
  }

  /**
   * Units for many cases of one centre at once, by number: no hard rule is broken, and none of them
   * takes the room that another one needs. Cases that no unit may have are absent.
   */
  public Map<String, String> plan(Actor who, List<String> numbers, Instant at) {
    return course.plan(numbers.stream().flatMap(number -> find(who, number).stream()).toList(), at);
  }

  /** What a program sent, newest first; of anyone else nothing. */
  public List<CaseFile> sentBy(Actor by, String before, int most) {
    return by instanceof Actor.Client client ? docket.sentBy(client.id(), before, most) : List.of();
  }

  /** Does something. */
  @Transactional
  public Outcome act(Actor by, String number, long version, Act act, Instant at) {
    return find(by, number)
        .map(found -> step(by, found, version, act, at))
        .orElseGet(Outcome.Absent::new);
  }

  /** Takes back a case whose code the requester has shown. */
  @Transactional
  public Outcome withdraw(Consultation found, long version, String said, Instant at) {
    return step(new Actor.Anyone(), found, version, new Act.Withdraw(said), at);
  }

  private Outcome step(Actor by, Consultation found, long version, Act act, Instant at) {
    if (version != found.file().version()) {
      return stale(found, version);
    }
    return switch (course.next(by, found, act, at)) {
      case Next.No(var why) -> new Outcome.Refused(why);
      case Next.Move move -> moved(by, found, move, at);
    };
  }

  private Outcome moved(Actor by, Consultation found, Next.Move move, Instant at) {
    var turn = move.turn();
    return switch (docket.changeKnown(by, found.number(), found.file().version(), turn, at)) {
      case Turn.Outcome.Done _ -> {
        var now = after(found);
        aftermath.of(now, move, at);
        yield new Outcome.Done(now);
      }
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale, after(found));
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  private Consultation after(Consultation found) {
    return find(new Actor.Platform(), found.number()).orElseThrow();
  }

  private Outcome stale(Consultation found, long version) {
    var stale = docket.since(found.file(), version);
    return stale.since().isEmpty()
        ? new Outcome.Refused(Refusal.of("consultation.refusal.version", "", version))
        : new Outcome.Stale(stale, found);
  }

  @Override
  public String kind() {
    return Consultation.KIND;
  }

  /** A day has passed: an offer lapses and goes to the next unit, other clocks are only noted. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    var platform = new Actor.Platform();
    var found = find(platform, deadline.number()).orElseThrow();
    for (var move : course.passed(found, deadline, at)) {
      var now = after(found);
      if (!(moved(platform, now, move, at) instanceof Outcome.Done)) {
        throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
      }
    }
  }
}

package org.wenlan.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.docket.Code;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.kernel.Refusal;
import org.wenlan.parcel.Parcel;
import org.wenlan.parcel.Parcels;

/**
 * The door to transfers and requests. What it says was done is committed when the call returns.
 * Thread-safe.
 */
@Component
public class Transfers implements DeadlineTaker {
  /** Longest text, in letters. */
  public static final int TEXT = 10_000;

  private final Docket docket;
  private final TransferStore store;
  private final Parcels parcels;
  private final TransferMoves moves;
  private final TransferSteps steps;

  Transfers(
      Docket docket,
      TransferStore store,
      Parcels parcels,
      TransferMoves moves,
      TransferSteps steps) {
    this.docket = docket;
    this.store = store;
    this.parcels = parcels;
    this.moves = moves;
    this.steps = steps;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param code for the receiver, shown this once; empty unless it was sent just now
     */
    record Done(Transfer transfer, String code) implements Outcome {}

    /** A rule says no; nothing changed. */
    record Refused(Refusal why) implements Outcome {}

    /** No threshold that held on the day of the act is met; nothing changed. */
    record Below(List<Thresholds.Test> tests) implements Outcome {}

    /** Somebody was faster; nothing changed. */
    record Stale(Transfer now) implements Outcome {}

    /** There is none for whoever asks. */
    record Absent() implements Outcome {}
  }

  /** One line of a list. */
  public record Line(
      String number,
      String kind,
      String subject,
      String partner,
      String reference,
      String stage,
      boolean open,
      String outcome,
      @Nullable LocalDate due,
      LocalDate opened) {}

  /** Draws up a transfer or a request, or enters one that came in. */
  @Transactional
  public Outcome open(Actor.Person who, Matter matter, Instant at) {
    return steps.open(who, matter, at);
  }

  /** A file, if whoever asks may see it. */
  public Optional<Transfer> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(Transfer.KIND))
        .map(Transfer::of);
  }

  /** A file that was sent, for its receiver. */
  public Optional<Transfer> byCode(String number, String code) {
    return store.sent(number, Code.kept(code))
        ? Optional.of(moves.known(number))
        : Optional.empty();
  }

  /** The parcel of a file that was sent. */
  public Optional<Parcel> parcel(Transfer one) {
    var sent = one.stage().sent();
    return sent == null ? Optional.empty() : parcels.find(sent.seal());
  }

  /** Files of whoever asks, the newest first; of one kind when one is given. */
  public List<Line> list(Actor.Person who, String kind, String before, int most) {
    return who.may(org.wenlan.account.Permission.DESK)
        ? store.list(who.unit(), kind, before, most)
        : List.of();
  }

  private interface Change {
    Outcome to(Transfer now);
  }

  private Outcome change(Actor.Person who, String number, long version, Change change) {
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    return found.get().file().version() == version
        ? change.to(found.get())
        : new Outcome.Stale(found.get());
  }

  /** Sends it: a second person does, and a parcel is sealed. */
  @Transactional
  public Outcome send(Actor.Person who, String number, long version, Instant at) {
    return change(who, number, version, now -> steps.send(who, now, at));
  }

  /** Gives a draft up. */
  @Transactional
  public Outcome drop(Actor.Person who, String number, long version, Instant at) {
    return change(who, number, version, now -> steps.drop(who, now, at));
  }

  /** Proposes an answer to what came in. */
  @Transactional
  public Outcome propose(Actor.Person who, String number, long version, String text, Instant at) {
    return change(who, number, version, now -> steps.propose(who, now, text, at));
  }

  /** A second person approves the answer, or sends it back. */
  @Transactional
  public Outcome decide(Actor.Person who, String number, long version, boolean yes, Instant at) {
    return change(who, number, version, now -> steps.decide(who, now, yes, at));
  }

  /** The receiver says that it has it. */
  @Transactional
  public Outcome receive(Transfer now, long version, String name, String reference, Instant at) {
    return now.file().version() == version
        ? steps.receive(now, name, reference, at)
        : new Outcome.Stale(now);
  }

  /**
   * The receiver decides, answers or tells what came of it.
   *
   * @param word {@code FILED} or {@code DECLINED} for a transfer that was received; {@code
   *     PROSECUTED}, {@code DROPPED} or {@code RETURNED} for one that was filed; {@code ANSWERED}
   *     for a request
   */
  @Transactional
  public Outcome reply(Transfer now, long version, String word, String text, Instant at) {
    return now.file().version() == version
        ? steps.reply(now, word, text, at)
        : new Outcome.Stale(now);
  }

  @Override
  public String kind() {
    return Transfer.KIND;
  }

  /** Something did not come in time: it is noted once. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    steps.overdue(moves.known(deadline.number()), deadline.clock(), at);
  }
}

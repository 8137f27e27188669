package org.wenlan.clue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.kernel.Refusal;
import org.wenlan.parcel.Parcel;
import org.wenlan.territory.Regions;

/**
 * The door to batches of clues: drawn up by one person, sent by another, received and answered by
 * whoever has the code. Thread-safe.
 */
@Component
public class ClueBatches implements DeadlineTaker {
  /** More clues than this do not go into one batch. */
  public static final int MOST = 500;

  static final String RECEIPT = "RECEIPT";
  static final String FEEDBACK = "FEEDBACK";

  private static final int SHORT = 300;

  private final Docket docket;
  private final BatchStore store;
  private final ClueBook clues;
  private final Handing handing;
  private final BatchMoves moves;
  private final BatchSending sending;
  private final BatchAnswering answering;

  ClueBatches(
      Docket docket,
      BatchStore store,
      ClueBook clues,
      Handing handing,
      BatchMoves moves,
      BatchSending sending,
      BatchAnswering answering) {
    this.docket = docket;
    this.store = store;
    this.clues = clues;
    this.handing = handing;
    this.moves = moves;
    this.sending = sending;
    this.answering = answering;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param code for the receiver, shown this once; empty unless it was made just now
     */
    record Done(ClueBatch batch, String code) implements Outcome {}

    /** A rule says no; nothing changed. */
    record Refused(Refusal why) implements Outcome {}

    /** Somebody was faster; nothing changed. */
    record Stale(ClueBatch now) implements Outcome {}

    /** There is none for whoever asks. */
    record Absent() implements Outcome {}
  }

  /** One line of a list. */
  public record Line(
      String number,
      String title,
      String receiver,
      int clues,
      String stage,
      boolean open,
      @Nullable LocalDate due,
      LocalDate opened) {}

  /** A receiver's answer to one clue. */
  public record Reply(String clue, IpClue.Answer answer, String text) {}

  /** Begins a batch. */
  @Transactional
  public Outcome open(Actor.Person who, ClueBatch.Said typed, Instant at) {
    var said = typed.stripped();
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (said.title().isEmpty() || said.receiver().isEmpty()) {
      return refused("batch-incomplete");
    }
    int longest =
        Math.max(
            said.title().length(), Math.max(said.receiver().length(), said.contact().length()));
    if (longest > SHORT) {
      return refused("too-long", longest, SHORT);
    }
    if (!said.region().isEmpty() && Regions.find(said.region()).isEmpty()) {
      return refused("region", said.region());
    }
    return moves.open(who, said, at);
  }

  /** A batch, if whoever asks may see it. */
  public Optional<ClueBatch> find(Actor who, String number) {
    return docket
        .find(who, number)
        .filter(file -> file.kind().equals(ClueBatch.KIND))
        .map(ClueBatch::of);
  }

  /** A batch that was sent, for its receiver. */
  public Optional<ClueBatch> byCode(String number, String code) {
    return docket
        .bySecondCode(number, code)
        .filter(file -> file.kind().equals(ClueBatch.KIND))
        .map(ClueBatch::of);
  }

  /** The clues of a batch, in their order. */
  public List<IpClue> clues(ClueBatch batch) {
    return moves.clues(batch.clues());
  }

  /** A part of them: so many, after so many. */
  public List<IpClue> clues(ClueBatch batch, int after, int most) {
    return moves.clues(batch.clues().stream().skip(after).limit(most).toList());
  }

  /** The listings of some of its clues, by the numbers of the clues. */
  public Map<String, List<Findings.Found>> offers(List<IpClue> some) {
    return clues.offers(some);
  }

  /** The parcel of a batch that was sent. */
  public Optional<Parcel> parcel(ClueBatch batch) {
    var sent = batch.stage().sent();
    return sent == null ? Optional.empty() : handing.parcel(sent.seal());
  }

  /** Batches of whoever asks, the newest first. */
  public List<Line> list(Actor.Person who, String before, int most) {
    return who.may(Permission.DESK) ? store.list(who.unit(), before, most) : List.of();
  }

  private interface Change {
    Outcome to(ClueBatch now);
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

  /** Puts a verified clue into a draft, or takes it out. */
  @Transactional
  public Outcome fill(
      Actor.Person who, String number, long version, String clue, boolean in, Instant at) {
    return change(who, number, version, now -> sending.filled(who, now, clue, in, at));
  }

  /** Gives a draft up; its clues are free again. */
  @Transactional
  public Outcome drop(Actor.Person who, String number, long version, Instant at) {
    return change(who, number, version, now -> sending.dropped(who, now, at));
  }

  /** Sends a batch: a second person does, and a parcel with the evidence is sealed. */
  @Transactional
  public Outcome send(Actor.Person who, String number, long version, Instant at) {
    return change(who, number, version, now -> sending.sent(who, now, at));
  }

  /** Gives the receiver a new code; the one before is void. */
  @Transactional
  public Outcome giveCode(Actor.Person who, String number, long version, Instant at) {
    return change(who, number, version, now -> sending.coded(who, now, at));
  }

  /** The receiver says that it has the batch. */
  @Transactional
  public Outcome receive(ClueBatch now, long version, String name, String reference, Instant at) {
    return answering.receive(now, version, name, reference, at);
  }

  /** The receiver answers clues; with the last answer the batch is closed. */
  @Transactional
  public Outcome answer(ClueBatch now, long version, List<Reply> replies, Instant at) {
    return answering.answer(now, version, replies, at);
  }

  /** Closes a batch whose time for answers has passed; what was not answered will have none. */
  @Transactional
  public Outcome close(Actor.Person who, String number, long version, Instant at) {
    return change(who, number, version, now -> answering.closed(who, now, at));
  }

  @Override
  public String kind() {
    return ClueBatch.KIND;
  }

  /** A receipt or answers did not come in time: it is noted once. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    var now = moves.known(deadline.number());
    if (now.stage().open()) {
      var act = deadline.clock().equals(RECEIPT) ? "receipt-overdue" : "feedback-overdue";
      var _ =
          moves.moved(
              new Actor.Platform(), now, now.clues(), now.stage(), act, List.of(), Map.of(), at);
    }
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(BrandWatch.no(rule, arguments));
  }
}

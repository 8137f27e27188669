package org.wenlan.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private final TransferMoves moves;
  private final TransferSteps steps;
  private final TransferSending sending;
  private final TransferReturns returns;
  private final TransferSources sources;

  Transfers(
      Docket docket,
      TransferStore store,
      TransferMoves moves,
      TransferSteps steps,
      TransferSending sending,
      TransferReturns returns,
      TransferSources sources) {
    this.docket = docket;
    this.store = store;
    this.moves = moves;
    this.steps = steps;
    this.sending = sending;
    this.returns = returns;
    this.sources = sources;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param code for the receiver, shown this once; empty unless it was made just now
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

  /**
   * One line of a list.
   *
   * @param subject empty where it rests on a restricted case
   */
  public record Line(
      String number,
      String kind,
      String subject,
      String partner,
      String reference,
      boolean restricted,
      String stage,
      boolean open,
      String outcome,
      @Nullable LocalDate due,
      LocalDate opened) {

    /** By which the following part is asked for. */
    public String key() {
      return opened + number;
    }
  }

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
        .map(Transfer::of)
        .filter(
            one -> !one.enclosed().restricted() || sources.knows(who, one.matter().reference()));
  }

  /**
   * What a case of the platform says of itself, for somebody who has its file before them; empty
   * for anybody else and for other numbers.
   */
  public Optional<TransferSource.Origin> origin(Actor.Person who, String number, Instant at) {
    return sources.find(who, number, at) instanceof TransferSources.Found.Case(var origin)
        ? Optional.of(origin)
        : Optional.empty();
  }

  /** Documents of which somebody may choose now what goes along; empty when nobody may. */
  public List<TransferSource.Paper> papers(Actor.Person who, Transfer one, Instant at) {
    return sending.origin(who, one, at).map(TransferSource.Origin::papers).orElse(List.of());
  }

  /** A file that was sent, for its receiver. */
  public Optional<Transfer> byCode(String number, String code) {
    return docket
        .bySecondCode(number, code)
        .filter(file -> file.kind().equals(Transfer.KIND))
        .map(Transfer::of);
  }

  /** The parcel of a file that was sent. */
  public Optional<Parcel> parcel(Transfer one) {
    return sending.parcel(one);
  }

  /**
   * Files of whoever asks, the newest first.
   *
   * @param kind empty for all
   * @param reference of the case from which they come; empty for all
   */
  public List<Line> list(Actor.Person who, String kind, String reference, String before, int most) {
    var shown = new ArrayList<Line>();
    var from = before;
    while (who.may(Permission.DESK) && shown.size() < most) {
      var part = store.list(who.unit(), kind, reference, from, most);
      part.stream()
          .filter(line -> !line.restricted() || sources.knows(who, line.reference()))
          .limit(most - shown.size())
          .forEach(shown::add);
      if (part.size() < most) {
        break;
      }
      from = part.getLast().key();
    }
    return shown;
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
    return change(who, number, version, now -> sending.send(who, now, at));
  }

  /** Says which documents of its case go along. */
  @Transactional
  public Outcome enclose(
      Actor.Person who, String number, long version, List<String> hashes, Instant at) {
    return change(who, number, version, now -> sending.enclose(who, now, hashes, at));
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
        ? returns.receive(now, name, reference, at)
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
        ? returns.reply(now, word, text, at)
        : new Outcome.Stale(now);
  }

  /**
   * A paper of the receiver.
   *
   * @param day of it
   * @param note how it came and where it lies
   */
  public record Sheet(LocalDate day, String note) {}

  /** What was typed is no day. */
  public static Outcome noDay(String typed) {
    return TransferSteps.refused("day", typed.length() > 20 ? typed.substring(0, 20) : typed);
  }

  /** Gives the receiver a new code; the one before is void. */
  @Transactional
  public Outcome giveCode(Actor.Person who, String number, long version, Instant at) {
    return change(who, number, version, now -> returns.giveCode(who, now, at));
  }

  /** An officer enters a receipt that came on paper. */
  @Transactional
  public Outcome receive(
      Actor.Person who,
      String number,
      long version,
      Sheet sheet,
      String name,
      String reference,
      Instant at) {
    return change(
        who, number, version, now -> returns.receive(who, now, sheet, name, reference, at));
  }

  /** An officer enters a decision, an answer or an outcome that came on paper. */
  @Transactional
  public Outcome reply(
      Actor.Person who,
      String number,
      long version,
      Sheet sheet,
      String word,
      String text,
      Instant at) {
    return change(who, number, version, now -> returns.reply(who, now, sheet, word, text, at));
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

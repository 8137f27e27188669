package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Posting.Stage;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Check;
import org.wenlan.territory.Units;

/**
 * The door to listings and wants. Anyone sends one; somebody of the exchange looks at who sent it
 * and publishes it, and at that moment the register is asked and holds the right. What it says was
 * done is committed when the call returns. Thread-safe.
 */
@Component
public class Postings {
  private final Docket docket;
  private final Holding holding;
  private final LegalTime time;
  private final Units units;
  private final LineStore lines;
  private final PostingFiles files;
  private final AllOrNothing whole;

  Postings(
      Docket docket,
      Holding holding,
      LegalTime time,
      Units units,
      LineStore lines,
      PostingFiles files,
      AllOrNothing whole) {
    this.docket = docket;
    this.holding = holding;
    this.time = time;
    this.units = units;
    this.lines = lines;
    this.files = files;
    this.whole = whole;
  }

  /** Whoever needs a published listing to stay, such as an auction of it; a bean. */
  public interface Keeper {

    /** Why it stays; empty when it may go. */
    Optional<Refusal> keeps(String listing);
  }

  /** Takes a listing or a want. A right that cannot be listed whatever anybody says is refused. */
  public Outcome send(Actor who, Posting.Said said, Instant at) {
    var day = time.day(at);
    var why = PostingRules.refusal(said, day);
    if (why != null) {
      return new Outcome.Refused(why);
    }
    return switch (said) {
      case Want want -> open(who, want, "", List.of(), at);
      case Listing listing ->
          switch (holding.look(listing, day)) {
            case Holding.Looked.No(var no) -> no;
            case Holding.Looked.Known(var known, var holders, var classes) ->
                open(who, known, holders, classes, at);
          };
    };
  }

  private Outcome open(
      Actor who, Posting.Said said, String holders, List<String> classes, Instant at) {
    return whole.run(() -> {
      var prefix = said instanceof Listing ? Posting.LISTING : Posting.WANT;
      var number = docket.numbers(prefix, time.day(at).getYear(), 1).getFirst();
      var code = Code.fresh();
      var stage = new Stage.Received();
      var turn = PostingFiles.turn(units.centre(), said, stage, "receive", "", List.of(), Map.of());
      docket.open(
          List.of(
              new Opening(
                  number,
                  Posting.KIND,
                  said.title(),
                  units.centre(),
                  null,
                  classes.isEmpty() ? "" : classes.getFirst(),
                  said.region(),
                  code,
                  turn)),
          who,
          at);
      files.keep(known(number), holders, classes, "", "");
      return new Outcome.Done(number, code);
    });
  }

  private Posting known(String number) {
    return find(new Actor.Platform(), number).orElseThrow();
  }

  /** A listing or want, if whoever asks may see its file. */
  public Optional<Posting> find(Actor who, String number) {
    return Posting.is(number)
        ? docket.find(who, number).filter(file -> file.kind().equals(Posting.KIND)).map(Posting::of)
        : Optional.empty();
  }

  /** The same for whoever sent it. */
  public Optional<Posting> byCode(String number, String code) {
    return Posting.is(number)
        ? docket
            .byCode(number, code)
            .filter(file -> file.kind().equals(Posting.KIND))
            .map(Posting::of)
        : Optional.empty();
  }

  /** What everyone may read; names and addresses are not for showing. */
  public Optional<Posting> shown(String number) {
    return find(new Actor.Platform(), number).filter(Posting::shown);
  }

  /**
   * Publishes it. The right of a listing is taken in the register in the same transaction.
   *
   * @param version that the caller saw
   * @param consents that lie on file
   */
  public Outcome publish(
      Actor.Person who, String number, long version, Set<Consent> consents, Instant at) {
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    if (!who.may(Permission.DISPATCH)) {
      return Outcome.no("not-yours", "");
    }
    if (!(now.stage() instanceof Stage.Received received)) {
      return Outcome.no("not-now", "", now.stage().code());
    }
    var day = time.day(at);
    var term = time.start(PostingFiles.TERM, PostingFiles.TERM_RULE, now.said().region(), day);
    if (term.isEmpty()) {
      return Outcome.no("no-term", "");
    }
    var said =
        now.said() instanceof Listing one
            ? one.known(one.right(), one.title(), one.region(), consents)
            : now.said();
    return whole.run(() -> {
      var until = PostingFiles.until(said, term.get().due());
      if (said instanceof Listing listing) {
        var hindered = holding.take(listing, number, until, who, at);
        if (hindered.isPresent()) {
          return hindered.get();
        }
      }
      return files.turn(
          who,
          now,
          version,
          said,
          received.publish(day, until),
          said instanceof Listing ? "list" : "want",
          "",
          said instanceof Listing one && one.forAll() ? List.of() : List.of(term.get()),
          at);
    });
  }

  /** Does not publish it; who sent it reads why. */
  public Outcome decline(Actor.Person who, String number, long version, String why, Instant at) {
    var found = find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    var now = found.get();
    if (!who.may(Permission.DISPATCH)) {
      return Outcome.no("not-yours", "");
    }
    if (!(now.stage() instanceof Stage.Received received)) {
      return Outcome.no("not-now", "", now.stage().code());
    }
    if (why.isBlank() || why.length() > PostingRules.TEXT) {
      return Outcome.no("nothing-said", "");
    }
    var stage = received.decline(why.strip());
    return whole.run(
        () -> files.turn(who, now, version, now.said(), stage, "decline", "", List.of(), at));
  }

  /**
   * Takes it off again; the register lets the right go.
   *
   * @param now as {@link #byCode} or {@link #find} gave it to somebody who may
   */
  public Outcome withdraw(Actor who, Posting now, long version, Instant at) {
    if (!(now.stage() instanceof Stage.Received || now.stage() instanceof Stage.Published)) {
      return Outcome.no("not-now", "", now.stage().code());
    }
    return whole.run(() -> {
      var kept = holding.kept(now.number());
      if (kept.isPresent()) {
        return new Outcome.Refused(kept.get());
      }
      var turned =
          files.turn(
              who,
              now,
              version,
              now.said(),
              new Stage.Withdrawn("withdrawn"),
              "withdraw",
              "",
              PostingFiles.ENDS,
              at);
      if (turned instanceof Outcome.Done) {
        holding.letGo(now, at);
      }
      return turned;
    });
  }

  /**
   * Its time is over; within the transaction that marks the deadline. As long as a deal or an
   * auction needs it, it goes on for another term.
   */
  void expired(String number, Instant at) {
    var now = known(number);
    if (now.stage() instanceof Stage.Published published && !goesOn(now, published, at)) {
      var turned =
          files.turn(
              new Actor.Platform(),
              now,
              now.file().version(),
              now.said(),
              new Stage.Withdrawn("expired"),
              "expire",
              "",
              List.of(),
              at);
      if (!(turned instanceof Outcome.Done)) {
        throw new IllegalStateException("Changed while its deadline fired: " + number);
      }
      holding.letGo(now, at);
    }
  }

  private boolean goesOn(Posting now, Stage.Published published, Instant at) {
    var by = new Actor.Platform();
    var term =
        time.start(PostingFiles.TERM, PostingFiles.TERM_RULE, now.said().region(), time.day(at));
    if (term.isEmpty() || holding.kept(now.number()).isEmpty()) {
      return false;
    }
    var until = PostingFiles.until(now.said(), term.get().due());
    if (now.said() instanceof Listing listing
        && holding.take(listing, now.number(), until, by, at).isPresent()) {
      return false;
    }
    var stage = published.until(until);
    var clocks = List.of(term.get());
    var turned =
        files.turn(by, now, now.file().version(), now.said(), stage, "go-on", "", clocks, at);
    return turned instanceof Outcome.Done;
  }

  /** Every ground of a published listing, looked at again today; empty when it lies no more. */
  public Optional<List<Check>> verify(Posting posting, LocalDate day) {
    return holding.verify(posting, day);
  }

  /** Lines of a person's unit in a stage, the newest first. */
  public List<Line> desk(Actor.Person who, String stage, String before, int most) {
    return who.may(Permission.DESK) ? lines.desk(who.unit(), stage, before, most) : List.of();
  }
}

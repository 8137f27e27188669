package org.wenlan.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.calendar.Countdown;
import org.wenlan.calendar.Limit;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.History;
import org.wenlan.docket.CaseFile.Message;
import org.wenlan.law.Pinned;

/**
 * The door to cases. It decides who may see one: who asks for another's case hears that there is
 * none. Writes belong to the caller's transaction. Thread-safe.
 */
@Component
public class Docket {
  /** Counting stops there: nobody works through more than this, and it keeps a desk quick. */
  public static final int COUNTED = 1_000;

  private final CaseBook book;
  private final SecondCodes codes;
  private final Denied denied;

  Docket(CaseBook book, SecondCodes codes, Denied denied) {
    this.book = book;
    this.codes = codes;
    this.denied = denied;
  }

  /**
   * So many new numbers, ascending. A number that is not used stays unused.
   *
   * @param prefix letters that say what kind of case it is
   */
  public List<String> numbers(String prefix, int year, int count) {
    return book.series(count).stream()
        .map(serial -> "%s%04d%07d".formatted(prefix, year, serial))
        .toList();
  }

  /** Opens cases: all of them or, when this throws, none. */
  public void open(List<Opening> openings, Actor by, Instant at) {
    book.open(openings, by, at);
  }

  /** A case, if whoever asks may see it. */
  public Optional<CaseFile> find(Actor who, String number) {
    var found = book.find(number);
    if (found.isEmpty() || sees(who, found.get())) {
      return found;
    }
    if (!(who instanceof Actor.Anyone)) {
      denied.note(who, number);
    }
    return Optional.empty();
  }

  /**
   * Cases by their numbers, in that order, for a box that has checked who asks.
   *
   * @throws IllegalArgumentException when there is none of one of them
   */
  public List<CaseFile> known(List<String> numbers) {
    var all = book.all(numbers).stream().collect(Collectors.toMap(CaseFile::number, it -> it));
    if (!all.keySet().containsAll(numbers)) {
      throw new IllegalArgumentException("There are not all of " + numbers.size() + " cases");
    }
    return numbers.stream().map(all::get).toList();
  }

  /** A case for whoever has its code: nobody finds one by trying, a code has 80 bits. */
  public Optional<CaseFile> byCode(String number, String code) {
    return book.byCode(number, Code.kept(code));
  }

  /**
   * Another code for whom a case was opened, in place of the one of its opening, which opens
   * nothing any more: it was lost, or somebody else had it.
   *
   * @return to be told once; only its hash is kept
   */
  public String renewCode(String number) {
    var code = Code.fresh();
    if (!book.recode(number, Code.kept(code))) {
      throw new IllegalStateException("There is no case " + number);
    }
    return code;
  }

  /**
   * A code for whoever comes into a case later without an account: its other party, or who receives
   * it. A case has one at a time; the one before opens nothing any more. What it opens is for the
   * owning box to say.
   *
   * @return to be told once; only its hash is kept
   */
  public String giveCode(String number, Instant at) {
    var code = Code.fresh();
    codes.put(number, Code.kept(code), at);
    return code;
  }

  /** A case for whoever has the code that {@link #giveCode} gave last. */
  public Optional<CaseFile> bySecondCode(String number, String code) {
    return codes.is(number, Code.kept(code)) ? book.find(number) : Optional.empty();
  }

  private boolean sees(Actor who, CaseFile file) {
    return switch (who) {
      case Actor.Platform _ -> true;
      case Actor.Anyone _ -> false;
      case Actor.Client client -> client.id().equals(file.client());
      case Actor.Person person ->
          person.may(Permission.DESK)
              && (person.unit().equals(file.owner()) || book.letIn(file.number(), person.unit()));
    };
  }

  /**
   * Changes a case.
   *
   * @param version that the caller saw; with another one nothing changes
   */
  public Turn.Outcome change(Actor by, String number, long version, Turn turn, Instant at) {
    if (find(by, number).isEmpty()) {
      return new Turn.Outcome.Absent();
    }
    return changeKnown(by, number, version, turn, at);
  }

  /** The same for a requester who has shown the case's code. */
  public Turn.Outcome changeKnown(Actor by, String number, long version, Turn turn, Instant at) {
    if (book.turn(number, version, turn, by, at)) {
      return new Turn.Outcome.Done(version + 1);
    }
    return book.find(number)
        .<Turn.Outcome>map(now -> since(now, version))
        .orElseGet(Turn.Outcome.Absent::new);
  }

  /** What happened to a case since a version of it that somebody saw. */
  public Turn.Outcome.Stale since(CaseFile now, long version) {
    return new Turn.Outcome.Stale(
        now.version(),
        book.events(now.number()).stream().filter(one -> one.version() > version).toList());
  }

  /** What has happened, for whoever may see the case: check that first. */
  public History history(CaseFile file) {
    return new History(
        book.events(file.number()), book.messages(file.number()), book.filed(file.number()));
  }

  /** Adds a message; it changes no version. */
  public void say(CaseFile file, Actor by, boolean inner, String text, Instant at) {
    book.say(file.number(), new Message(at, by.name(), by.unit(), inner, text));
  }

  /** The clocks of a case, oldest first. */
  public List<Running> clocks(String number) {
    return book.clocks(number);
  }

  /**
   * A clock of a case.
   *
   * @param pin the rule as the case found it
   * @param settled whether no later notice can move its last day
   * @param countdown its rule, its pauses and its extensions
   * @param wish more time that was asked for and not yet decided; null when none is
   */
  public record Running(
      String name,
      String pin,
      LocalDate due,
      boolean settled,
      State state,
      Countdown countdown,
      @Nullable Wish wish) {

    /** The key of its rule, by which pages of the law know it. */
    public String key() {
      return Pinned.parse(pin).map(Pinned::key).orElse("");
    }

    /** Whether it still counts towards a last day. */
    public boolean live() {
      return state == State.RUNNING || state == State.PAUSED;
    }

    /** How a clock stands. */
    public enum State {
      RUNNING,
      /** It stands still, and fires nothing. */
      PAUSED,
      FIRED,
      ENDED
    }
  }

  /**
   * More time that somebody asks for.
   *
   * @param by who asks; somebody else decides
   * @param name of whoever asks
   */
  public record Wish(Limit more, LocalDate on, UUID by, String name, String reason) {}

  /**
   * Which cases of a desk.
   *
   * @param unit whose
   * @param lane which of them
   * @param state only these; empty for all
   * @param person for {@link Lane#MINE}
   * @param day today, for {@link Lane#DUE} and {@link Lane#OVERDUE}
   */
  public record View(
      String unit, Lane lane, String state, @Nullable UUID person, LocalDate day, String kind) {}

  /** The lanes of a desk. */
  public enum Lane {
    /** Everything that lies here. */
    HERE,
    /** Taken by whoever asks. */
    MINE,
    /** Here and taken by nobody. */
    FREE,
    /** Ours, with another unit. */
    ELSEWHERE,
    /** Here or elsewhere, due today. */
    DUE,
    /** Its last day has passed. */
    OVERDUE
  }

  /**
   * A part of a lane, by last day and number.
   *
   * @param after the last number of the part before; empty for the first
   */
  public List<CaseFile> lane(View view, String after, int most) {
    return book.lane(view, after, most);
  }

  /** How many there are in each lane, and at most {@link #COUNTED}. */
  public Map<Lane, Integer> counts(View view) {
    return book.counts(view);
  }

  /** Open cases on each of these desks. */
  public Map<String, Integer> load(List<String> units) {
    return book.load(units);
  }

  /** Cases that a program sent, newest first. */
  public List<CaseFile> sentBy(UUID client, String before, int most) {
    return book.sentBy(client, before, most);
  }

  /** Chronology of one case, for whoever was shown it. */
  public List<Event> events(String number) {
    return book.events(number);
  }
}

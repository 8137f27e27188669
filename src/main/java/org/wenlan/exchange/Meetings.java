package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.exchange.Market.Sought;
import org.wenlan.exchange.Market.What;

/**
 * The door to meetings: a day with tables and slots, where those who offer and those who look for
 * something sit down in pairs. Nobody is given two places at one time, at whatever meetings.
 * Thread-safe.
 */
@Component
public class Meetings {
  /** Fewer points than this do not bring two together by themselves. */
  public static final int WORTH = 30;

  private static final String PREFIX = "DJ";
  private static final int ASKED = 200;

  private final Docket docket;
  private final Postings postings;
  private final Market market;
  private final MeetingStore store;
  private final LegalTime time;
  private final AllOrNothing whole;

  Meetings(
      Docket docket,
      Postings postings,
      Market market,
      MeetingStore store,
      LegalTime time,
      AllOrNothing whole) {
    this.docket = docket;
    this.postings = postings;
    this.market = market;
    this.store = store;
    this.time = time;
    this.whole = whole;
  }

  /**
   * A meeting as it is planned.
   *
   * @param branch code of a branch; empty for all
   * @param slot minutes that a pair has
   */
  public record Plan(
      String title,
      String place,
      String region,
      String branch,
      LocalDate day,
      LocalTime begins,
      int slot,
      int slots,
      int tables) {

    /** When a slot begins, counted from 1. */
    public LocalTime at(int nth) {
      return begins.plusMinutes((long) slot * (nth - 1));
    }
  }

  /** A meeting with its number in the docket. */
  public record Meeting(String number, String owner, Plan plan, boolean held) {}

  /** A pair at a table. */
  public record Appointment(
      long id, int slot, int place, String listing, String offered, String want, String wanted) {}

  /** Plans a meeting. */
  public Outcome plan(Actor.Person who, Plan plan, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return Outcome.no("not-yours", "");
    }
    var wrong = MeetingRules.refusal(plan, time.day(at));
    if (wrong != null) {
      return new Outcome.Refused(wrong);
    }
    return whole.run(() -> {
      var number = docket.numbers(PREFIX, plan.day().getYear(), 1).getFirst();
      docket.open(
          List.of(
              new Opening(
                  number,
                  Posting.KIND,
                  plan.title(),
                  who.unit(),
                  null,
                  "",
                  plan.region(),
                  Code.fresh(),
                  turn(who.unit(), "Planned", true, "meeting-plan"))),
          who,
          at);
      store.add(number, who.unit(), plan);
      return new Outcome.Done(number, "");
    });
  }

  private static Turn turn(String unit, String state, boolean open, String act) {
    return new Turn(
        state, open, unit, null, act, "", "{}", List.of(), List.of(), Map.of("what", "MEETING"));
  }

  /** A meeting. */
  public Optional<Meeting> find(String number) {
    return store.find(number);
  }

  /** Meetings of a year by their day. */
  public List<Meeting> year(int year) {
    return store.year(year);
  }

  /** Who meets whom, by slot and table. */
  public List<Appointment> appointments(Meeting meeting) {
    return store.appointments(meeting.number());
  }

  private Optional<Outcome> barred(Actor.Person who, Meeting meeting) {
    if (!meeting.owner().equals(who.unit())) {
      return Optional.of(new Outcome.Absent());
    }
    if (!who.may(Permission.DISPATCH)) {
      return Optional.of(Outcome.no("not-yours", ""));
    }
    return meeting.held() ? Optional.of(Outcome.no("meeting-held", "")) : Optional.empty();
  }

  /**
   * Seats a pair at the first free table.
   *
   * @param slot counted from 1; 0 for the first in which both are free
   */
  public Outcome seat(Actor.Person who, Meeting meeting, int slot, String listing, String want) {
    var barred = barred(who, meeting);
    return barred.isPresent()
        ? barred.get()
        : whole.run(() -> seated(meeting, slot, listing.strip(), want.strip()));
  }

  private Outcome seated(Meeting meeting, int slot, String listing, String want) {
    var offer = postings.shown(listing).filter(one -> one.said() instanceof Listing);
    var wish = postings.shown(want).filter(one -> one.said() instanceof Want);
    if (offer.isEmpty() || wish.isEmpty()) {
      return Outcome.no("no-pair", "");
    }
    if (slot < 0 || slot > meeting.plan().slots()) {
      return Outcome.no("no-slot", "", slot);
    }
    var bodies = new TreeSet<String>();
    bodies.add(MeetingRules.body(offer.get().said()));
    bodies.add(MeetingRules.body(wish.get().said()));
    if (bodies.size() < 2) {
      return Outcome.no("same-body", "");
    }
    store.hold(meeting.number());
    store.hold(bodies);
    var there = store.appointments(meeting.number());
    if (there.stream().anyMatch(one -> one.listing().equals(listing) && one.want().equals(want))) {
      return Outcome.no("paired", "");
    }
    int from = slot == 0 ? 1 : slot;
    int to = slot == 0 ? meeting.plan().slots() : slot;
    for (int nth = from; nth <= to; nth++) {
      var table = table(meeting, there, nth);
      if (table.isPresent() && !busy(meeting.plan(), bodies, nth)) {
        var begins = MeetingRules.begins(meeting.plan(), nth);
        store.seat(
            meeting.number(),
            nth,
            table.get(),
            listing,
            want,
            bodies,
            begins,
            begins.plusMinutes(meeting.plan().slot()));
        return new Outcome.Done(meeting.number(), "");
      }
    }
    return Outcome.no("two-places", "");
  }

  private static Optional<Integer> table(Meeting meeting, List<Appointment> there, int slot) {
    return IntStream.rangeClosed(1, meeting.plan().tables())
        .boxed()
        .filter(
            place -> there.stream().noneMatch(one -> one.slot() == slot && one.place() == place))
        .findFirst();
  }

  private boolean busy(Plan plan, SortedSet<String> bodies, int slot) {
    var begins = MeetingRules.begins(plan, slot);
    return store.busy(bodies, begins, begins.plusMinutes(plan.slot()));
  }

  /**
   * Brings together those who fit best, each want with the best offer that it does not meet yet, as
   * far as there are tables.
   *
   * @return how many pairs were seated; empty when the caller may not
   */
  public Optional<Integer> fill(Actor.Person who, Meeting meeting, LocalDate today) {
    if (barred(who, meeting).isPresent()) {
      return Optional.empty();
    }
    int seated = 0;
    var branch = meeting.plan().branch();
    int pages = ASKED / Market.ROWS;
    for (int page = 0; page < pages; page++) {
      var wants = market.search(new Sought(What.WANT, "", branch, "", "", "", "", page), today);
      for (var want : wants.lines()) {
        for (var match : market.matches(want.number(), today, 3)) {
          if (match.score() >= WORTH
              && seat(who, meeting, 0, match.line().number(), want.number())
                  instanceof Outcome.Done) {
            seated++;
            break;
          }
        }
      }
    }
    return Optional.of(seated);
  }

  /** Takes a pair apart again. */
  public Outcome free(Actor.Person who, Meeting meeting, long appointment) {
    var barred = barred(who, meeting);
    return barred.isPresent()
        ? barred.get()
        : whole.run(() ->
            store.free(meeting.number(), appointment)
                ? new Outcome.Done(meeting.number(), "")
                : new Outcome.Absent());
  }

  /** It took place. */
  public Outcome held(Actor.Person who, Meeting meeting, Instant at) {
    var barred = barred(who, meeting);
    if (barred.isPresent()) {
      return barred.get();
    }
    if (meeting.plan().day().isAfter(time.day(at))) {
      return Outcome.no("meeting-to-come", "", meeting.plan().day());
    }
    return whole.run(() -> {
      var file = docket.find(who, meeting.number());
      if (file.isEmpty()) {
        return new Outcome.Absent();
      }
      store.held(meeting.number());
      return AllOrNothing.of(
          docket.changeKnown(
              who,
              meeting.number(),
              file.get().version(),
              turn(who.unit(), "Held", false, "meeting"),
              at),
          meeting.number());
    });
  }
}

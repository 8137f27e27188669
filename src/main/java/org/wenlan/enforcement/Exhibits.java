package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Papers;
import org.wenlan.kernel.Refusal;

/**
 * The door to evidence: what was taken, when, by whom and from whom, and every hand that it went
 * through. Neither can be changed or removed, in the database too. Thread-safe.
 */
@Component
public class Exhibits {
  private static final int MOST = 500;
  private static final int TEXT = 500;

  private final ExhibitStore store;
  private final Papers papers;
  private final LegalTime time;

  Exhibits(ExhibitStore store, Papers papers, LegalTime time) {
    this.store = store;
    this.papers = papers;
    this.time = time;
  }

  /** What kind of evidence it is, as the Administrative Penalty Law lists it. */
  public enum Kind {
    DOCUMENT,
    OBJECT,
    AUDIOVISUAL,
    ELECTRONIC,
    WITNESS,
    PARTY,
    EXPERT,
    RECORD
  }

  /**
   * One piece.
   *
   * @param serial 1 for the first of its case
   * @param origin from whom it was taken
   * @param hash SHA-256 of the document; empty for a thing
   * @param hands through which it went, the first is whoever took it
   */
  public record Exhibit(
      int serial,
      String what,
      Kind kind,
      String origin,
      String place,
      String hash,
      LocalDate taken,
      String taker,
      List<Hand> hands) {

    public Exhibit {
      hands = List.copyOf(hands);
    }

    /** Who has it now. */
    public String holder() {
      return hands.isEmpty() ? taker : hands.getLast().taker();
    }
  }

  /** A hand-over. */
  public record Hand(String giver, String taker, String why, String noted, Instant at) {}

  /** What is taken. */
  public record Taking(
      String what, Kind kind, String origin, String place, String hash, LocalDate day, String by) {}

  /** All evidence of a case that its reader may see. */
  public List<Exhibit> of(String number) {
    return store.of(number);
  }

  /** Takes evidence; a hash must be one of a document of the case. */
  @Transactional
  public Optional<Refusal> take(Actor.Person who, CaseFile file, Taking one, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours");
    }
    if (blank(one.what()) || blank(one.origin()) || blank(one.by())) {
      return no("evidence-words", TEXT);
    }
    if (one.place().length() > TEXT) {
      return no("too-long", one.place().length(), TEXT);
    }
    if (one.day().isAfter(time.day(at))) {
      return no("later", one.day());
    }
    if (!one.hash().isEmpty() && papers.find(file, one.hash()).isEmpty()) {
      return no("no-such-paper");
    }
    store.hold(file.number());
    return store.add(file.number(), one, at, MOST) ? Optional.empty() : no("evidence-enough", MOST);
  }

  /** Hands it over: from whoever has it to another one. */
  @Transactional
  public Optional<Refusal> hand(
      Actor.Person who, CaseFile file, int serial, String taker, String why, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours");
    }
    if (blank(taker) || blank(why)) {
      return no("evidence-words", TEXT);
    }
    store.hold(file.number());
    var found = of(file.number()).stream().filter(one -> one.serial() == serial).findFirst();
    if (found.isEmpty()) {
      return no("no-evidence", serial);
    }
    var giver = found.get().holder();
    if (giver.equals(taker.strip())) {
      return no("same-hand", giver);
    }
    store.hand(file.number(), serial, new Hand(giver, taker.strip(), why.strip(), who.name(), at));
    return Optional.empty();
  }

  private static boolean blank(String text) {
    return text.isBlank() || text.length() > TEXT;
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("enforcement.refusal." + rule, "", arguments));
  }
}

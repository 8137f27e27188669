package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.LegalTime;
import org.wenlan.exchange.Talk.By;
import org.wenlan.exchange.Talk.Stage;
import org.wenlan.register.Burden.Consent;

/**
 * The door to deals: public notices and objections, the record that one person writes and another
 * confirms. With the confirmation the register passes the right on or lays the licence, in the same
 * transaction; of two deals about one listing one is refused. Thread-safe.
 */
@Component
public class Deals {
  private static final String PUBLIC_PRICE = "zj.patent-regulations-2015 14";

  private final Talks talks;
  private final Conclusion conclusion;
  private final DealFiles files;
  private final PriceNoticeStore notices;
  private final LegalTime time;
  private final AllOrNothing whole;

  Deals(
      Talks talks,
      Conclusion conclusion,
      DealFiles files,
      PriceNoticeStore notices,
      LegalTime time,
      AllOrNothing whole) {
    this.talks = talks;
    this.conclusion = conclusion;
    this.files = files;
    this.notices = notices;
    this.time = time;
    this.whole = whole;
  }

  /**
   * Name and price that a public body agreed.
   *
   * @param talk number of the talk, by which the notice goes too
   * @param state {@code RUNNING}, {@code OVER} or {@code STOPPED}
   * @param waiting objections that nobody has decided
   */
  public record Notice(
      String talk,
      String listing,
      String title,
      String holders,
      String way,
      long price,
      LocalDate published,
      LocalDate until,
      String state,
      int objections,
      int waiting) {}

  /** An objection; only those who handle the file read it. */
  public record Objection(
      long id,
      Instant at,
      String name,
      String contact,
      String text,
      String state,
      String reason,
      String decidedBy) {}

  /** What a clerk writes down. */
  public record Written(String party, String contract, String signed, long amount) {}

  /** The newest notices. */
  public List<Notice> notices(int most) {
    return notices.all(most);
  }

  /** The notice of a talk. */
  public Optional<Notice> notice(String talk) {
    return notices.find(talk);
  }

  /** Objections to a talk's notice, for whoever was shown the file. */
  public List<Objection> objections(Talk talk) {
    return notices.objections(talk.number());
  }

  /** Anyone objects while the notice runs. */
  public Outcome object(String talk, String name, String contact, String text, Instant at) {
    if (name.isBlank() || contact.isBlank() || text.isBlank()) {
      return Outcome.no("no-contact", "");
    }
    int longest = Math.max(name.length(), contact.length());
    if (longest > PostingRules.SHORT || text.length() > PostingRules.TEXT) {
      return Outcome.no("too-long", "", Math.max(longest, text.length()), PostingRules.TEXT);
    }
    if ((name + contact + text).indexOf('\0') >= 0) {
      return Outcome.no("incomplete", "");
    }
    return whole.run(() ->
        notices.object(talk, name.strip(), contact.strip(), text.strip(), time.day(at), at)
            ? new Outcome.Done(talk, "")
            : Outcome.no("notice-over", ""));
  }

  private Outcome with(
      Actor.Person who, Permission needed, String number, long version, Step step) {
    var found = talks.find(who, number);
    if (found.isEmpty()) {
      return new Outcome.Absent();
    }
    if (!who.may(needed)) {
      return Outcome.no("not-yours", "");
    }
    return found.get().file().version() == version
        ? whole.run(() -> step.take(found.get()))
        : new Outcome.Stale(files.since(found.get(), version));
  }

  private interface Step {
    Outcome take(Talk talk);
  }

  /** The head decides on an objection: one that stands ends the talk. */
  public Outcome decide(
      Actor.Person who,
      String number,
      long version,
      long objection,
      boolean upheld,
      String reason,
      Instant at) {
    return with(
        who,
        Permission.APPROVE,
        number,
        version,
        talk -> {
          if (reason.isBlank() || reason.length() > PostingRules.TEXT) {
            return Outcome.no("nothing-said", "");
          }
          var state = upheld ? "UPHELD" : "REJECTED";
          if (!(talk.stage() instanceof Stage.Agreed)
              || !notices.decide(number, objection, state, reason.strip(), who.name())) {
            return Outcome.no("decided", "");
          }
          return upheld ? files.ended(who, talk, "objection", at) : files.objected(who, talk, at);
        });
  }

  /** A clerk writes the deal down. */
  public Outcome propose(
      Actor.Person who, String number, long version, Written written, Instant at) {
    return with(
        who,
        Permission.DISPATCH,
        number,
        version,
        talk -> {
          var signed = PostingRules.day(written.signed());
          if (written.party().isBlank() || written.contract().isBlank()) {
            return Outcome.no("no-record", "");
          }
          int longest = Math.max(written.party().length(), written.contract().length());
          if (longest > PostingRules.SHORT) {
            return Outcome.no("too-long", "", longest, PostingRules.SHORT);
          }
          if (signed.isEmpty() || signed.get().isAfter(time.day(at))) {
            return Outcome.no("signed", "");
          }
          if (written.amount() < 0 || written.amount() > PostingRules.MOST) {
            return Outcome.no("price", "", written.amount());
          }
          var deed =
              new Talk.Deed(
                  written.party().strip(),
                  written.contract().strip(),
                  signed.get().toString(),
                  written.amount(),
                  by(who, at));
          return switch (talk.stage()) {
            case Stage.Notified notified ->
                conclusion
                    .open(talk, at)
                    .map(
                        offer -> files.turn(who, talk, notified.propose(offer, deed), "record", at))
                    .orElseGet(() -> Outcome.no("not-on-offer", ""));
            case Stage.Agreed agreed -> {
              var waits = waits(talk, agreed);
              yield waits.isPresent()
                  ? waits.get()
                  : written.amount() != agreed.offer().price()
                      ? Outcome.no("not-agreed-price", "", agreed.offer().price())
                      : files.turn(who, talk, agreed.propose(deed), "record", at);
            }
            case Stage.Contacted _,
                Stage.Talking _,
                Stage.Offered _,
                Stage.Proposed _,
                Stage.Concluded _,
                Stage.Ended _ ->
                notNow(talk);
          };
        });
  }

  /** No deal before a notice has ended, nor while an objection is not decided. */
  private Optional<Outcome> waits(Talk talk, Stage.Agreed agreed) {
    var notice = agreed.notice();
    if (notice == null) {
      return Optional.empty();
    }
    if (!notice.over()) {
      return Optional.of(Outcome.no("notice-runs", PUBLIC_PRICE, notice.until()));
    }
    int waiting = notices.find(talk.number()).map(Notice::waiting).orElse(0);
    return waiting == 0
        ? Optional.empty()
        : Optional.of(Outcome.no("objections", PUBLIC_PRICE, waiting));
  }

  /** A second person sends the record back. */
  public Outcome contest(Actor.Person who, String number, long version, Instant at) {
    return second(
        who,
        number,
        version,
        (talk, proposed) -> {
          boolean open = proposed.offer().way() == Listing.Way.OPEN_LICENCE;
          return files.turn(who, talk, proposed.contest(open), "contest", at);
        });
  }

  private interface Second {
    Outcome take(Talk talk, Stage.Proposed proposed);
  }

  private Outcome second(Actor.Person who, String number, long version, Second second) {
    return with(
        who,
        Permission.APPROVE,
        number,
        version,
        talk -> {
          if (!(talk.stage() instanceof Stage.Proposed proposed)) {
            return notNow(talk);
          }
          return proposed.deed().by().id().equals(who.id())
              ? Outcome.no("own-record", "")
              : second.take(talk, proposed);
        });
  }

  /**
   * A second person confirms the record, and the register follows.
   *
   * @param consents that lie on file for this deal, beside those of the listing
   */
  public Outcome confirm(
      Actor.Person who, String number, long version, Set<Consent> consents, Instant at) {
    return second(
        who,
        number,
        version,
        (talk, proposed) -> conclusion.confirm(who, talk, proposed, consents, by(who, at), at));
  }

  private By by(Actor.Person who, Instant at) {
    return new By(who.id(), who.name(), time.day(at).toString());
  }

  private static Outcome notNow(Talk talk) {
    return Outcome.no("talk-not-now", "", talk.stage().code());
  }
}

package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.enforcement.EnforcementCase.Stage.Bounds;
import org.wenlan.law.Finding;
import org.wenlan.law.Pinned;
import org.wenlan.law.Rules;
import org.wenlan.territory.Regions;

/**
 * The door to decisions that anyone may read. A digest is put together of fields that cannot name
 * anybody: no text of the file enters it, so nothing is to be blacked out. Thread-safe.
 */
@Component
public class PublishedDecisions {
  private final PublishedDecisionStore store;
  private final Rules rules;

  PublishedDecisions(PublishedDecisionStore store, Rules rules) {
    this.store = store;
    this.rules = rules;
  }

  /**
   * What everyone reads of a decision.
   *
   * @param outcome PENALTY, or of an adjudication INFRINGES or NOT_INFRINGES
   * @param fine in yuan; 0 when none
   * @param forfeited in yuan; 0 when nothing
   * @param stop whether the act is to be stopped
   * @param hearing whether a hearing was held
   * @param rule key of the rule that it rests on
   * @param zh instrument and article in Chinese
   * @param en instrument and article in English
   */
  public record Digest(
      String outcome,
      long fine,
      long forfeited,
      boolean stop,
      boolean hearing,
      String rule,
      String zh,
      String en) {

    /** Instrument and article in a reader's language. */
    public String cited(Locale language) {
      return language.getLanguage().equals("zh") ? zh : en;
    }
  }

  /**
   * A published decision.
   *
   * @param cause or {@link Powers#ADJUDICATION}
   * @param region the city in which the act was done
   * @param unit that decided
   */
  public record Decision(
      String number,
      String kind,
      String cause,
      String region,
      String unit,
      LocalDate decided,
      LocalDate published,
      Digest digest) {}

  /**
   * Which of them.
   *
   * @param cause only this; empty for all
   * @param region only within; empty for all
   * @param year of publication; 0 for all
   * @param before the last number of the part before; empty for the first
   */
  public record Filter(String cause, String region, int year, String before) {}

  /** A part of the list, the newest first. */
  public List<Decision> list(Filter filter, int most) {
    return store.list(filter, most);
  }

  /** How many there are. */
  public long count(Filter filter) {
    return store.count(filter);
  }

  /** One of them. */
  public Optional<Decision> find(String number) {
    return store.find(number);
  }

  void publish(EnforcementCase one, LocalDate day) {
    var decided = one.decided();
    if (decided == null || one.report().restricted()) {
      throw new IllegalStateException("Nothing to publish of " + one.number());
    }
    var penalty = decided.penalty();
    var cited = cited(penalty.pin());
    store.add(
        new Decision(
            one.number(),
            EnforcementCase.KIND,
            one.report().cause().name(),
            city(one.report().region()),
            one.file().owner(),
            decided.confirmed().day(),
            day,
            new Digest(
                "PENALTY",
                penalty.fine(),
                penalty.forfeited(),
                penalty.stop(),
                one.inquiry().heard(),
                cited.rule(),
                cited.zh(),
                cited.en())));
  }

  void publish(Adjudication one, LocalDate day) {
    var decided = one.stage().decided();
    if (decided == null) {
      throw new IllegalStateException("Nothing to publish of " + one.number());
    }
    boolean infringes = decided.ruling() instanceof Adjudication.Ruling.Infringes;
    var on = decided.confirmed().day();
    var cited =
        rules.find("adjudication.orders", one.request().region(), on)
                instanceof Finding.Found(var _, var _, var pin)
            ? cited(pin.toString())
            : cited("");
    var oral = one.course().oral();
    store.add(
        new Decision(
            one.number(),
            Adjudication.KIND,
            Powers.ADJUDICATION,
            city(one.request().region()),
            one.file().owner(),
            on,
            day,
            new Digest(
                infringes ? "INFRINGES" : "NOT_INFRINGES",
                0,
                0,
                infringes,
                oral != null && !oral.minutes().isEmpty(),
                cited.rule(),
                cited.zh(),
                cited.en())));
  }

  /** Instrument and article of a pin; the key alone where it is lost. */
  Bounds cited(String pin) {
    var parsed = Pinned.parse(pin);
    var key = parsed.map(Pinned::key).orElse("");
    return parsed.map(rules::pinned).orElse(null)
            instanceof Finding.Found(var rule, var instrument, var _)
        ? new Bounds(
            0,
            0,
            key,
            pin,
            instrument.name().zh() + rule.cited(Locale.CHINESE),
            instrument.name().en() + ", " + rule.cited(Locale.ENGLISH),
            rule.mark())
        : new Bounds(0, 0, key, pin, key, key, org.wenlan.law.Mark.I);
  }

  /** A county is told as its city: there the few who were penalised would be known. */
  static String city(String region) {
    return Regions.path(region).stream()
        .filter(one -> one.level() == Regions.Level.CITY)
        .map(Regions.Region::code)
        .findFirst()
        .orElse(region);
  }
}

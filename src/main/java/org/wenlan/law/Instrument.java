package org.wenlan.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law, regulation, rule, interpretation, standard or handbook that rules come from.
 *
 * @param code stable, such as {@code cn.ecommerce-law-2018}
 * @param kind such as {@code law} or {@code draft}; a word of {@link Rules#word}
 * @param number under which it was published; empty when not known
 * @param region six digits, GB/T 2260; empty where it applies everywhere
 * @param from the first day in force
 * @param until the last day in force, by itself or because another one took its place; null while
 *     no end is known
 * @param dates how sure we are of these two days
 * @param replaces codes of the instruments that end the day before this one begins
 * @param note what else a reader must know; may be empty
 * @param source where we have it from
 */
public record Instrument(
    String code,
    String kind,
    Bilingual name,
    Bilingual issuer,
    String number,
    Layer layer,
    String region,
    LocalDate from,
    @Nullable LocalDate until,
    Mark dates,
    List<String> replaces,
    Bilingual note,
    String source) {

  /** Instruments of this kind are shown, but nothing is ever decided by them. */
  static final String DRAFT = "draft";

  public Instrument {
    replaces = List.copyOf(replaces);
  }

  /** How near an instrument is to the case; a nearer one goes before a farther one. */
  public enum Layer {
    /** What the platform does where no law says anything. */
    DEFAULT,
    NATIONAL,
    PROVINCIAL,
    /** Of a city or a county. */
    LOCAL
  }

  /** Whether it was adopted at all. */
  public boolean adopted() {
    return !kind.equals(DRAFT);
  }

  /** Whether it is adopted and in force on a day. */
  public boolean inForce(LocalDate day) {
    return adopted() && !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** The same, ending at this day at the latest. */
  Instrument endingBy(LocalDate last) {
    return until != null && until.isBefore(last)
        ? this
        : new Instrument(
            code, kind, name, issuer, number, layer, region, from, last, dates, replaces, note,
            source);
  }
}

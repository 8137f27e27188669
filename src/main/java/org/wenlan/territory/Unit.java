package org.wenlan.territory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts: an office, an institution, or a partner elsewhere.
 *
 * @param code stable and short, such as {@code hz-ip-office}
 * @param region where it is, GB/T 2260, six digits or fewer
 * @param parent code of the unit above it; null at the top
 * @param agreed first day of a partner's memorandum; null for others
 * @param ends its last day; null while no end is agreed
 * @param matters what it may handle
 * @param fields IPC or Locarno symbols that it handles with everything below; empty means all
 * @param capacity cases that it takes in a working day
 * @param available false while it takes no new work
 */
public record Unit(
    String code,
    String nameZh,
    String nameEn,
    Level level,
    String region,
    @Nullable String parent,
    @Nullable LocalDate agreed,
    @Nullable LocalDate ends,
    Set<Matter> matters,
    List<String> fields,
    int capacity,
    boolean available) {

  public Unit {
    matters = Set.copyOf(matters);
    fields = List.copyOf(fields);
  }

  /** Where a unit stands. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    /** A centre or institute of the region. */
    INSTITUTION,
    /** A unit elsewhere that works under a memorandum. */
    PARTNER
  }

  /** What a case is about, as far as competence goes. */
  public enum Matter {
    /** Inventions and utility models. */
    PATENT,
    DESIGN,
    TRADEMARK
  }

  /** The same with more matters. */
  Unit with(List<Matter> more) {
    if (matters.containsAll(more)) {
      return this;
    }
    var all = EnumSet.copyOf(more);
    all.addAll(matters);
    return new Unit(
        code, nameZh, nameEn, level, region, parent, agreed, ends, all, fields, capacity,
        available);
  }

  /** Its name in a reader's language. */
  public String name(Locale language) {
    return language.getLanguage().equals("zh") ? nameZh : nameEn;
  }

  /** Whether it may act on a day: a partner only while its memorandum runs. */
  public boolean mayActOn(LocalDate day) {
    return (agreed == null || !day.isBefore(agreed)) && (ends == null || !day.isAfter(ends));
  }
}

package org.wenlan.writs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.law.Bilingual;

/**
 * A writ as it was issued.
 *
 * @param serial from 1 on within its series, unit and year
 * @param number as it stands on the paper
 * @param region of the case
 * @param text its paragraphs, filled in
 * @param inner whether it is only for those inside
 * @param cancelled null while it stands
 */
public record Writ(
    long id,
    String caseNumber,
    String template,
    int version,
    String unit,
    int year,
    int serial,
    Bilingual number,
    LocalDate day,
    String by,
    Bilingual title,
    List<Bilingual> text,
    List<Cited> basis,
    List<Bilingual> signs,
    boolean inner,
    @Nullable Cancelled cancelled) {

  public Writ {
    text = List.copyOf(text);
    basis = List.copyOf(basis);
    signs = List.copyOf(signs);
  }

  /**
   * A rule as it held on the day.
   *
   * @param key by which its page is found
   * @param words instrument and article
   * @param mark how sure we are of it; the paper does not show it, the screen does
   */
  public record Cited(String key, Bilingual words, String mark) {}

  /** Who took it back, when and why; its number stays taken. */
  public record Cancelled(String by, LocalDate day, String why) {}

  /** What came of an attempt to issue or cancel one. */
  public sealed interface Issuing {

    /** Committed. */
    record Done(Writ writ) implements Issuing {}

    /**
     * Nothing was issued.
     *
     * @param faults each with the blank that it is about; empty for the whole
     */
    record Refused(List<Fault> faults) implements Issuing {

      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /** What is wrong with a blank. */
  public record Fault(String blank, org.wenlan.kernel.Refusal why) {}

  /** All of it as lines, in a language. */
  public List<String> lines(Locale language) {
    return text.stream().map(one -> one.in(language)).toList();
  }
}

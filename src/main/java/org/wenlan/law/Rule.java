package org.wenlan.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.Terms;

/**
 * What one article says about one subject.
 *
 * @param instrument code of the instrument that it stands in
 * @param key of its subject, such as {@code ecommerce.counter-notice-wait}
 * @param version 1, and one more for each correction; older versions stay for the cases that were
 *     decided by them
 * @param article such as {@code 43(2)}, {@code item 3} or {@code 10, 11}; empty where we could not
 *     establish it
 * @param note in our own words, never the text of the law
 * @param source where we have it from; empty where the instrument says it
 */
public record Rule(
    String instrument,
    String key,
    int version,
    String article,
    Value value,
    Mark mark,
    Bilingual note,
    String source) {

  /**
   * What rules of one key are about.
   *
   * @param kind {@code time}, {@code range}, {@code catalogue} or {@code duty}
   */
  public record Subject(String key, String kind, Bilingual title) {

    /** The first word of the key, by which pages group. */
    public String group() {
      return key.substring(0, key.indexOf('.'));
    }
  }

  /** What a rule sets. */
  public sealed interface Value {

    /**
     * A time limit.
     *
     * @param start the event from which it is counted; a word of {@link Rules#word}
     */
    record Time(Terms terms, String start) implements Value {}

    /**
     * An amount or a share between two ends, each included.
     *
     * @param least null when it has no lower end
     * @param most null when it has no upper end
     * @param unit such as {@code CNY} or {@code times-gains}; a word of {@link Rules#word}
     */
    record Range(@Nullable BigDecimal least, @Nullable BigDecimal most, String unit)
        implements Value {}

    /** A closed list, such as the grounds of a refusal. */
    record Catalogue(List<Bilingual> items) implements Value {

      public Catalogue {
        items = List.copyOf(items);
      }
    }

    /** Something that must be done or may not be done; the note says what. */
    record Duty() implements Value {}
  }

  /** The article as it is cited: {@code 第43条第2款}, {@code art. 43(2)}. */
  public String cited(Locale language) {
    return Citation.of(article, language);
  }
}

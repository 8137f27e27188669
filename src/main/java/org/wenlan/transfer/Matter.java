package org.wenlan.transfer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a file is about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "matter")
public sealed interface Matter {

  /** What a list calls it. */
  String subject();

  /** Number of the case or clue from which it comes; may be empty. */
  String reference();

  /** The same under another number. */
  default Matter referring(String number) {
    return switch (this) {
      case Suspicion one ->
          new Suspicion(
              one.subject,
              number,
              one.partner,
              one.contact,
              one.crime,
              one.region,
              one.day,
              one.turnover,
              one.gains,
              one.marks,
              one.facts,
              one.basis);
      case Request one ->
          new Request(one.subject, number, one.partner, one.contact, one.region, one.text);
      case Asked one ->
          new Asked(one.subject, number, one.partner, one.contact, one.region, one.text);
    };
  }

  /** Who receives it, or from whom it came. */
  String partner();

  /** Whether it came from elsewhere. */
  default boolean incoming() {
    return this instanceof Asked;
  }

  /** The word for its kind. */
  default String kind() {
    return switch (this) {
      case Suspicion _ -> "TRANSFER";
      case Request _ -> "REQUEST";
      case Asked _ -> "ASKED";
    };
  }

  /** Kinds of crime. Thresholds are known for the first two. */
  enum Crime {
    COUNTERFEIT_MARK,
    SALE_OF_COUNTERFEITS,
    MARK_LABELS,
    PATENT_PASSING_OFF,
    COPYRIGHT,
    TRADE_SECRET
  }

  /**
   * A suspected crime.
   *
   * @param subject who, or what it is called
   * @param day of the act: the threshold of that day counts
   * @param turnover in CNY; of sales for the sale of counterfeits; null when it is not known
   * @param gains in CNY; null when they are not known
   * @param marks how many registered marks
   * @param basis the article on which it rests where no threshold is known; else may be empty
   */
  record Suspicion(
      String subject,
      String reference,
      String partner,
      String contact,
      Crime crime,
      String region,
      LocalDate day,
      @Nullable BigDecimal turnover,
      @Nullable BigDecimal gains,
      int marks,
      String facts,
      String basis)
      implements Matter {}

  /** What another place is asked for. */
  record Request(
      String subject, String reference, String partner, String contact, String region, String text)
      implements Matter {}

  /** What another place asks for. */
  record Asked(
      String subject, String reference, String partner, String contact, String region, String text)
      implements Matter {}
}

package org.wenlan.transfer.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.transfer.Matter;
import org.wenlan.transfer.TransferSource;

/** Reads the forms of transfers and requests. Plain functions. */
final class TransferForms {
  private TransferForms() {}

  /** What a form says; empty when a number or a day cannot be read. */
  static Optional<Matter> matter(String kind, Map<String, String> fields) {
    return switch (kind) {
      case "transfer" -> suspicion(fields).map(Matter.class::cast);
      case "request" ->
          Optional.<Matter>of(
              new Matter.Request(
                  text(fields, "subject"),
                  text(fields, "reference"),
                  text(fields, "partner"),
                  text(fields, "contact"),
                  text(fields, "region"),
                  text(fields, "text")));
      default ->
          Optional.<Matter>of(
              new Matter.Asked(
                  text(fields, "subject"),
                  text(fields, "reference"),
                  text(fields, "partner"),
                  text(fields, "contact"),
                  text(fields, "region"),
                  text(fields, "text")));
    };
  }

  /** What a form shows of a case at first. */
  static Map<String, String> fields(TransferSource.Origin origin) {
    var fields = new TreeMap<String, String>();
    fields.put("subject", origin.subject());
    fields.put("region", origin.region());
    fields.put("day", origin.day().toString());
    fields.put("crime", origin.crime().name());
    fields.put("turnover", shown(origin.turnover()));
    fields.put("gains", shown(origin.gains()));
    fields.put("marks", String.valueOf(origin.marks()));
    fields.put("text", origin.facts());
    return fields;
  }

  private static String shown(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** Empty when a number or a day cannot be read. */
  private static Optional<Matter.Suspicion> suspicion(Map<String, String> fields) {
    try {
      return Optional.of(
          new Matter.Suspicion(
              text(fields, "subject"),
              text(fields, "reference"),
              text(fields, "partner"),
              text(fields, "contact"),
              Matter.Crime.valueOf(text(fields, "crime")),
              text(fields, "region"),
              LocalDate.parse(text(fields, "day")),
              amount(text(fields, "turnover")),
              amount(text(fields, "gains")),
              text(fields, "marks").isEmpty() ? 1 : Integer.parseInt(text(fields, "marks")),
              text(fields, "text"),
              text(fields, "basis")));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static @Nullable BigDecimal amount(String typed) {
    var plain = typed.replace(",", "");
    if (plain.isEmpty()) {
      return null;
    }
    if (!plain.matches("[0-9]{1,14}([.][0-9]{1,2})?")) {
      throw new IllegalArgumentException(typed);
    }
    return new BigDecimal(plain);
  }
}

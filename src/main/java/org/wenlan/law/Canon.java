package org.wenlan.law;

import java.math.BigDecimal;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.Limit;
import org.wenlan.calendar.Terms;
import org.wenlan.law.Rule.Value;

/**
 * Values in a form that never changes, for prints: not {@code toString}, which a renamed member
 * would change.
 */
final class Canon {
  private Canon() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Time time -> "time " + of(time.terms()) + " from " + time.start();
      case Value.Range range ->
          "range " + of(range.least()) + ".." + of(range.most()) + " " + range.unit();
      case Value.Catalogue list ->
          list.items().stream().map(Bilingual::zh).collect(Collectors.joining(";", "list ", ""));
      case Value.Duty _ -> "duty";
    };
  }

  private static String of(Terms terms) {
    var allowance = terms.allowance();
    var more =
        allowance == null
            ? "no"
            : of(allowance.most()) + " times " + allowance.times() + " by " + allowance.approver();
    return of(terms.limit()) + " pauses " + new TreeSet<>(terms.pauses()) + " more " + more;
  }

  private static String of(@Nullable Limit limit) {
    return limit == null
        ? "any"
        : String.join(
            " ", limit.text(), limit.first().name(), limit.roll().name(), limit.side().name());
  }

  private static String of(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}

package org.wenlan.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.EnforcementCase.Report;
import org.wenlan.enforcement.EnforcementCase.Stage.Bounds;
import org.wenlan.enforcement.EnforcementCase.Stage.Penalty;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Finding;
import org.wenlan.law.Rule.Value;
import org.wenlan.law.Rules;

/** Between which ends the law that held on the day of the act puts a fine. Thread-safe. */
@Component
class Penalties {
  private final Rules rules;

  Penalties(Rules rules) {
    this.rules = rules;
  }

  /** What came of looking. */
  sealed interface Found {

    /** There is a range. */
    record In(Bounds bounds) implements Found {}

    /** No rule of that day is known. */
    record None(Refusal why) implements Found {}
  }

  /**
   * The range of a fine.
   *
   * @param day the last day of the act
   */
  Found bounds(
      Cause cause, String region, LocalDate day, long turnover, long gains, boolean serious) {
    return switch (cause) {
      case PATENT_PASSING_OFF -> graded("penalty.passing-off", gains, gains, turnover, region, day);
      case TRADEMARK -> graded("penalty.trademark", turnover, gains, turnover, region, day);
      case COPYRIGHT -> graded("penalty.copyright", turnover, gains, turnover, region, day);
      case TRADE_SECRET ->
          plain(
              serious ? "penalty.trade-secret-serious" : "penalty.trade-secret",
              gains,
              turnover,
              region,
              day);
    };
  }

  /** In times of a sum where it reaches the threshold, else up to a fixed sum. */
  private Found graded(
      String key, long measured, long gains, long turnover, String region, LocalDate day) {
    return rules.find(key + "-threshold", region, day)
                instanceof Finding.Found(var threshold, var _, var _)
            && threshold.value() instanceof Value.Range(var least, var most, var _)
        ? plain(small(measured, least, most) ? key + "-small" : key, gains, turnover, region, day)
        : plain(key, gains, turnover, region, day);
  }

  private static boolean small(
      long measured, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    var sum = BigDecimal.valueOf(measured);
    return least != null && sum.compareTo(least) < 0 || most != null && sum.compareTo(most) <= 0;
  }

  private Found plain(String key, long gains, long turnover, String region, LocalDate day) {
    return switch (rules.find(key, region, day)) {
      case Finding.Refused _ ->
          new Found.None(Refusal.of("enforcement.refusal.no-range", "", key, day));
      case Finding.Found(var rule, var instrument, var pin)
          when rule.value() instanceof Value.Range(var least, var most, var unit) -> {
        var times =
            switch (unit) {
              case "times-gains" -> gains;
              case "times-turnover" -> turnover;
              default -> 1L;
            };
        yield new Found.In(
            new Bounds(
                product(least, times),
                most == null ? Long.MAX_VALUE : product(most, times),
                key,
                pin.toString(),
                instrument.name().zh() + rule.cited(Locale.CHINESE),
                instrument.name().en() + ", " + rule.cited(Locale.ENGLISH),
                rule.mark()));
      }
      case Finding.Found _ -> throw new IllegalStateException("Not a range: " + key);
    };
  }

  private static long product(@Nullable BigDecimal times, long sum) {
    return times == null ? 0 : times.multiply(BigDecimal.valueOf(sum)).longValue();
  }

  /** Why a penalty may not be; null when the law of that day allows it. */
  @Nullable Refusal wrong(Cause cause, String region, LocalDate day, Penalty penalty) {
    return switch (bounds(
        cause, region, day, penalty.turnover(), penalty.gains(), penalty.serious())) {
      case Found.None(var why) -> why;
      case Found.In(var bounds) ->
          penalty.fine() < bounds.least() && (penalty.fine() != 0 || cause.secret())
                  || penalty.fine() > bounds.most()
              ? Refusal.of(
                  "enforcement.refusal.outside-range",
                  bounds.zh(),
                  penalty.fine(),
                  bounds.least(),
                  bounds.most(),
                  bounds.zh() + " / " + bounds.en(),
                  day)
              : null;
    };
  }

  @Nullable Refusal wrong(Report report, Penalty one) {
    return one.turnover() < 0
            || one.gains() < 0
            || one.fine() < 0
            || one.forfeited() < 0
            || one.recovered() < 0
        ? Refusal.of("enforcement.refusal.sums", "")
        : wrong(report.cause(), report.region(), report.committed(), one);
  }

  /** The same with the rule by which it was measured. */
  Penalty pinned(Report report, Penalty one) {
    return new Penalty(
        one.turnover(),
        one.gains(),
        one.serious(),
        one.fine(),
        one.forfeited(),
        one.recovered(),
        one.stop(),
        pin(report.cause(), report.region(), report.committed(), one));
  }

  /** The pin of the rule by which a penalty is measured. */
  private String pin(Cause cause, String region, LocalDate day, Penalty penalty) {
    return bounds(cause, region, day, penalty.turnover(), penalty.gains(), penalty.serious())
            instanceof Found.In(var bounds)
        ? bounds.pin()
        : "";
  }

  /** So much is added by now to a fine that is late, at most; 0 where no rule says so. */
  long surcharge(long unpaid, String region, LocalDate due, LocalDate today) {
    long late = today.toEpochDay() - due.toEpochDay();
    return late > 0
            && rules.find("penalty.surcharge", region, due)
                instanceof Finding.Found(var rule, var _, var _)
            && rule.value() instanceof Value.Range(var _, var most, var _)
            && most != null
        ? Math.min(unpaid, most.longValue() * late * unpaid / 100)
        : 0;
  }
}

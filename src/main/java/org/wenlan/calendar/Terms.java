package org.wenlan.calendar;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a time limit besides its length.
 *
 * @param pauses the reasons for which the count stops, as the rule's owner names them; no other
 *     reason stops it
 * @param allowance how far it may be extended; null when it may not
 * @param source the article, shown with every refusal
 */
public record Terms(Limit limit, Set<String> pauses, @Nullable Allowance allowance, String source) {

  public Terms {
    pauses = Set.copyOf(pauses);
  }

  /**
   * How far a limit may be extended.
   *
   * @param most all extensions together; null when the rule sets no end
   * @param times how often; 0 for as often as needed
   * @param approver whose decision it takes, as the rule's owner names the office
   */
  public record Allowance(@Nullable Limit most, int times, String approver) {}

  /** A bare limit: nothing stops or extends it. */
  public static Terms of(Limit limit, String source) {
    return new Terms(limit, Set.of(), null, source);
  }
}

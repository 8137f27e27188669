package org.wenlan.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right as the register knows it on a day.
 *
 * @param title of the invention or design; the words of the mark
 * @param owners as registered; two or more are co-owners
 * @param region of the first owner, GB/T 2260; empty when unknown
 * @param field first IPC or Locarno class; the Nice classes of a mark, separated by blanks
 * @param filed filing day
 * @param granted day of the grant or registration; null when it has not been
 * @param ends last day of the term; null when unknown
 * @param feesPaid day up to which annual fees are paid; null when no source says
 * @param sameDay key of an invention application that was filed for the same on the same day as
 *     this utility model; empty when there is none
 * @param source who says so: {@code office} for the office's own data, {@code documents} for what
 *     published documents tell
 * @param asOf the day on which it said so
 */
public record Right(
    RightNumber number,
    Matter matter,
    String title,
    List<String> owners,
    String region,
    String field,
    @Nullable LocalDate filed,
    @Nullable LocalDate granted,
    @Nullable LocalDate ends,
    @Nullable LocalDate feesPaid,
    Standing standing,
    String sameDay,
    String source,
    LocalDate asOf) {

  public Right {
    owners = List.copyOf(owners);
  }

  /** What a right protects. */
  public enum Matter {
    INVENTION,
    UTILITY_MODEL,
    DESIGN,
    TRADE_MARK
  }

  /** How it stands at its office. */
  public enum Standing {
    /** Applied for, not granted. */
    PENDING,
    IN_FORCE,
    /** Lapsed, expired, given up or withdrawn. */
    ENDED,
    /** Declared invalid or revoked. */
    INVALIDATED,
    /** The sources in hand do not say. */
    UNKNOWN
  }

  /** Whether it is in force on a day as far as the register knows. */
  public boolean inForce(LocalDate day) {
    return standing == Standing.IN_FORCE && (ends == null || !day.isAfter(ends));
  }
}

package org.wenlan.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something counted once.
 *
 * @param key what makes it the same fact however often it is delivered, such as {@code
 *     event:ZX20260000001:3:consultations.received}
 * @param indicator code of one that is counted, not computed
 * @param day of a flow when it happened, of a stock when it stood so
 * @param region GB/T 2260, six digits
 * @param unit code of the body whose work or report it is; may be empty
 * @param matter which kind of right, such as {@code PATENT}; may be empty
 * @param outcome how it ended; may be empty
 * @param measure of a flow what is added, negative in a correction; of a stock the level
 * @param origin what is behind it: {@code case:NUMBER} or {@code return:ID}
 * @param reason of a correction; empty otherwise
 */
public record Fact(
    String key,
    String indicator,
    LocalDate day,
    String region,
    String unit,
    String matter,
    String outcome,
    BigDecimal measure,
    String origin,
    String reason) {}

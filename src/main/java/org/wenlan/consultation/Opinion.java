package org.wenlan.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wenlan.judging.Chart;
import org.wenlan.judging.Conclusion;
import org.wenlan.judging.Defence;

/**
 * A reasoned opinion, whole, as it was signed. It is advice and decides nothing.
 *
 * @param number such as {@code YJ20260000042}
 * @param code by which anyone verifies it
 * @param method version of the rules of judging that it was made by
 * @param inTime whether no clock had run out
 * @param received when the question came in
 * @param listings how many there were when it was signed
 */
public record Opinion(
    String number,
    String code,
    String consultation,
    String unit,
    Instant received,
    Request.Right right,
    Request.Product product,
    String requester,
    String facts,
    int listings,
    String construction,
    Chart chart,
    List<Defence> defences,
    String reasoning,
    Conclusion conclusion,
    String method,
    boolean inTime,
    Signature drafter,
    Signature reviewer) {
  /** The rules of judging as this version applies them. */
  public static final String METHOD = "wenlan-1";

  public Opinion {
    defences = List.copyOf(defences);
  }

  /** Who signed, and when. */
  public record Signature(UUID person, String name, String unit, Instant at) {}
}

package org.wenlan.agency;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The door to what supervision has left on record about agencies, open to everyone. An entry is a
 * code and a reference, never a text: nothing of a complaint gets in. Thread-safe.
 */
@Component
public class CreditRecord {
  private final SupervisionStore store;

  CreditRecord(SupervisionStore store) {
    this.store = store;
  }

  /** What is on record. */
  public enum Entry {
    CLUE_TALKED,
    CLUE_RECTIFIED,
    CLUE_FILED,
    REPORT_LATE,
    ABNORMAL_LISTED,
    ABNORMAL_LIFTED,
    INSPECTED_CLEAN,
    INSPECTED_FOUND;

    static Entry of(Stage.Outcome outcome) {
      return switch (outcome) {
        case TALKED -> CLUE_TALKED;
        case RECTIFIED -> CLUE_RECTIFIED;
        case FILED -> CLUE_FILED;
        case UNFOUNDED -> throw new IllegalArgumentException("Nothing to record");
      };
    }
  }

  /**
   * One line of the record.
   *
   * @param reference a case, a year or a ground
   */
  public record Line(LocalDate day, Entry entry, String reference) {}

  /** The record of an agency, the latest first. */
  public List<Line> of(String licence) {
    return store.credit(licence);
  }

  void add(String licence, LocalDate day, Entry entry, String reference) {
    store.credit(licence, day, entry, reference);
  }
}

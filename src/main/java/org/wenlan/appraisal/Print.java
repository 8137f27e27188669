package org.wenlan.appraisal;

import java.util.Optional;

/**
 * What the printed report shows.
 *
 * @param unit whose report it is, in the reader's language
 */
public record Print(Appraisal appraisal, String unit) {

  /** The approved report of a stage; empty while there is none. */
  static Optional<Stage.Approved> approved(Stage stage) {
    return switch (stage) {
      case Stage.Reported(var approved) -> Optional.of(approved);
      case Stage.Decided(var approved, var _) -> Optional.of(approved);
      case Stage.Confirmed(var approved, var _, var _) -> Optional.of(approved);
      case Stage.Closed(var approved, var _, var _, var _, var _) -> Optional.of(approved);
      case Stage.Commissioned _, Stage.Analysed _, Stage.Drafted _, Stage.Withdrawn _ ->
          Optional.empty();
    };
  }

  /** The report that is printed. */
  public Stage.Approved approved() {
    return approved(appraisal.stage()).orElseThrow();
  }
}

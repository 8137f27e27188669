package org.wenlan.analysis;

import java.util.Locale;

/** What the numbers of a column say. */
public enum Measure {
  /** Documents. */
  DOCUMENTS,
  /** Documents, in per cent of all hits. */
  SHARE,
  /** Documents, where one with n values gives one nth to each. */
  FRACTION,
  /** Against the year before, in per cent. */
  GROWTH,
  /** Different applicants. */
  APPLICANTS,
  /**
   * Revealed technological advantage: the field's share among the hits over its share in the whole
   * collection.
   */
  ADVANTAGE,
  /** Documents of the collection that cite. */
  CITING,
  /** Documents that a cell would have if rows and columns were independent. */
  EXPECTED,
  /** Documents of the row. */
  ROW,
  /** Documents of the column. */
  COLUMN,
  /** A key figure, which says itself what it is. */
  VALUE;

  /** Its name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a picture draws it. */
  public boolean drawn() {
    return switch (this) {
      case DOCUMENTS, APPLICANTS, CITING -> true;
      case SHARE, FRACTION, GROWTH, ADVANTAGE, EXPECTED, ROW, COLUMN, VALUE -> false;
    };
  }
}

package org.wenlan.retrieval;

/** The index's own field names. A trailing sign tells what a field is for. */
final class IndexFields {
  /** Bumped whenever a document of the same record would be indexed differently. */
  static final String FORMAT = "5";

  static final String ID = "id";
  static final String VERSION = "version";
  static final String CARD = "card";

  /** The numbers that a document cites, blank between, only stored. */
  static final String CITED = "cited";

  /** The number under which others cite a document, without the kind. */
  static final String CITABLE = "citable";

  static final String FAMILY = "family";
  static final String FAMILY_HASH = "family#";
  static final String PUBLISHED = "pd";
  static final String FILED = "ad";
  static final String PRIORITY = "prd";
  static final String NUMBER = "number#";

  /** The day on which the status will have to be read again. */
  static final String STATUS_CHANGES = "ls#";

  private IndexFields() {}

  /** What stands there as a whole: symbols without those above them, names without their words. */
  static String exact(String name) {
    return name + "=";
  }

  /** The doc values that a facet counts. */
  static String facet(String name) {
    return name + "%";
  }
}

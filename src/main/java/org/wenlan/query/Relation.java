package org.wenlan.query;

import java.util.Map;

/** What stands between a field and its value. */
enum Relation {
  IS("="),
  EXACT("=="),
  LESS("<"),
  LESS_OR_IS("<="),
  MORE(">"),
  MORE_OR_IS(">="),
  ANY("any"),
  ALL("all"),
  WITHIN("within"),
  NEAR("prox");

  /** Two-character signs first. */
  static final Map<String, Relation> SIGNS =
      Map.of(
          "==",
          EXACT,
          "<=",
          LESS_OR_IS,
          "=<",
          LESS_OR_IS,
          ">=",
          MORE_OR_IS,
          "=>",
          MORE_OR_IS,
          "=",
          IS,
          ":",
          IS,
          "<",
          LESS,
          ">",
          MORE);

  static final Map<String, Relation> WORDS = Map.of("any", ANY, "all", ALL, "within", WITHIN);

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean compares() {
    return this == LESS || this == LESS_OR_IS || this == MORE || this == MORE_OR_IS;
  }
}

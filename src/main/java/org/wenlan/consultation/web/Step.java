package org.wenlan.consultation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages of the public form, in order. */
enum Step {
  WHO("asker", "name", "onBehalfOf"),
  RIGHT("matter", "number", "claim", "holder"),
  PRODUCT("product", "model", "facts"),
  PLACE("platform", "place", "seller", "price"),
  EVIDENCE(),
  REGION("region"),
  CONTACT("email", "phone", "consent"),
  CHECK();

  private final List<String> fields;

  Step(String... fields) {
    this.fields = List.of(fields);
  }

  /** Names of its fields. */
  List<String> fields() {
    return fields;
  }

  /** As its address has it. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  Step next() {
    return this == CHECK ? CHECK : values()[ordinal() + 1];
  }

  /** How many pages there are to fill in. */
  static int count() {
    return values().length - 1;
  }

  static Optional<Step> of(String path) {
    for (var step : values()) {
      if (step.path().equals(path)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}

package org.wenlan.rights;

import static java.util.stream.Collectors.joining;

/** Which documents are one simple family: those with the same set of priorities. */
public final class Families {
  private Families() {}

  /**
   * The family's key, told by one member alone: its sorted priorities, or its own application when
   * it claims none (a first filing is the priority of the others), or its number without the kind
   * when a source gives neither.
   */
  public static String key(Patent patent) {
    if (!patent.priorities().isEmpty()) {
      return patent.priorities().stream()
          .map(Patent.Priority::number)
          .distinct()
          .sorted()
          .collect(joining("+"));
    }
    var application = patent.application();
    return application != null ? application.key() : patent.number().withoutKind();
  }
}

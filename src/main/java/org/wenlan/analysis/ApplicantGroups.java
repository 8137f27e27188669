package org.wenlan.analysis;

import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Table.Names;
import org.wenlan.columns.Merging;
import org.wenlan.naming.Grouped;
import org.wenlan.naming.NameGroups;

/** The groups of names as landscapes count by them; read once for each of their editions. */
@Component
class ApplicantGroups {
  private final NameGroups groups;
  private Known known = new Known("", Bodies.AS_WRITTEN);

  ApplicantGroups(NameGroups groups) {
    this.groups = groups;
  }

  private record Known(String edition, Bodies bodies) {}

  /** As they are now; empty before names were grouped for the first time. */
  synchronized Optional<Bodies> now() {
    // Asked before they are read: what changes in between is read again the next time.
    var edition = groups.edition();
    if (edition.isEmpty()) {
      return Optional.empty();
    }
    if (!edition.equals(known.edition())) {
      known = new Known(edition, read());
    }
    return Optional.of(known.bodies());
  }

  private Bodies read() {
    var heads = new HashMap<String, String>();
    var bodies = new HashMap<String, Body>();
    for (var one : groups.together()) {
      var body = body(one);
      bodies.put(body.value(), body);
      body.names().forEach(name -> heads.put(name, body.value()));
    }
    return new Bodies(new Merging(heads), bodies);
  }

  private static Body body(Grouped one) {
    var group = one.group();
    var names =
        new Names(
            group.zh().isEmpty() ? group.en() : group.zh(),
            group.en().isEmpty() ? group.zh() : group.en());
    return new Body(one.names().getFirst(), group.id(), names, one.names());
  }
}

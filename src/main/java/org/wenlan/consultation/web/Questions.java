package org.wenlan.consultation.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Intake;
import org.wenlan.consultation.Submission;
import org.wenlan.consultation.Submission.Taken;
import tools.jackson.databind.JsonNode;

/** Questions as objects, read and taken in portions; each has its own result. */
@Component
class Questions {
  private final Intake intake;
  private final Clock clock;

  Questions(Intake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /** What came of each, in order; a portion is committed before the next one begins. */
  List<Taken> take(Actor by, List<? extends JsonNode> items) {
    var results = new ArrayList<Taken>();
    for (int from = 0; from < items.size(); from += Intake.BATCH) {
      results.addAll(portion(by, items.subList(from, Math.min(items.size(), from + Intake.BATCH))));
    }
    return results;
  }

  private List<Taken> portion(Actor by, List<? extends JsonNode> items) {
    var results = new ArrayList<Taken>();
    var good = new ArrayList<Submission>();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < items.size(); i++) {
      var read = SubmissionReader.read(items.get(i));
      results.add(new Taken.Refused(read.wrongs()));
      if (read.wrongs().isEmpty()) {
        good.add(read.submission());
        places.add(i);
      }
    }
    var taken = intake.take(by, good, clock.instant());
    for (int n = 0; n < taken.size(); n++) {
      results.set(places.get(n), taken.get(n));
    }
    return results;
  }
}

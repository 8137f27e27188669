package org.wenlan.consultation;

import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** A consultation: the case file, what was asked, where it stands. */
public record Consultation(CaseFile file, Request request, State state) {
  static final String KIND = "consultation";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the docket keeps for us. */
  record Body(Request request, State state) {}

  static Consultation of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Consultation(file, body.request(), body.state());
  }

  static String body(Request request, State state) {
    return JSON.writeValueAsString(new Body(request, state));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }

  /** The unit that works on it, or is asked to; the owner while nobody else does. */
  public String worker() {
    return switch (state) {
      case State.Offered(var unit, var _, var _, var _) -> unit;
      case State.InWork(var work) -> work.unit();
      case State.UnderReview(var work, var _, var _) -> work.unit();
      case State.Received _,
          State.Accepted _,
          State.Answered _,
          State.NotAccepted _,
          State.Withdrawn _ ->
          file.owner();
    };
  }
}

package org.wenlan.appraisal;

import java.util.Optional;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** An appraisal: the case file, what was commissioned, where it stands. */
public record Appraisal(CaseFile file, Commission commission, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "appraisal";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Body(Commission commission, Stage stage) {}

  static Appraisal of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Appraisal(file, body.commission(), body.stage());
  }

  static String body(Commission commission, Stage stage) {
    return JSON.writeValueAsString(new Body(commission, stage));
  }

  /** The report that a second person approved; empty while there is none. */
  public Optional<Stage.Approved> approved() {
    return Print.approved(stage);
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}

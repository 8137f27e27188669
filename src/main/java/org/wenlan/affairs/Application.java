package org.wenlan.affairs;

import java.util.List;
import java.util.Map;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** An application: the case file, what was answered and attached, where it stands. */
public record Application(CaseFile file, Said said, Standing standing) {
  /** Of its cases in the docket. */
  public static final String KIND = "affair";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What the applicant says.
   *
   * @param version of the definition that the application keeps
   * @param answers by question, those of hidden questions too
   * @param notApplicable questions that have an answer and were hidden when it was sent
   */
  public record Said(
      String affair,
      int version,
      Map<String, String> answers,
      List<String> notApplicable,
      List<Attached> attached) {
    public Said {
      answers = Map.copyOf(answers);
      notApplicable = List.copyOf(notApplicable);
      attached = List.copyOf(attached);
    }
  }

  /** A file: as which material, by which hash it is stored, and what it is called. */
  public record Attached(String material, String hash, String name) {}

  record Body(Said said, Standing standing) {}

  static Application of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Application(file, body.said(), body.standing());
  }

  static String body(Said said, Standing standing) {
    return JSON.writeValueAsString(new Body(said, standing));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}

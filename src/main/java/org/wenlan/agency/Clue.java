package org.wenlan.agency;

import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** A clue: the case file, what was said, where it stands. */
public record Clue(CaseFile file, Said said, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "agencyclue";

  static final String PREFIX = "DX";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The four kinds of unlawful acts that clues are about. */
  public enum Kind {
    /** Acting as a patent agency without a licence. */
    UNLICENSED,
    /** Lending a licence or a certificate, or practising in name alone. */
    LENT_LICENCE,
    /** Filing applications that are not meant to protect anything. */
    NOT_FOR_PROTECTION,
    /** Soliciting clients by improper means. */
    IMPROPER_SOLICITATION
  }

  /** Where a clue comes from. */
  public enum Source {
    COMPLAINT,
    INSPECTION,
    MONITORING,
    TRANSFER
  }

  /**
   * What is said.
   *
   * @param licence of the agency; empty when it is not registered or not known
   * @param subject name of the agency or person
   * @param region where it happened, GB/T 2260; may be empty
   * @param contact of whoever complained; may be empty, and only those who handle the clue read it
   */
  public record Said(
      Kind kind,
      Source source,
      String licence,
      String subject,
      String facts,
      String region,
      String contact) {

    Said stripped() {
      return new Said(
          kind,
          source,
          licence.strip(),
          subject.strip(),
          facts.strip(),
          region.strip(),
          contact.strip());
    }
  }

  record Body(Said said, Stage stage) {}

  static Clue of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Clue(file, body.said(), body.stage());
  }

  static String body(Said said, Stage stage) {
    return JSON.writeValueAsString(new Body(said, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}

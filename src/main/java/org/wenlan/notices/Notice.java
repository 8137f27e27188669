package org.wenlan.notices;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.consultation.Request.Right;
import org.wenlan.docket.CaseFile;
import org.wenlan.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** A notice of infringement: the case file, what was said, where it stands. */
public record Notice(CaseFile file, Said said, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "notice";

  private static final int LONG = 200;
  private static final int TEXT = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What a right holder tells a platform.
   *
   * @param reference the platform's own number, unique for each platform
   * @param complainant the right holder, or who acts for them
   * @param right as stated; with what the register says of it once it is taken
   * @param evidence of the infringement, at least in outline (E-Commerce Law, art. 42(1))
   * @param place link, shop or address of the offer
   * @param region where the platform belongs, GB/T 2260; may be empty
   * @param opinion number of an opinion of this centre, if there is one
   */
  public record Said(
      String reference,
      String complainant,
      Right right,
      String evidence,
      String platform,
      String place,
      String seller,
      String region,
      String opinion) {

    Said with(Right known) {
      return new Said(
          reference, complainant, known, evidence, platform, place, seller, region, opinion);
    }

    /** Everything that keeps it out; empty when it can be taken. */
    List<Wrong> wrongs() {
      var wrongs = new ArrayList<Wrong>();
      needed(wrongs, "/reference", reference, LONG / 2);
      needed(wrongs, "/complainant", complainant, LONG);
      needed(wrongs, "/right/number", right.number(), LONG);
      needed(wrongs, "/platform", platform, LONG);
      needed(wrongs, "/place", place, TEXT);
      within(wrongs, "/seller", seller, LONG);
      within(wrongs, "/opinion", opinion, LONG);
      within(wrongs, "/evidence", evidence, TEXT);
      if (evidence.isBlank()) {
        wrongs.add(
            new Wrong(
                "/evidence",
                new Refusal(
                    "notices.refusal.no-evidence", "cn.ecommerce-law-2018 42(1)", List.of())));
      }
      if (!region.matches("|[1-9][0-9]{1,5}")) {
        wrongs.add(new Wrong("/region", Refusal.of("notices.refusal.region", "", region)));
      }
      return wrongs;
    }

    private static void needed(List<Wrong> wrongs, String pointer, String value, int most) {
      if (value.isBlank()) {
        wrongs.add(new Wrong(pointer, Refusal.of("notices.refusal.missing", "")));
      }
      within(wrongs, pointer, value, most);
    }

    private static void within(List<Wrong> wrongs, String pointer, String value, int most) {
      if (value.length() > most) {
        wrongs.add(
            new Wrong(pointer, Refusal.of("notices.refusal.too-long", "", value.length(), most)));
      }
    }
  }

  /**
   * Something that cannot be taken.
   *
   * @param pointer where, RFC 6901
   */
  public record Wrong(String pointer, Refusal why) {}

  record Body(Said said, Stage stage) {}

  static Notice of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Notice(file, body.said(), body.stage());
  }

  static String body(Said said, Stage stage) {
    return JSON.writeValueAsString(new Body(said, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}

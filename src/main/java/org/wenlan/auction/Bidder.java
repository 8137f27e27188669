package org.wenlan.auction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who wants to bid in an auction: the file, who he is, where he stands. */
public record Bidder(CaseFile file, Asked asked, Stage stage) {
  static final String PREFIX = "JM";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Who applies; only those who handle the file read it, and of the winner the owner.
   *
   * @param auction its number
   */
  public record Asked(String auction, String title, String name, String contact) {}

  /** Where he stands. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
  public sealed interface Stage {

    /** The name by which lists and messages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Somebody looks at who he is. */
    record Applied() implements Stage {

      Admitted admit(int place) {
        return new Admitted(place);
      }

      Refused refuse(String why) {
        return new Refused(why);
      }
    }

    /**
     * He bids.
     *
     * @param place his number, which is all that others see of him
     */
    record Admitted(int place) implements Stage {}

    /** He does not, and reads why. */
    record Refused(String why) implements Stage {}
  }

  record Body(Asked asked, Stage stage) {}

  static Bidder of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Bidder(file, body.asked(), body.stage());
  }

  static String body(Asked asked, Stage stage) {
    return JSON.writeValueAsString(new Body(asked, stage));
  }

  /** The file's number. */
  public String number() {
    return file.number();
  }

  /** How he is called in public; 0 before he is admitted. */
  public int place() {
    return stage instanceof Stage.Admitted(int place) ? place : 0;
  }
}

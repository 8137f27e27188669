package org.wenlan.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** A booking: the case file, what was booked, how it stands. */
public record Booking(CaseFile file, Said said, Standing standing) {
  /** Of its cases in the docket. */
  public static final String KIND = "booking";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What was booked, and by whom.
   *
   * @param counter its code
   * @param email may be empty
   * @param subject what the visit is about, in words
   */
  public record Said(
      String counter,
      LocalDate day,
      LocalTime at,
      String name,
      String phone,
      String email,
      String subject) {}

  /** How a booking stands. What is not a method of a standing cannot happen to it. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "standing")
  public sealed interface Standing {

    /** The name by which lists and messages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Whether the place is still held. */
    default boolean open() {
      return this instanceof Booked;
    }

    /**
     * The visitor is expected.
     *
     * @param reminded whether somebody has reminded them
     */
    record Booked(boolean reminded) implements Standing {
      Booked remind() {
        return new Booked(true);
      }

      Cancelled cancel(boolean byCentre, String why) {
        return new Cancelled(byCentre, why);
      }

      Attended attend() {
        return new Attended();
      }

      Missed miss() {
        return new Missed();
      }
    }

    /** It was given back, by the visitor or by the centre. */
    record Cancelled(boolean byCentre, String why) implements Standing {}

    /** The visitor came. */
    record Attended() implements Standing {}

    /** The visitor did not come. */
    record Missed() implements Standing {}
  }

  record Body(Said said, Standing standing) {}

  static Booking of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Booking(file, body.said(), body.standing());
  }

  static String body(Said said, Standing standing) {
    return JSON.writeValueAsString(new Body(said, standing));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }

  /** When the visit begins. */
  public LocalDateTime begins() {
    return said.day().atTime(said.at());
  }
}

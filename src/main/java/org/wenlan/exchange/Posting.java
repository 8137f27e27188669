package org.wenlan.exchange;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** A listing or a want: the file, what was said, where it stands. */
public record Posting(CaseFile file, Said said, Stage stage) {
  /** Of all its files in the docket. */
  public static final String KIND = "exchange";

  static final String LISTING = "GP";
  static final String WANT = "XQ";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What somebody offers or seeks. */
  public sealed interface Said permits Listing, Want {
    String title();

    String text();

    String region();

    Set<Listing.Way> ways();

    String name();

    String contact();
  }

  /** Where it stands. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
  public sealed interface Stage {

    /** The name by which lists, statistics and messages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Somebody looks at who sent it, and at the right, before anyone else sees it. */
    record Received() implements Stage {

      Published publish(LocalDate day, LocalDate until) {
        return new Published(day.toString(), until.toString());
      }

      Declined decline(String why) {
        return new Declined(why);
      }
    }

    /**
     * Everyone sees it.
     *
     * @param verified the last day on which the register was asked; of a want the day of publishing
     * @param until its last day
     */
    record Published(String verified, String until) implements Stage {

      Published verified(LocalDate day) {
        return new Published(day.toString(), until);
      }

      Published until(LocalDate day) {
        return new Published(verified, day.toString());
      }

      Dealt deal(String talk) {
        return new Dealt(talk);
      }
    }

    /** It does not come on the exchange; who sent it reads why. */
    record Declined(String why) implements Stage {}

    /** Who sent it took it back, or its time is over. */
    record Withdrawn(String why) implements Stage {}

    /** It was sold or licensed. */
    record Dealt(String talk) implements Stage {}
  }

  record Body(@Nullable Listing listing, @Nullable Want want, Stage stage) {}

  static Posting of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    var listing = body.listing();
    var want = body.want();
    if (listing != null) {
      return new Posting(file, listing, body.stage());
    }
    if (want != null) {
      return new Posting(file, want, body.stage());
    }
    throw new IllegalStateException("Neither listing nor want: " + file.number());
  }

  static String body(Said said, Stage stage) {
    return JSON.writeValueAsString(
        switch (said) {
          case Listing listing -> new Body(listing, null, stage);
          case Want want -> new Body(null, want, stage);
        });
  }

  static boolean is(String number) {
    return number.startsWith(LISTING) || number.startsWith(WANT);
  }

  /** The file's number. */
  public String number() {
    return file.number();
  }

  /** Whether everyone may see it. */
  public boolean shown() {
    return stage instanceof Stage.Published || stage instanceof Stage.Dealt;
  }
}

package org.wenlan.exchange;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import org.wenlan.exchange.Listing.Way;
import tools.jackson.databind.json.JsonMapper;

/** Two sides about one listing: the file, who asked, where it stands. */
public record Talk(CaseFile file, Asked asked, Stage stage) {
  static final String PREFIX = "QT";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * How it began.
   *
   * @param want the number of the asker's own want; empty when there is none
   * @param name of whoever asks; the owner reads it when both have agreed to talk
   */
  public record Asked(String listing, String want, String title, String name, String contact) {}

  /** The two sides. */
  public enum Side {
    SEEKER,
    OWNER;

    /** The other one. */
    public Side other() {
      return this == SEEKER ? OWNER : SEEKER;
    }
  }

  /**
   * What one side offers the other.
   *
   * @param price whole yuan
   * @param until last day of a licence, ISO 8601; empty for a transfer or without end
   */
  public record Offer(Side from, Way way, long price, String until, String terms, String day) {}

  /**
   * A public notice of name and price.
   *
   * @param over whether its time has passed
   */
  public record Notice(String published, String until, boolean over) {

    Notice ended() {
      return new Notice(published, until, true);
    }
  }

  /** Who did something, and on which day. */
  public record By(UUID id, String name, String day) {}

  /**
   * What a clerk wrote down of a deal.
   *
   * @param party who gets the right, as registered from now on
   * @param contract number or date of the contract, or of the notice and the payment
   * @param amount whole yuan
   */
  public record Deed(String party, String contract, String signed, long amount, By by) {}

  /** Where it stands. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
  public sealed interface Stage {

    /** The name by which lists, statistics and messages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Whether anything can still happen. */
    default boolean open() {
      return !(this instanceof Concluded || this instanceof Ended);
    }

    /** Whether each side may read the other's address; who takes an open licence writes by name. */
    default boolean told() {
      return this instanceof Talking
          || this instanceof Notified
          || this instanceof Offered
          || this instanceof Agreed
          || this instanceof Proposed
          || this instanceof Concluded;
    }

    /** What is or was offered; null before anything was. */
    default @Nullable Offer offer() {
      return switch (this) {
        case Contacted _, Talking _, Notified _, Ended _ -> null;
        case Offered(var offer) -> offer;
        case Agreed(var offer, var _) -> offer;
        case Proposed(var offer, var _, var _) -> offer;
        case Concluded(var offer, var _, var _, var _) -> offer;
      };
    }

    /** The public notice; null where none is owed or it has not begun. */
    default @Nullable Notice notice() {
      return switch (this) {
        case Contacted _, Talking _, Notified _, Offered _, Ended _ -> null;
        case Agreed(var _, var notice) -> notice;
        case Proposed(var _, var notice, var _) -> notice;
        case Concluded(var _, var notice, var _, var _) -> notice;
      };
    }

    /** One side asks; the other has not answered. */
    record Contacted() implements Stage {
      Talking agree() {
        return new Talking();
      }
    }

    /** Both agreed to talk. */
    record Talking() implements Stage {
      Offered offer(Offer offer) {
        return new Offered(offer);
      }
    }

    /** Of an open licence: somebody notified the owner in writing that he takes it. */
    record Notified() implements Stage {
      Proposed propose(Offer offer, Deed deed) {
        return new Proposed(offer, null, deed);
      }
    }

    /** An offer lies on the table. */
    record Offered(Offer offer) implements Stage {
      Offered instead(Offer other) {
        return new Offered(other);
      }

      Agreed accept(@Nullable Notice notice) {
        return new Agreed(offer, notice);
      }

      Talking decline() {
        return new Talking();
      }
    }

    /** Both agreed on an offer. */
    record Agreed(Offer offer, @Nullable Notice notice) implements Stage {
      Agreed ended(Notice over) {
        return new Agreed(offer, over);
      }

      Proposed propose(Deed deed) {
        return new Proposed(offer, notice, deed);
      }
    }

    /** A clerk recorded the deal; somebody else has to confirm it. */
    record Proposed(Offer offer, @Nullable Notice notice, Deed deed) implements Stage {
      Concluded confirm(By by) {
        return new Concluded(offer, notice, deed, by);
      }

      /** Back to where it came from. */
      Stage contest(boolean open) {
        return open ? new Notified() : new Agreed(offer, notice);
      }
    }

    /** It stands in the register. */
    record Concluded(Offer offer, @Nullable Notice notice, Deed deed, By confirmed)
        implements Stage {}

    /**
     * Nothing came of it.
     *
     * @param why a word that messages know
     */
    record Ended(String why) implements Stage {}
  }

  record Body(Asked asked, Stage stage) {}

  static Talk of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new Talk(file, body.asked(), body.stage());
  }

  static String body(Asked asked, Stage stage) {
    return JSON.writeValueAsString(new Body(asked, stage));
  }

  /** The file's number. */
  public String number() {
    return file.number();
  }
}

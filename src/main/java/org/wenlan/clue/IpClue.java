package org.wenlan.clue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** A clue: what a seller offers that is like a brand, what people found, and what became of it. */
public record IpClue(CaseFile file, Said said, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "ipclue";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What it rests on; it never changes.
   *
   * @param model version that scored the listings
   * @param points of the best listing
   * @param offers numbers of the listings
   */
  public record Said(
      long brand,
      String brandName,
      String holder,
      String right,
      String seller,
      String sellerKey,
      String platform,
      String model,
      int points,
      List<Long> offers) {

    public Said {
      offers = List.copyOf(offers);
    }

    /** What a list calls it. */
    public String title() {
      return brandName + " · " + seller;
    }
  }

  /** What a person found. */
  public enum Verdict {
    VERIFIED,
    /** There is nothing in it. */
    DISMISSED,
    /** It cannot be told from what is at hand. */
    UNCLEAR
  }

  /** What its receiver says. */
  public enum Answer {
    CONFIRMED,
    NOT_CONFIRMED,
    NO_ANSWER
  }

  /** Who did something, and on which day. */
  public record By(UUID id, String name, String day) {}

  /** A person's verdict and why. */
  public record Judged(Verdict verdict, String why, By by) {}

  /** Where it stands. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
  public sealed interface Stage {

    /** The name by which lists, statistics and messages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Whether anything can still happen. */
    default boolean open() {
      return !(this instanceof Answered || this instanceof Dismissed);
    }

    /** What a person found; null before. */
    default @Nullable Judged judged() {
      return switch (this) {
        case Found _ -> null;
        case Unclear(var judged) -> judged;
        case Dismissed(var judged) -> judged;
        case Verified(var judged) -> judged;
        case Batched(var judged, var _) -> judged;
        case HandedOver(var judged, var _) -> judged;
        case Answered(var judged, var _, var _, var _) -> judged;
      };
    }

    /** Number of the batch in which it is; empty when in none. */
    default String batch() {
      return switch (this) {
        case Found _, Unclear _, Dismissed _, Verified _ -> "";
        case Batched(var _, var batch) -> batch;
        case HandedOver(var _, var batch) -> batch;
        case Answered(var _, var batch, var _, var _) -> batch;
      };
    }
  }

  /** Nobody has looked at it yet. */
  public record Found() implements Stage {}

  /** Somebody looked and could not tell; somebody may look again. */
  public record Unclear(Judged judged) implements Stage {}

  /** There was nothing in it. */
  public record Dismissed(Judged judged) implements Stage {}

  /** It is verified and may be handed over. */
  public record Verified(Judged judged) implements Stage {
    Batched into(String batch) {
      return new Batched(judged, batch);
    }
  }

  /** It is in a batch that is not sent yet. */
  public record Batched(Judged judged, String batch) implements Stage {
    HandedOver handedOver() {
      return new HandedOver(judged, batch);
    }

    Verified out() {
      return new Verified(judged);
    }
  }

  /** It was handed over. */
  public record HandedOver(Judged judged, String batch) implements Stage {
    Answered answered(Answer answer, String text) {
      return new Answered(judged, batch, answer, text);
    }
  }

  /** Its receiver answered, or did not in time. */
  public record Answered(Judged judged, String batch, Answer answer, String text)
      implements Stage {}

  record Body(Said said, Stage stage) {}

  static IpClue of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new IpClue(file, body.said(), body.stage());
  }

  static String body(Said said, Stage stage) {
    return JSON.writeValueAsString(new Body(said, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}

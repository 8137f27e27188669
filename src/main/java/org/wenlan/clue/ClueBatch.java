package org.wenlan.clue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.clue.IpClue.By;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** Clues that go to one receiver together. */
public record ClueBatch(CaseFile file, Said said, List<String> clues, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "cluebatch";

  static final String PREFIX = "XP";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ClueBatch {
    clues = List.copyOf(clues);
  }

  /**
   * To whom, and what for.
   *
   * @param receiver name of the unit or police
   * @param contact how its code reaches it; only the sender reads it
   * @param region of the receiver, GB/T 2260; may be empty
   */
  public record Said(String title, String receiver, String contact, String region) {

    Said stripped() {
      return new Said(title.strip(), receiver.strip(), contact.strip(), region.strip());
    }
  }

  /**
   * That it was sent.
   *
   * @param seal of the parcel
   * @param by a second person, who did not draw it up
   */
  public record Sent(String seal, By by) {}

  /** That its receiver has it. */
  public record Receipt(String name, String reference, String day) {}

  /** Where it stands. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
  public sealed interface Stage {

    /** The name by which lists, statistics and messages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Whether anything can still happen. */
    default boolean open() {
      return !(this instanceof Closed || this instanceof Dropped);
    }

    /** That it was sent; null before. */
    default @Nullable Sent sent() {
      return switch (this) {
        case Draft _, Dropped _ -> null;
        case Delivered(var _, var sent) -> sent;
        case Received(var _, var sent, var _) -> sent;
        case Closed(var _, var sent, var _) -> sent;
      };
    }

    /** The receiver's receipt; null when there is none. */
    default @Nullable Receipt receipt() {
      return switch (this) {
        case Draft _, Dropped _, Delivered _ -> null;
        case Received(var _, var _, var receipt) -> receipt;
        case Closed(var _, var _, var receipt) -> receipt;
      };
    }

    /** Who drew it up. */
    default By drawn() {
      return switch (this) {
        case Draft(var by) -> by;
        case Dropped(var by) -> by;
        case Delivered(var by, var _) -> by;
        case Received(var by, var _, var _) -> by;
        case Closed(var by, var _, var _) -> by;
      };
    }
  }

  /** Clues go in and out. */
  public record Draft(By by) implements Stage {
    Delivered sent(Sent sent) {
      return new Delivered(by, sent);
    }

    Dropped drop() {
      return new Dropped(by);
    }
  }

  /** It is given up; its clues are free again. */
  public record Dropped(By by) implements Stage {}

  /** It was sent; a receipt is waited for. */
  public record Delivered(By by, Sent sent) implements Stage {
    Received received(Receipt receipt) {
      return new Received(by, sent, receipt);
    }

    Closed close() {
      return new Closed(by, sent, null);
    }
  }

  /** Its receiver has it; answers come clue by clue. */
  public record Received(By by, Sent sent, Receipt receipt) implements Stage {
    Closed close() {
      return new Closed(by, sent, receipt);
    }
  }

  /** Every clue has its answer, or will have none. */
  public record Closed(By by, Sent sent, @Nullable Receipt receipt) implements Stage {}

  record Body(Said said, List<String> clues, Stage stage) {}

  static ClueBatch of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    return new ClueBatch(file, body.said(), body.clues(), body.stage());
  }

  static String body(Said said, List<String> clues, Stage stage) {
    return JSON.writeValueAsString(new Body(said, clues, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}

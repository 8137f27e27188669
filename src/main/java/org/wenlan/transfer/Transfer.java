package org.wenlan.transfer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import org.wenlan.transfer.TransferSource.Paper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A transfer, or a request for cooperation: the file, what it is about, what of its case goes with
 * it, where it stands.
 */
public record Transfer(CaseFile file, Matter matter, Enclosed enclosed, Stage stage) {
  /** Of its cases in the docket. */
  public static final String KIND = "transfer";

  /** Numbers of suspected crimes. */
  static final String SUSPICION = "YS";

  /** Numbers of requests, ours and those of others. */
  static final String REQUEST = "XZ";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What of a case of the platform goes with it.
   *
   * @param restricted whether only those may know of it who may know of that case
   * @param papers documents that were chosen
   */
  public record Enclosed(boolean restricted, List<Paper> papers) {
    static final Enclosed NOTHING = new Enclosed(false, List.of());

    public Enclosed {
      papers = List.copyOf(papers);
    }

    /** Whether a document was chosen. */
    public boolean has(String hash) {
      return papers.stream().anyMatch(one -> one.hash().equals(hash));
    }
  }

  /** Who did something, and on which day. */
  public record By(UUID id, String name, String day) {}

  /**
   * That it was sent.
   *
   * @param seal of the parcel
   * @param by a second person, who did not draw it up
   * @param rests pins of the thresholds that were met, or the article that a person named
   */
  public record Sent(String seal, By by, String rests) {}

  /** That it came on paper, and who entered it with which note. */
  public record OnPaper(By by, String note) {}

  /**
   * That its receiver has it.
   *
   * @param paper null when the receiver gave it here by its code
   */
  public record Receipt(String name, String reference, String day, @Nullable OnPaper paper) {}

  /**
   * What somebody says at the end, or decides on the way.
   *
   * @param paper null when it was said here
   */
  public record Said(String outcome, String text, String day, @Nullable OnPaper paper) {}

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

    /** Who drew it up. */
    By drawn();

    /** That it was sent; null before, and for what came in. */
    default @Nullable Sent sent() {
      return switch (this) {
        case Draft _, Dropped _, Proposed _ -> null;
        case Delivered(var _, var sent) -> sent;
        case Received(var _, var sent, var _) -> sent;
        case Filed(var _, var sent, var _, var _) -> sent;
        case Closed(var _, var sent, var _, var _, var _) -> sent;
      };
    }

    /** The receiver's receipt; null when there is none. */
    default @Nullable Receipt receipt() {
      return switch (this) {
        case Draft _, Dropped _, Proposed _, Delivered _ -> null;
        case Received(var _, var _, var receipt) -> receipt;
        case Filed(var _, var _, var receipt, var _) -> receipt;
        case Closed(var _, var _, var receipt, var _, var _) -> receipt;
      };
    }

    /** The receiver's decision to file a case; null when there is none. */
    default @Nullable Said filed() {
      return switch (this) {
        case Draft _, Dropped _, Proposed _, Delivered _, Received _ -> null;
        case Filed(var _, var _, var _, var filed) -> filed;
        case Closed(var _, var _, var _, var filed, var _) -> filed;
      };
    }
  }

  /** Drawn up, or entered when it came in. */
  public record Draft(By drawn) implements Stage {
    Delivered sent(Sent sent) {
      return new Delivered(drawn, sent);
    }

    Proposed propose(String text, By by) {
      return new Proposed(drawn, text, by);
    }

    Dropped drop() {
      return new Dropped(drawn);
    }
  }

  /** Given up before it was sent. */
  public record Dropped(By drawn) implements Stage {}

  /** An answer to what came in waits for a second person. */
  public record Proposed(By drawn, String text, By by) implements Stage {
    Closed approve(String day) {
      return new Closed(drawn, null, null, null, new Said("ANSWERED", text, day, null));
    }

    Draft back() {
      return new Draft(drawn);
    }
  }

  /** Sent; a receipt is waited for. */
  public record Delivered(By drawn, Sent sent) implements Stage {
    Received received(Receipt receipt) {
      return new Received(drawn, sent, receipt);
    }
  }

  /** Its receiver has it; a decision or an answer is waited for. */
  public record Received(By drawn, Sent sent, Receipt receipt) implements Stage {
    Filed filed(Said decision) {
      return new Filed(drawn, sent, receipt, decision);
    }

    Closed closed(Said said) {
      return new Closed(drawn, sent, receipt, null, said);
    }
  }

  /** The police filed a case; what came of it is waited for. */
  public record Filed(By drawn, Sent sent, Receipt receipt, Said filed) implements Stage {
    Closed closed(Said said) {
      return new Closed(drawn, sent, receipt, filed, said);
    }
  }

  /** It is over. */
  public record Closed(
      By drawn, @Nullable Sent sent, @Nullable Receipt receipt, @Nullable Said filed, Said said)
      implements Stage {}

  /** Files of before 2026-11-30 enclose nothing. */
  record Body(Matter matter, @Nullable Enclosed enclosed, Stage stage) {}

  static Transfer of(CaseFile file) {
    var body = JSON.readValue(file.body(), Body.class);
    var enclosed = body.enclosed();
    return new Transfer(
        file, body.matter(), enclosed == null ? Enclosed.NOTHING : enclosed, body.stage());
  }

  static String body(Matter matter, Enclosed enclosed, Stage stage) {
    return JSON.writeValueAsString(new Body(matter, enclosed, stage));
  }

  /** The case number. */
  public String number() {
    return file.number();
  }
}

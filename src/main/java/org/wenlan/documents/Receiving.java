package org.wenlan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.documents.Continued.Complete;
import org.wenlan.documents.Continued.Refused;
import org.wenlan.kernel.Refusal;

/**
 * Puts bytes down piece by piece, each in a transaction of its own and none while it waits for the
 * sender; then looks at the whole and makes a document of it in one transaction.
 */
@Component
class Receiving {
  /** Files that are looked into at a time; each holds a few pieces. */
  private static final int LOOKS = 4;

  private final UploadStore uploads;
  private final ContentStore documents;
  private final Scanner scanner;
  private final TransactionTemplate atomically;
  private final Clock clock;
  private final Semaphore looks = new Semaphore(LOOKS, true);

  Receiving(
      UploadStore uploads,
      ContentStore documents,
      Scanner scanner,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.uploads = uploads;
    this.documents = documents;
    this.scanner = scanner;
    this.atomically = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** How a reading of bytes ended. */
  enum End {
    /** There is no more. */
    DRY,
    /** As many came as were asked for, and there may be more. */
    FULL,
    /** Somebody else was faster, or the upload is over. */
    OVERTAKEN
  }

  /**
   * Reads at most so many bytes and puts them behind what there is. What came before the sender
   * broke off is put down too.
   *
   * @throws IOException when the sender breaks off
   */
  End receive(UUID upload, long from, InputStream in, long most) throws IOException {
    long place = from;
    while (place < from + most) {
      int room = Math.toIntExact(Math.min(Body.CHUNK - place % Body.CHUNK, from + most - place));
      var piece = new Piece(room);
      IOException broken = piece.fill(in);
      if (piece.length > 0 && !grow(upload, place, piece.bytes())) {
        return End.OVERTAKEN;
      }
      place += piece.length;
      if (broken != null) {
        throw broken;
      }
      if (piece.length < room) {
        return End.DRY;
      }
    }
    return End.FULL;
  }

  private boolean grow(UUID upload, long at, byte[] piece) {
    return Boolean.TRUE.equals(
        atomically.execute(_ -> uploads.grow(upload, at, piece, clock.instant())));
  }

  /** Bytes that came and are not put down yet; grows with them, as a line may be slow. */
  private static final class Piece {
    private final int room;
    private byte[] buffer = new byte[8192];
    private int length;

    Piece(int room) {
      this.room = room;
    }

    @Nullable IOException fill(InputStream in) {
      try {
        while (length < room) {
          if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * length, Body.CHUNK));
          }
          int some = in.read(buffer, length, Math.min(buffer.length, room) - length);
          if (some < 0) {
            return null;
          }
          length += some;
        }
        return null;
      } catch (IOException broken) {
        return broken;
      }
    }

    byte[] bytes() {
      return Arrays.copyOf(buffer, length);
    }
  }

  /** Makes a document of an upload that has come whole, or ends it with the reason. */
  Continued finish(UUID id, String name, long bytes) {
    return ended(id, look(new Body(bytes, ordinal -> documents.chunk(id, ordinal)), name));
  }

  /** Ends an upload without a look. */
  Continued refuse(UUID id, Refusal why) {
    return ended(id, new Looked.Unfit(why));
  }

  private Continued ended(UUID id, Looked looked) {
    return Objects.requireNonNull(atomically.execute(_ -> end(id, looked)));
  }

  private Continued end(UUID id, Looked looked) {
    var row = uploads.lock(id);
    if (row.isEmpty()) {
      return new Refused(Reasons.uploadUnknown());
    }
    if (row.get().over()) {
      return past(row.get());
    }
    var now = clock.instant();
    return switch (looked) {
      case Looked.Unfit unfit -> {
        uploads.refuse(id, unfit.why(), now);
        yield new Refused(unfit.why());
      }
      case Looked.Fit fit -> {
        if (!documents.add(fit.document(), id, now)) {
          uploads.dropChunks(id);
        }
        uploads.complete(id, fit.document().hash(), now);
        yield new Complete(fit.document());
      }
    };
  }

  /** How an upload ended before. */
  Continued past(UploadStore.Row row) {
    return row.refused()
        .<Continued>map(Refused::new)
        .orElseGet(() ->
            new Complete(documents.find(row.hash()).orElseThrow().document().named(row.name())));
  }

  /** Takes bytes that fit into one piece: a document at once, or nothing. */
  Taken small(String name, byte[] whole) {
    return switch (look(Body.of(whole), name)) {
      case Looked.Unfit unfit -> new Taken.Refused(unfit.why());
      case Looked.Fit fit -> {
        var body = UUID.randomUUID();
        atomically.executeWithoutResult(_ -> {
          if (documents.add(fit.document(), body, clock.instant())) {
            documents.addChunk(body, whole);
          }
        });
        yield new Taken.Stored(fit.document());
      }
    };
  }

  private Looked look(Body body, String name) {
    looks.acquireUninterruptibly();
    try {
      return switch (Looked.at(body, name)) {
        case Looked.Unfit unfit -> unfit;
        case Looked.Fit fit -> scanned(fit, body);
      };
    } finally {
      looks.release();
    }
  }

  /**
   * While a scanner is silent files are taken all the same, as a deadline may end today; nobody is
   * given them before it has answered.
   */
  private Looked scanned(Looked.Fit fit, Body body) {
    return switch (scanner.look(body, clock.instant())) {
      case Scanner.Answer.Silent _ -> fit;
      case Scanner.Answer.Looked(Scan.Threat threat) -> {
        // The same bytes may lie here since a day when no signature knew them.
        documents.scanned(fit.document().hash(), threat);
        yield new Looked.Unfit(Reasons.threat(threat.name()));
      }
      case Scanner.Answer.Looked(var scan) -> new Looked.Fit(fit.document().scanned(scan));
    };
  }
}

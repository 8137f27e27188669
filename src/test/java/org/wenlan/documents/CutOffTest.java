package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is cut in the middle of a file, there is a whole document or none. */
class CutOffTest {
  private static Shelf shelf;

  @BeforeAll
  static void open() {
    shelf = new Shelf();
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @BeforeEach
  void empty() {
    shelf.sql.sql("truncate documents.document, documents.chunk, documents.upload").update();
  }

  @Test
  void aSenderWhoBreaksOffLeavesNothing() {
    var broken =
        breaking(
            Made.mp4(4 << 20),
            2_500_000,
            () -> {
              throw new IOException("the sender is gone");
            });
    assertThatThrownBy(
            () -> {
              var _ = shelf.documents.take("lamp.mp4", broken);
            })
        .isInstanceOf(UncheckedIOException.class);
    assertThat(shelf.rows("document") + shelf.rows("chunk") + shelf.rows("upload")).isZero();
  }

  @Test
  void aTransactionThatIsKilledInTheMiddleOfAFileLeavesNothing() throws Exception {
    var bytes = Made.mp4(4 << 20);
    var third = "documents.chunk for each row when (new.ordinal = 2)";
    shelf.sql.sql(KILLER.replaceFirst("documents[.]document\\s+for each row", third)).update();
    try {
      assertThatThrownBy(() -> stored("lamp.mp4", bytes)).isInstanceOf(RuntimeException.class);
    } finally {
      shelf.sql.sql("drop trigger killer on documents.chunk").update();
    }
    assertThat(shelf.documents.find(StoringTest.hash(bytes))).isEmpty();
    assertThat(shelf.rows("document") + shelf.rows("chunk") + shelf.rows("upload")).isZero();
    assertThat(read(stored("lamp.mp4", bytes).hash())).isEqualTo(bytes);
  }

  @Test
  void connectionsThatAreCutBetweenTwoPiecesAreReplaced() throws Exception {
    var bytes = Made.mp4(4 << 20);
    var cut = breaking(bytes, 2_500_000, shelf::cutConnections);
    try {
      assertThat(shelf.documents.take("lamp.mp4", cut)).isInstanceOf(Taken.Stored.class);
    } catch (org.springframework.dao.DataAccessException
        | org.springframework.transaction.TransactionException broken) {
      // The pool did not look at the connection again: then nothing is there.
      assertThat(shelf.rows("document")).isZero();
    }
    assertThat(shelf.half() + shelf.lost()).isZero();
  }

  @Test
  void aTransactionThatIsKilledAtItsLastStepLeavesNoHalfDocument() throws Exception {
    shelf.sql.sql(KILLER).update();
    var small = Made.png(2, 2);
    var large = Made.mp4(3 << 20);
    try {
      for (var bytes : new byte[][] {small, large}) {
        assertThatThrownBy(() -> stored(bytes == small ? "a.png" : "a.mp4", bytes))
            .isInstanceOf(RuntimeException.class);
      }
    } finally {
      shelf.sql.sql("drop trigger killer on documents.document").update();
    }
    assertThat(shelf.rows("document")).isZero();
    assertThat(shelf.lost()).isZero();
    assertThat(read(stored("a.png", small).hash())).isEqualTo(small);
    assertThat(read(stored("a.mp4", large).hash())).isEqualTo(large);
    assertThat(shelf.half()).isZero();
  }

  /** Ends the connection that writes a document, from inside its transaction. */
  static final String KILLER =
      """
      create or replace function documents.kill() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger killer after insert on documents.document
        for each row execute function documents.kill()\
      """;

  /** What happens in the middle of a file. */
  private interface Event {
    void happen() throws IOException;
  }

  private static InputStream breaking(byte[] bytes, int after, Event then) {
    var start = new ByteArrayInputStream(bytes, 0, after);
    var rest = new ByteArrayInputStream(bytes, after, bytes.length - after);
    boolean[] done = {false};
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("read by the piece");
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int some = start.read(into, offset, length);
        if (some > 0) {
          return some;
        }
        if (!done[0]) {
          done[0] = true;
          then.happen();
        }
        return rest.read(into, offset, length);
      }
    };
  }

  private static Document stored(String name, byte[] bytes) {
    var taken = shelf.documents.take(name, new ByteArrayInputStream(bytes));
    return ((Taken.Stored) taken).document();
  }

  private static byte[] read(String hash) {
    var out = new ByteArrayOutputStream();
    shelf.documents.write(hash, out);
    return out.toByteArray();
  }
}

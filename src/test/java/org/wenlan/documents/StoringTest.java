package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoringTest {
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
    shelf.now = Shelf.START;
  }

  @Test
  void aFileIsNotTakenInsideATransaction_forItWouldHoldAConnectionWhileItsSenderIsSlow() {
    var manager = new JdbcTransactionManager(shelf.source());
    assertThatThrownBy(() ->
            new TransactionTemplate(manager)
                .execute(
                    _ -> shelf.documents.take("a.txt", new ByteArrayInputStream(new byte[] {65}))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFileOfEachKindComesBackAsItWas(Kind kind) throws Exception {
    var bytes = Made.of(kind);
    var name = "证据 1." + kind.endings().getFirst();
    var document = stored(name, bytes);
    assertThat(document.hash()).isEqualTo(hash(bytes));
    assertThat(document.name()).isEqualTo(name);
    assertThat(document.kind()).isEqualTo(kind);
    assertThat(document.bytes()).isEqualTo(bytes.length);
    assertThat(document.mediaType()).startsWith(kind.mediaType());
    assertThat(shelf.documents.find(document.hash())).contains(document);
    assertThat(read(document.hash())).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, Body.CHUNK - 1, Body.CHUNK, Body.CHUNK + 1, 3 * Body.CHUNK, 3_500_000})
  void aFileOfAnyLengthIsKeptInPiecesOfAMebibyte(int bytes) throws Exception {
    var file = Made.mp4(bytes - Made.mp4(0).length);
    assertThat(file).hasSize(bytes);
    var document = stored("lamp.mp4", file);
    assertThat(read(document.hash())).isEqualTo(file);
    assertThat(shelf.rows("chunk")).isEqualTo((bytes + Body.CHUNK - 1) / Body.CHUNK);
    assertThat(shelf.half()).isZero();
    assertThat(shelf.rows("upload")).isZero();
  }

  @Test
  void theSameBytesAreKeptOnceUnderTheNameOfWhoAsks() {
    var large = Made.mp4(2_500_000);
    for (var bytes : new byte[][] {Made.png(2, 2), large}) {
      var ending = bytes == large ? ".mp4" : ".png";
      var first = stored("first" + ending, bytes);
      var second = stored("second" + ending, bytes);
      assertThat(second.hash()).isEqualTo(first.hash());
      assertThat(second.name()).isEqualTo("second" + ending);
      assertThat(shelf.documents.find(first.hash()).orElseThrow().named("second" + ending))
          .isEqualTo(second);
    }
    assertThat(shelf.rows("document")).isEqualTo(2);
    assertThat(shelf.rows("chunk")).isEqualTo(1 + 3);
    assertThat(shelf.lost()).isZero();
  }

  @Test
  void aTextAndATableOfTheSameBytesKeepTheirOwnKinds() {
    var first = stored("lamp.txt", Made.of(Kind.CSV));
    var second = stored("lamp.csv", Made.of(Kind.CSV));
    assertThat(second.kind()).isEqualTo(Kind.CSV);
    assertThat(second.mediaType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(shelf.documents.find(first.hash()).orElseThrow().named("lamp.csv"))
        .isEqualTo(second);
  }

  @Test
  void twoAtOnceWithTheSameContentKeepOneRow() throws Exception {
    for (int round = 0; round < 10; round++) {
      var bytes = Made.mp4(round % 2 == 0 ? 1_000 + round : 2_200_000 + round);
      int many = 6;
      var start = new CyclicBarrier(many);
      Callable<Document> take =
          () -> {
            start.await();
            return stored("lamp.mp4", bytes);
          };
      var hashes = new HashSet<String>();
      try (var threads = Executors.newFixedThreadPool(many)) {
        for (var one : threads.invokeAll(java.util.Collections.nCopies(many, take))) {
          hashes.add(one.get().hash());
        }
      }
      assertThat(hashes).containsExactly(hash(bytes));
      assertThat(read(hash(bytes))).isEqualTo(bytes);
      assertThat(shelf.rows("document")).isEqualTo(round + 1);
    }
    assertThat(shelf.rows("chunk")).isEqualTo(5 + 5 * 3);
    assertThat(shelf.lost()).isZero();
  }

  @Test
  void nothingOfARefusedFileIsKept() {
    var large = Made.bytes(Made.mp4(2_500_000), "lamp");
    assertThat(refused("lamp.mp4", large)).isEqualTo("documents.refusal.appended");
    assertThat(refused("lamp.png", Made.program())).isEqualTo("documents.refusal.executable");
    assertThat(refused("lamp.exe", Made.program())).isEqualTo("documents.refusal.kind-unknown");
    assertThat(refused("lamp\u202Egnp.exe", Made.png(2, 2)))
        .isEqualTo("documents.refusal.name-characters");
    assertThat(shelf.rows("document") + shelf.rows("chunk") + shelf.rows("upload")).isZero();
  }

  @Test
  void aFileThatIsTooLargeIsReadNoFurtherThanItsLimit() {
    var asked = new long[1];
    var endless =
        new InputStream() {
          @Override
          public int read() {
            asked[0]++;
            return 'a';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            java.util.Arrays.fill(into, offset, offset + length, (byte) 'a');
            asked[0] += length;
            return length;
          }
        };
    var taken = (Taken.Refused) shelf.documents.take("lamp.txt", endless);
    assertThat(taken.why().rule()).isEqualTo("documents.refusal.too-large");
    assertThat(taken.why().arguments()).containsExactly("50");
    assertThat(asked[0]).isBetween(50L << 20, (50L << 20) + 2 * Body.CHUNK);
    assertThat(shelf.rows("chunk") + shelf.rows("upload")).isZero();
  }

  @Test
  void storageThatChangedIsFoundBeforeTheLastPieceLeaves() {
    for (var bytes : new byte[][] {Made.png(2, 2), Made.mp4(3 << 20)}) {
      var hash = stored(bytes.length < 1000 ? "a.png" : "a.mp4", bytes).hash();
      shelf
          .sql
          .sql("update documents.chunk set bytes = set_byte(bytes, 30, 77) where ordinal = 0")
          .update();
      var out = new ByteArrayOutputStream();
      assertThatThrownBy(() -> shelf.documents.write(hash, out))
          .isInstanceOf(IllegalStateException.class);
      assertThat(out.size()).isLessThan(bytes.length);
    }
  }

  @Test
  void aHashThatIsNoneFindsNothing() {
    for (var hash : new String[] {"", "x", "0".repeat(63), "0".repeat(64), "A".repeat(64), "'"}) {
      assertThat(shelf.documents.find(hash)).isEmpty();
      assertThatThrownBy(() -> shelf.documents.write(hash, OutputStream.nullOutputStream()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Document stored(String name, byte[] bytes) {
    var taken = shelf.documents.take(name, new ByteArrayInputStream(bytes));
    assertThat(taken).isInstanceOf(Taken.Stored.class);
    return ((Taken.Stored) taken).document();
  }

  private static String refused(String name, byte[] bytes) {
    var taken = shelf.documents.take(name, new ByteArrayInputStream(bytes));
    assertThat(taken).isInstanceOf(Taken.Refused.class);
    return ((Taken.Refused) taken).why().rule();
  }

  private static byte[] read(String hash) {
    var out = new ByteArrayOutputStream();
    shelf.documents.write(hash, out);
    return out.toByteArray();
  }

  static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}

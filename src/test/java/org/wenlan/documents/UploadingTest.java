package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.documents.Continued.Complete;
import org.wenlan.documents.Continued.Grown;
import org.wenlan.documents.Continued.Refused;
import org.wenlan.documents.Continued.WrongOffset;

class UploadingTest {
  private static final String ME = "person 1";
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
  void partsMakeADocument() {
    var bytes = Made.jpeg(20, 10);
    var upload = shelf.documents.begin("台灯.jpg", bytes.length, ME);
    assertThat(upload.refused()).isEmpty();
    assertThat(append(upload.id(), 0, bytes, 0, 10)).isEqualTo(new Grown(10));
    assertThat(shelf.documents.upload(upload.id(), ME).orElseThrow().offset()).isEqualTo(10);
    var end = append(upload.id(), 10, bytes, 10, bytes.length);
    var document = ((Complete) end).document();
    assertThat(document.name()).isEqualTo("台灯.jpg");
    assertThat(shelf.documents.upload(upload.id(), ME).orElseThrow().document()).contains(document);
    assertThat(read(document.hash())).isEqualTo(bytes);
    assertThat(append(upload.id(), 10, bytes, 10, bytes.length)).as("repeated").isEqualTo(end);
  }

  @Test
  void anySplitWithRepeatsAndWrongOffsetsEndsInTheSameHash() throws Exception {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      var bytes = Made.mp4(random.nextInt(1, round % 4 == 0 ? 3_000_000 : 20_000));
      random.nextBytes(bytes);
      System.arraycopy(Made.mp4(bytes.length - Made.mp4(0).length), 0, bytes, 0, 80);
      var upload = shelf.documents.begin("lamp.mp4", bytes.length, ME);
      int offset = 0;
      Continued last = new Grown(0);
      for (int step = 0; !(last instanceof Complete); step++) {
        assertThat(step).isLessThan(2_000);
        int to = (int) Math.min(bytes.length, (long) offset + random.nextInt(bytes.length / 3 + 2));
        switch (random.nextInt(6)) {
          case 0 -> {
            long wrong = random.nextLong(-5, bytes.length + 5L);
            if (wrong != offset) {
              assertThat(shelf.documents.append(upload.id(), wrong, in(bytes, 0, 9), ME))
                  .isEqualTo(new WrongOffset(offset));
            }
          }
          case 1 -> {
            // The sender breaks off: what came is committed, however little.
            int came = offset + random.nextInt(to - offset + 1);
            var broken = new SequenceInputStream(in(bytes, offset, came), new Broken());
            int from = offset;
            assertThatThrownBy(
                    () -> {
                      var _ = shelf.documents.append(upload.id(), from, broken, ME);
                    })
                .isInstanceOf(UncheckedIOException.class);
            offset = came;
          }
          case 2 -> {
            // The answer is lost, and the part comes again.
            last = append(upload.id(), offset, bytes, offset, to);
            if (!(last instanceof Complete) && to > offset) {
              assertThat(append(upload.id(), offset, bytes, offset, to))
                  .isEqualTo(new WrongOffset(to));
            }
            offset = to;
          }
          default -> {
            last = append(upload.id(), offset, bytes, offset, to);
            offset = to;
          }
        }
        var state = shelf.documents.upload(upload.id(), ME).orElseThrow();
        assertThat(state.offset()).isEqualTo(offset);
      }
      var document = ((Complete) last).document();
      assertThat(document.hash()).isEqualTo(StoringTest.hash(bytes));
      assertThat(read(document.hash())).isEqualTo(bytes);
    }
    assertThat(shelf.half() + shelf.lost()).isZero();
  }

  /** A connection that is gone. */
  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the sender is gone");
    }
  }

  @Test
  void twoWhoSendTheSamePartAtOnceNeitherDoubleNorLoseIt() throws Exception {
    for (int round = 0; round < 15; round++) {
      var bytes = Made.mp4(1_500_000 + round);
      var upload = shelf.documents.begin("lamp.mp4", bytes.length, ME);
      try (var threads = Executors.newFixedThreadPool(4)) {
        Future<?>[] all = new Future<?>[4];
        for (int i = 0; i < all.length; i++) {
          all[i] = threads.submit(() -> sendAll(upload.id(), bytes));
        }
        for (var one : all) {
          one.get();
        }
      }
      assertThat(read(StoringTest.hash(bytes))).isEqualTo(bytes);
    }
    assertThat(shelf.half() + shelf.lost()).isZero();
  }

  private static void sendAll(UUID upload, byte[] bytes) {
    for (int step = 0; step < 5_000; step++) {
      int offset = (int) shelf.documents.upload(upload, ME).orElseThrow().offset();
      int to = Math.min(bytes.length, offset + 300_000);
      if (append(upload, offset, bytes, offset, to) instanceof Complete) {
        return;
      }
    }
    throw new IllegalStateException("Never complete");
  }

  @Test
  void connectionsThatAreCutAgainAndAgainLeaveTheSameDocument() throws Exception {
    var bytes = Made.mp4(12 << 20);
    var upload = shelf.documents.begin("lamp.mp4", bytes.length, ME);
    var random = new Random(20261123);
    int cuts = 0;
    boolean over = false;
    try (var threads = Executors.newSingleThreadExecutor()) {
      while (!over) {
        var sending = threads.submit(() -> sendAll(upload.id(), bytes));
        Thread.sleep(random.nextInt(5, 40));
        boolean cut = cuts < 12;
        if (cut) {
          shelf.cutConnections();
          cuts++;
        }
        try {
          sending.get();
          // Once more without a cut, over connections that may still be dead.
          over = !cut;
        } catch (java.util.concurrent.ExecutionException broken) {
          assertThat(broken.getCause()).isNotInstanceOf(AssertionError.class);
        }
        assertThat(shelf.half() + shelf.lost()).isZero();
      }
    }
    assertThat(cuts).isPositive();
    assertThat(read(StoringTest.hash(bytes))).isEqualTo(bytes);
  }

  @Test
  void aLastStepThatIsKilledIsDoneAgainByAnEmptyPart() throws Exception {
    var bytes = Made.mp4(2 << 20);
    var upload = shelf.documents.begin("lamp.mp4", bytes.length, ME);
    shelf.sql.sql(CutOffTest.KILLER).update();
    try {
      assertThatThrownBy(() -> append(upload.id(), 0, bytes, 0, bytes.length))
          .isInstanceOf(RuntimeException.class);
    } finally {
      shelf.sql.sql("drop trigger killer on documents.document").update();
    }
    assertThat(shelf.rows("document")).isZero();
    assertThat(shelf.documents.upload(upload.id(), ME).orElseThrow().offset())
        .isEqualTo(bytes.length);
    assertThat(append(upload.id(), bytes.length, bytes, 0, 0)).isInstanceOf(Complete.class);
    assertThat(read(StoringTest.hash(bytes))).isEqualTo(bytes);
  }

  @Test
  void anotherOwnerSeesNothing() {
    var bytes = Made.png(2, 2);
    var upload = shelf.documents.begin("a.png", bytes.length, ME);
    assertThat(shelf.documents.upload(upload.id(), "person 2")).isEmpty();
    assertThat(shelf.documents.upload(UUID.randomUUID(), ME)).isEmpty();
    var refused =
        (Refused) shelf.documents.append(upload.id(), 0, in(bytes, 0, bytes.length), "person 2");
    assertThat(refused.why().rule()).isEqualTo("documents.refusal.upload-unknown");
    assertThat(shelf.documents.upload(upload.id(), ME).orElseThrow().offset()).isZero();
  }

  @Test
  void whatCannotBeAcceptedIsSaidBeforeAnyByteIsSent() {
    assertThat(begun("a.pdf", (50L << 20) + 1)).isEqualTo("documents.refusal.too-large");
    assertThat(begun("a.pdf", 50L << 20)).isEqualTo("accepted");
    assertThat(begun("a.mp4", 500L << 20)).isEqualTo("accepted");
    assertThat(begun("a.mp4", Long.MAX_VALUE)).isEqualTo("documents.refusal.too-large");
    assertThat(begun("a.pdf", 0)).isEqualTo("documents.refusal.empty");
    assertThat(begun("a.pdf", -1)).isEqualTo("documents.refusal.empty");
    assertThat(begun("a.exe", 5)).isEqualTo("documents.refusal.kind-unknown");
    assertThat(begun("a\0.pdf", 5)).isEqualTo("documents.refusal.name-characters");
  }

  private static String begun(String name, long bytes) {
    var upload = shelf.documents.begin(name, bytes, ME);
    upload
        .refused()
        .ifPresent(why -> {
          var again = shelf.documents.append(upload.id(), 0, InputStream.nullInputStream(), ME);
          assertThat(again).isEqualTo(new Refused(why));
        });
    return upload.refused().map(why -> why.rule()).orElse("accepted");
  }

  @Test
  void aRefusedUploadKeepsItsReasonAndNotItsBytes() {
    var program = Made.program();
    var upload = shelf.documents.begin("a.png", program.length, ME);
    var refused = append(upload.id(), 0, program, 0, program.length);
    assertThat(((Refused) refused).why().rule()).isEqualTo("documents.refusal.executable");
    assertThat(append(upload.id(), 0, program, 0, 5)).isEqualTo(refused);
    assertThat(shelf.documents.upload(upload.id(), ME).orElseThrow().refused())
        .contains(((Refused) refused).why());
    assertThat(shelf.rows("chunk") + shelf.rows("document")).isZero();
  }

  @Test
  void moreBytesThanAnnouncedEndTheUpload() {
    var bytes = Made.png(2, 2);
    var upload = shelf.documents.begin("a.png", bytes.length - 1, ME);
    var refused = append(upload.id(), 0, bytes, 0, bytes.length);
    assertThat(((Refused) refused).why().rule()).isEqualTo("documents.refusal.upload-longer");
    assertThat(shelf.rows("chunk") + shelf.rows("document")).isZero();
  }

  @Test
  void uploadsThatNobodyTouchedForADayAreRemovedAndDocumentsStay() throws Exception {
    var done = Made.mp4(1_200_000);
    var complete = shelf.documents.begin("done.mp4", done.length, ME);
    assertThat(append(complete.id(), 0, done, 0, done.length)).isInstanceOf(Complete.class);
    var old = shelf.documents.begin("old.mp4", 5_000_000, ME);
    assertThat(append(old.id(), 0, Made.mp4(3_000_000), 0, 2_000_000)).isInstanceOf(Grown.class);
    shelf.now = Shelf.START.plus(Duration.ofHours(10));
    var young = shelf.documents.begin("young.mp4", 5_000_000, ME);
    assertThat(append(young.id(), 0, done, 0, 1_000)).isInstanceOf(Grown.class);

    assertThat(shelf.documents.tidy(Shelf.START.plus(Documents.KEPT))).isZero();
    assertThat(shelf.documents.tidy(Shelf.START.plus(Documents.KEPT).plusMillis(1))).isEqualTo(2);
    assertThat(shelf.documents.upload(old.id(), ME)).isEmpty();
    assertThat(shelf.documents.upload(young.id(), ME)).isPresent();
    assertThat(shelf.rows("chunk")).isEqualTo(2 + 1);
    assertThat(shelf.lost()).isZero();
    assertThat(read(StoringTest.hash(done))).isEqualTo(done);
    var refused = (Refused) append(old.id(), 2_000_000, done, 0, 5);
    assertThat(refused.why().rule()).isEqualTo("documents.refusal.upload-unknown");
  }

  private static Continued append(UUID upload, long offset, byte[] bytes, int from, int to) {
    return shelf.documents.append(upload, offset, in(bytes, from, to), ME);
  }

  private static InputStream in(byte[] bytes, int from, int to) {
    return new ByteArrayInputStream(bytes, from, to - from);
  }

  private static byte[] read(String hash) {
    var out = new ByteArrayOutputStream();
    shelf.documents.write(hash, out);
    return out.toByteArray();
  }
}

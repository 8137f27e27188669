package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.documents.Scanner.Answer;
import org.wenlan.platform.Settings;

/**
 * The words that are exchanged with a scanner; a real ClamAV is asked by
 * docs/decisions/2026-11-30-files-are-scanned-by-clamav.md.
 */
class ScannerTest {
  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final Duration SHORT = Duration.ofMillis(300);

  private static Answer look(InventedScanner daemon, byte[] bytes) {
    return new Scanner(daemon.address(), Duration.ofSeconds(20)).look(body(bytes), NOW);
  }

  private static Body body(byte[] bytes) {
    return new Body(
        bytes.length,
        ordinal ->
            Arrays.copyOfRange(
                bytes, ordinal * Body.CHUNK, Math.min(bytes.length, (ordinal + 1) * Body.CHUNK)));
  }

  @Test
  void aScannerSaysWhatItKnows() {
    try (var daemon = new InventedScanner()) {
      assertThat(look(daemon, "lamp".getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Answer.Looked(new Scan.Clean(NOW, "Invented 1/1/today")));
      assertThat(look(daemon, InventedScanner.EICAR))
          .isEqualTo(
              new Answer.Looked(
                  new Scan.Threat(NOW, "Invented 1/1/today", "Eicar-Test-Signature")));
    }
  }

  @Test
  void aFileOfManyPiecesArrivesWhole() {
    try (var daemon = new InventedScanner()) {
      var file = Made.mp4(3 * Body.CHUNK + 5);
      daemon.verdict =
          bytes -> Optional.of(Arrays.equals(bytes, file) ? "stream: OK" : "stream: X FOUND");
      assertThat(look(daemon, file))
          .isInstanceOfSatisfying(
              Answer.Looked.class,
              looked -> assertThat(looked.scan()).isInstanceOf(Scan.Clean.class));
    }
  }

  @Test
  void aFileOverItsLimitIsDeclined() {
    try (var daemon = new InventedScanner()) {
      daemon.most = Body.CHUNK;
      assertThat(look(daemon, Made.mp4(8 * Body.CHUNK)))
          .isEqualTo(new Answer.Looked(new Scan.Declined(NOW, "Invented 1/1/today")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stream: Can't allocate memory ERROR", "hello", "stream: OK."})
  void anyOtherAnswerIsNone(String said) {
    try (var daemon = new InventedScanner()) {
      daemon.verdict = _ -> Optional.of(said);
      assertThat(look(daemon, InventedScanner.EICAR)).isInstanceOf(Answer.Silent.class);
    }
  }

  @Test
  void anAnswerWithoutAnEndIsCutOff() {
    try (var daemon = new InventedScanner()) {
      daemon.verdict = _ -> Optional.of("stream: " + "x".repeat(100_000) + " FOUND");
      assertThat(look(daemon, InventedScanner.EICAR))
          .isEqualTo(new Answer.Silent("An answer without an end"));
    }
  }

  @Test
  void aScannerThatDoesNotAnswerIsLeft() {
    try (var daemon = new InventedScanner()) {
      daemon.verdict = _ -> Optional.empty();
      assertThat(new Scanner(daemon.address(), SHORT).look(body(InventedScanner.EICAR), NOW))
          .isInstanceOf(Answer.Silent.class);
    }
  }

  @Test
  @Timeout(60)
  void whoAsksHowAScannerIsDoesNotWaitAsLongAsForAFile() throws Exception {
    try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var scanner = new Scanner("127.0.0.1:" + hanging.getLocalPort(), Duration.ofMinutes(10));
      assertThat(scanner.signatures()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:1", "no-such-machine.invalid:3310", "/no/such/socket"})
  void whereNobodyListensNobodyAnswers(String address) {
    var scanner = new Scanner(address, SHORT);
    assertThat(scanner.look(body(InventedScanner.EICAR), NOW)).isInstanceOf(Answer.Silent.class);
    assertThat(scanner.signatures()).isEmpty();
  }

  @Test
  void aSocketOfTheMachineIsSpokenToAlike(@TempDir Path folder) throws Exception {
    var socket = folder.resolve("s");
    try (var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      var _ = door.bind(UnixDomainSocketAddress.of(socket));
      Thread.ofVirtual()
          .start(() -> {
            try (var line = door.accept()) {
              // Whoever hangs up on a question that is still being asked breaks it.
              var asked = ByteBuffer.allocate("zVERSION\0".length());
              while (asked.hasRemaining() && line.read(asked) >= 0) {}
              line.write(ByteBuffer.wrap("Invented 2\0".getBytes(StandardCharsets.UTF_8)));
            } catch (java.io.IOException broken) {
              throw new java.io.UncheckedIOException(broken);
            }
          });
      assertThat(new Scanner(socket.toString(), Duration.ofSeconds(20)).signatures())
          .hasValue("Invented 2");
    } finally {
      Files.deleteIfExists(socket);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "3310", ":3310", "localhost:port", "/", "localhost:123456"})
  void anAddressThatIsNoneIsRefusedAtTheStart(String address) {
    assertThatThrownBy(
            () -> Settings.read(Map.of("WENLAN_SCANNER", address), Path.of("no-such-file")))
        .hasMessageContaining("WENLAN_SCANNER")
        .hasMessageContaining("127.0.0.1:3310");
  }
}

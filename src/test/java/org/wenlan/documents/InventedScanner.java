package org.wenlan.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A daemon that speaks ClamAV's protocol on a free port of this machine and knows what a test tells
 * it; at first the test file of the EICAR institute alone.
 */
public final class InventedScanner implements AutoCloseable {
  /**
   * Harmless, and a threat to every scanner by agreement (eicar.org). In two parts, for scanners.
   */
  public static final byte[] EICAR =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final Thread serving;
  public final AtomicInteger looks = new AtomicInteger();

  /** What VERSION says. */
  public volatile String signatures = "Invented 1/1/today";

  /** The answer to a file; null to say nothing, and to go on listening. */
  public volatile Function<byte[], Optional<String>> verdict =
      bytes -> Optional.of(eicar(bytes) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");

  /** Bytes after which it stops listening, as clamd's StreamMaxLength. */
  public volatile int most = 200 << 20;

  /** On a free port. */
  public InventedScanner() {
    this("127.0.0.1:0");
  }

  /** There again. */
  public InventedScanner(String address) {
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    try {
      this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    this.serving = Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Whether a file is, or begins with, the test file. */
  public static boolean eicar(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .contains(new String(EICAR, StandardCharsets.ISO_8859_1));
  }

  /** As the setting has it. */
  public String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        var line = door.accept();
        Thread.ofVirtual().start(() -> answer(line));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void answer(Socket line) {
    try (line) {
      var in = new DataInputStream(line.getInputStream());
      var command = word(in);
      switch (command) {
        case "zVERSION" -> say(line, signatures);
        case "zINSTREAM" -> {
          looks.incrementAndGet();
          var bytes = new ByteArrayOutputStream();
          for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (bytes.size() + length > most) {
              say(line, "INSTREAM size limit exceeded. ERROR");
              return;
            }
            bytes.write(in.readNBytes(length));
          }
          var said = verdict.apply(bytes.toByteArray());
          if (said.isPresent()) {
            say(line, said.get());
          } else {
            var _ = in.read();
          }
        }
        default -> say(line, "UNKNOWN COMMAND");
      }
    } catch (IOException broken) {
      // Whoever asked hung up.
    }
  }

  private static String word(DataInputStream in) throws IOException {
    var word = new StringBuilder();
    for (int b = in.read(); b > 0; b = in.read()) {
      word.append((char) b);
    }
    return word.toString();
  }

  private static void say(Socket line, String text) throws IOException {
    line.getOutputStream().write((text + "\0").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      door.close();
      // Until it has left its door, somebody who knocks now may still be let in.
      serving.join();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

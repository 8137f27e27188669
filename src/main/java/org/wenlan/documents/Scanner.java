package org.wenlan.documents;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Settings;

/**
 * Asks a ClamAV, by the commands {@code VERSION} and {@code INSTREAM} of its daemon, whether it
 * knows what is in a file (manual of clamd, section COMMANDS). Each question is a connection of its
 * own, cut when it takes too long. Thread-safe.
 */
@Component
class Scanner {
  /** Time for a whole file: a film of 500 MiB within it. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Time for a question without a file: whoever asks how it is waits for it. */
  private static final Duration SOON = Duration.ofSeconds(3);

  /** An answer is a line. */
  private static final int LONGEST = 4096;

  private final String address;
  private final Duration patience;

  @Autowired
  Scanner(Settings settings) {
    this(settings.text(Settings.Name.WENLAN_SCANNER), PATIENCE);
  }

  Scanner(String address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /** Its answer. */
  sealed interface Answer {

    /** It looked, or said that it would not. */
    record Looked(Scan scan) implements Answer {}

    /** There is none, or it did not answer in time, or not in words that are known. */
    record Silent(String why) implements Answer {}
  }

  /** Whether one is set. */
  boolean on() {
    return !address.isEmpty();
  }

  /** Where it is, as set. */
  String address() {
    return address;
  }

  /** Looks into a whole file. */
  Answer look(Body body, Instant at) {
    if (!on()) {
      return new Answer.Silent("none is set");
    }
    try {
      // Asked first: signatures that arrive meanwhile count as newer than the look.
      var signatures = ask("VERSION", null);
      var said = ask("INSTREAM", body);
      if (said.endsWith(" FOUND")) {
        var name = said.substring(said.indexOf(": ") + 2, said.length() - " FOUND".length());
        return new Answer.Looked(new Scan.Threat(at, signatures, name));
      }
      if (said.equals("stream: OK")) {
        return new Answer.Looked(new Scan.Clean(at, signatures));
      }
      return said.contains("size limit exceeded")
          ? new Answer.Looked(new Scan.Declined(at, signatures))
          : new Answer.Silent(said);
    } catch (IOException silent) {
      return new Answer.Silent(String.valueOf(silent.getMessage()));
    }
  }

  /** The scanner and its signatures as it names them; empty when it is silent. */
  Optional<String> signatures() {
    try {
      return on() ? Optional.of(ask("VERSION", null)) : Optional.empty();
    } catch (IOException silent) {
      return Optional.empty();
    }
  }

  private String ask(String command, @Nullable Body body) throws IOException {
    try (var line =
        local() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
      var most = body == null && SOON.compareTo(patience) < 0 ? SOON : patience;
      var watch = Thread.ofVirtual().start(() -> cut(line, most));
      try {
        line.connect(socket());
        var out =
            new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(line), 1 << 16));
        out.writeBytes("z" + command + "\0");
        out.flush();
        if (body != null) {
          send(body, out);
        }
        return answer(Channels.newInputStream(line));
      } finally {
        watch.interrupt();
      }
    }
  }

  private static void cut(SocketChannel line, Duration after) {
    try {
      Thread.sleep(after);
      line.close();
    } catch (InterruptedException | IOException done) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(Body body, DataOutputStream out) {
    try {
      for (long place = 0; place < body.bytes(); place += Body.CHUNK) {
        var piece = body.slice(place, Body.CHUNK);
        out.writeInt(piece.length);
        out.write(piece);
      }
      out.writeInt(0);
      out.flush();
    } catch (IOException cut) {
      // It stops listening at its limit, and has said so: that is read next.
    }
  }

  private static String answer(InputStream in) throws IOException {
    var said = new ByteArrayOutputStream();
    for (int b = in.read(); b > 0; b = in.read()) {
      if (said.size() == LONGEST) {
        throw new IOException("An answer without an end");
      }
      said.write(b);
    }
    if (said.size() == 0) {
      throw new IOException("No answer");
    }
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  /** Whether it is a file of this machine. */
  private boolean local() {
    return address.startsWith("/");
  }

  private SocketAddress socket() throws IOException {
    if (local()) {
      return UnixDomainSocketAddress.of(address);
    }
    int colon = address.lastIndexOf(':');
    var host = address.substring(0, colon);
    var socket = new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1)));
    if (socket.isUnresolved()) {
      throw new IOException("No machine is called " + host);
    }
    return socket;
  }
}

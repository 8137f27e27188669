package org.wenlan.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wenlan.platform.Settings;

/** A server in a process of its own, as users run it. */
public final class BenchServer implements AutoCloseable {
  private final Process process;
  private final String address;

  public BenchServer(Settings settings) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var environment = new HashMap<String, String>();
    settings.all().stream()
        .filter(value -> !value.text().isEmpty())
        .forEach(value -> environment.put(value.name().name(), value.text()));
    environment.put("WENLAN_PORT", String.valueOf(port));
    Files.createDirectories(settings.home());
    var log = settings.home().resolve("server.log");
    process =
        Child.start(
            environment,
            List.of("-Xmx2g", "--add-modules", "jdk.incubator.vector"),
            log,
            log.resolveSibling("server.err"),
            "serve");
    address = "http://127.0.0.1:" + port;
    waitUntilReady();
  }

  private void waitUntilReady() throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 1_200 && process.isAlive(); i++) {
        try {
          var request = HttpRequest.newBuilder(URI.create(address + "/readyz")).build();
          var answer = client.send(request, BodyHandlers.ofString());
          if (answer.statusCode() == 200 && !answer.body().contains("degraded")) {
            return;
          }
        } catch (IOException notYet) {
          // The port is not open yet.
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException("The server did not get ready; see server.log");
  }

  public String address() {
    return address;
  }

  /** The most memory that the process ever had, as the system counts it. */
  public double highestMebibytes() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          / 1024.0;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.wenlan.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One OpenSearch node for a benchmark, in a process and on a class path of its own, which {@code
 * ./wenlan bench} prepares.
 */
public final class OpenSearchNode implements AutoCloseable {
  private static final Path CLASS_PATH = Path.of("target/bench.opensearch.classpath");

  private final Process process;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * Starts it.
   *
   * @param folder where it keeps its data
   */
  public OpenSearchNode(Path folder) throws IOException {
    int port = port();
    address = "http://127.0.0.1:" + port;
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms2g",
                    "-Xmx2g",
                    "--add-modules",
                    "jdk.incubator.vector",
                    "-cp",
                    Files.readString(CLASS_PATH).strip(),
                    "src/bench/opensearch/OpenSearchNode.java",
                    folder.toString(),
                    String.valueOf(port)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    var line = said.readLine();
    while (line != null && !line.equals("ready")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("OpenSearch did not start");
    }
  }

  /** The runner takes ports up to 9299 only. */
  private static int port() throws IOException {
    for (int port = 9210; port < 9299; port++) {
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (java.net.BindException taken) {
        continue;
      }
    }
    throw new IOException("No free port between 9210 and 9299");
  }

  /**
   * Sends a request and gives the answer's body.
   *
   * @param body JSON, or lines of it where the path ends with {@code _bulk}; may be empty
   * @throws IOException also when the answer is no success, with its beginning
   */
  @com.google.errorprone.annotations.CanIgnoreReturnValue
  public String send(String method, String path, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header(
                "Content-Type",
                path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        var said = answer.body();
        throw new IOException(
            answer.statusCode() + ": " + said.substring(0, Math.min(500, said.length())));
      }
      return answer.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

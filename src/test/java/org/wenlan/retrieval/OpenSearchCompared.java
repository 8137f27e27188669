package org.wenlan.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.wenlan.retrieval.BenchTimes.to;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.wenlan.retrieval.BenchQueries.Asked;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.testing.GeneratedPatents;
import tools.jackson.databind.json.JsonMapper;

/** One OpenSearch node with the same documents, in a process and on a class path of its own. */
final class OpenSearchNode implements AutoCloseable {
  private static final int BATCH = 500;
  private static final String MAPPING =
      """
      {"settings":{"number_of_shards":1,"number_of_replicas":0,"refresh_interval":"1s",
       "index.requests.cache.enable":false},
       "mappings":{"dynamic":"strict","properties":{
        "ti":{"type":"text"},"ab":{"type":"text"},"claims":{"type":"text"},"pa":{"type":"text"},
        "ipc":{"type":"keyword"},"rg":{"type":"keyword"},"pd":{"type":"date"},
        "office":{"type":"keyword"},"status":{"type":"keyword"},"published":{"type":"keyword"},
        "applicant":{"type":"keyword"},"subclass":{"type":"keyword"}}}}\
      """;

  private final Process process;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param classPath a file that holds its class path
   */
  OpenSearchNode(Path classPath, Path folder) throws IOException {
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
                    Files.readString(classPath).strip(),
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

  /** Indexes the documents by bulk requests of two clients. */
  void fill(GeneratedPatents generated, long documents) throws IOException, InterruptedException {
    send("PUT", "/p", MAPPING);
    BenchTimes.inTurn(
        documents,
        BATCH,
        (from, until) -> {
          var lines = new StringBuilder();
          generated.stream(from, until)
              .forEach(
                  patent -> lines.append("{\"index\":{}}\n").append(json(patent)).append('\n'));
          if (send("POST", "/p/_bulk", lines.toString()).contains("\"errors\":true")) {
            throw new IOException("OpenSearch refused documents");
          }
        });
    send("POST", "/p/_refresh", "");
    var count = JsonMapper.shared().readTree(send("GET", "/p/_count", "")).path("count").asLong();
    if (count != documents) {
      throw new IOException("OpenSearch holds " + count + " of " + documents);
    }
  }

  private static String json(Patent patent) {
    var ipc = Derived.symbols(patent, Scheme.IPC);
    var document = new LinkedHashMap<String, Object>();
    document.put("ti", patent.titles().getFirst().text());
    document.put("ab", patent.abstracts().getFirst().text());
    document.put("claims", patent.claims().stream().map(Patent.Claim::text).toList());
    document.put("pa", patent.parties().getFirst().name());
    document.put(
        "ipc",
        ipc.stream()
            .flatMap(symbol -> Derived.upwards(Scheme.IPC, symbol).stream())
            .distinct()
            .toList());
    document.put(
        "subclass", ipc.stream().map(symbol -> symbol.substring(0, 4)).distinct().toList());
    document.put("rg", List.copyOf(Derived.regions(patent)));
    document.put("pd", String.valueOf(patent.published()));
    document.put("published", String.valueOf(patent.published()).substring(0, 4));
    document.put("office", patent.number().office());
    document.put("status", "pending");
    document.put("applicant", patent.parties().getFirst().normalised());
    return JsonMapper.shared().writeValueAsString(document);
  }

  /** An exact count and the best 25 with what a list shows; aggregations for facets. */
  void answer(Asked asked) throws IOException {
    var aggregations =
        asked.counts()
            ? List.of("office", "status", "published", "applicant", "subclass", "rg").stream()
                .map(field ->
                    "\"" + field + "\":{\"terms\":{\"field\":\"" + field + "\",\"size\":1000}}")
                .collect(Collectors.joining(",", ",\"aggs\":{", "}"))
            : "";
    var body =
        "{\"size\":25,\"track_total_hits\":true,\"_source\":[\"ti\",\"pa\",\"pd\",\"ipc\",\"status\"],"
            + "\"query\":"
            + asked.openSearch()
            + aggregations
            + "}";
    if (!send("POST", "/p/_search", body).contains("\"timed_out\":false")) {
      throw new IllegalStateException("OpenSearch gave up: " + asked);
    }
  }

  @com.google.errorprone.annotations.CanIgnoreReturnValue
  private String send(String method, String path, String body) throws IOException {
    var request =
        to(address + path)
            .header(
                "Content-Type",
                path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return new String(BenchTimes.send(client, request), UTF_8);
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

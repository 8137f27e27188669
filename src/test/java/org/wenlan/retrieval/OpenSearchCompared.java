package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.wenlan.retrieval.BenchQueries.Asked;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.testing.GeneratedPatents;
import org.wenlan.testing.OpenSearchNode;
import tools.jackson.databind.json.JsonMapper;

/** One OpenSearch node with the same documents. */
final class OpenSearchCompared implements AutoCloseable {
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

  private final OpenSearchNode node;

  OpenSearchCompared(Path folder) throws IOException {
    node = new OpenSearchNode(folder);
  }

  /** Indexes the documents by bulk requests of two clients. */
  void fill(GeneratedPatents generated, long documents) throws IOException, InterruptedException {
    node.send("PUT", "/p", MAPPING);
    BenchTimes.inTurn(
        documents,
        BATCH,
        (from, until) -> {
          var lines = new StringBuilder();
          generated.stream(from, until)
              .forEach(
                  patent -> lines.append("{\"index\":{}}\n").append(json(patent)).append('\n'));
          if (node.send("POST", "/p/_bulk", lines.toString()).contains("\"errors\":true")) {
            throw new IOException("OpenSearch refused documents");
          }
        });
    node.send("POST", "/p/_refresh", "");
    var count =
        JsonMapper.shared().readTree(node.send("GET", "/p/_count", "")).path("count").asLong();
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
    if (!node.send("POST", "/p/_search", body).contains("\"timed_out\":false")) {
      throw new IllegalStateException("OpenSearch gave up: " + asked);
    }
  }

  @Override
  public void close() throws IOException {
    node.close();
  }
}

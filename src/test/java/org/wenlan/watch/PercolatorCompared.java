package org.wenlan.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Corpus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.testing.Figures;
import org.wenlan.testing.OpenSearchNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenSearch's percolator with the same queries and documents: one node, one index of two shards,
 * so that both cores can work at one request. Of a document it gets what the queries ask.
 */
final class PercolatorCompared implements AutoCloseable {
  private static final int BATCH = 100;
  private static final int REGISTERED_AT_ONCE = 2_000;
  private static final int TRIED = 40;

  /**
   * Texts are one field, and texts with names another: the generated queries ask one of the two.
   */
  private static final String MAPPING =
      """
      {"settings":{"number_of_shards":2,"number_of_replicas":0,"refresh_interval":"-1",
       "index.requests.cache.enable":false,"max_result_window":1000000},
       "mappings":{"dynamic":"strict","properties":{
        "query":{"type":"percolator"},"text":{"type":"text"},"all":{"type":"text"},"pa":{"type":"text"},
        "ipc":{"type":"keyword"}}}}\
      """;

  private final OpenSearchNode node;
  private final double registered;

  PercolatorCompared(Path folder, List<Wanted> wanted) throws IOException {
    node = new OpenSearchNode(folder);
    node.send("PUT", "/w", MAPPING);
    long began = System.nanoTime();
    try (var clients = Executors.newFixedThreadPool(2)) {
      var parts = new ArrayList<java.util.concurrent.Future<Void>>();
      for (int from = 0; from < wanted.size(); from += REGISTERED_AT_ONCE) {
        int first = from;
        parts.add(
            clients.submit(() -> {
              register(wanted, first, Math.min(wanted.size(), first + REGISTERED_AT_ONCE));
              return null;
            }));
      }
      for (var part : parts) {
        part.get();
      }
    } catch (ExecutionException | InterruptedException failed) {
      throw new IOException(failed);
    }
    node.send("POST", "/w/_refresh", "");
    this.registered = WatchBench.seconds(began);
  }

  private void register(List<Wanted> wanted, int from, int until) throws IOException {
    var lines = new StringBuilder();
    for (int i = from; i < until; i++) {
      lines
          .append("{\"index\":{\"_id\":\"")
          .append(i)
          .append("\"}}\n")
          .append(written(Map.of("query", query(wanted.get(i)))))
          .append('\n');
    }
    if (node.send("POST", "/w/_bulk", lines.toString()).contains("\"errors\":true")) {
      throw new IOException("The percolator refused queries");
    }
  }

  double registered() {
    return registered;
  }

  /** The queries that match, by document. */
  List<long[]> match(List<Patent> documents) {
    var found = new ArrayList<long[]>();
    for (int from = 0; from < documents.size(); from += BATCH) {
      found.addAll(matched(documents.subList(from, Math.min(documents.size(), from + BATCH))));
    }
    return found;
  }

  private List<long[]> matched(List<Patent> documents) {
    var percolate =
        Map.of(
            "field", "query", "documents", documents.stream().map(PercolatorCompared::of).toList());
    var body =
        Map.of(
            "size",
            1_000_000,
            "_source",
            false,
            "track_total_hits",
            false,
            "query",
            Map.of("constant_score", Map.of("filter", Map.of("percolate", percolate))));
    try {
      var answer = JsonMapper.shared().readTree(node.send("POST", "/w/_search", written(body)));
      var byDocument =
          Stream.generate(() -> new ArrayList<Long>()).limit(documents.size()).toList();
      for (var hit : answer.path("hits").path("hits")) {
        long id = Long.parseLong(hit.path("_id").asString());
        hit.path("fields")
            .path("_percolator_document_slot")
            .forEach(slot -> byDocument.get(slot.asInt()).add(id));
      }
      return byDocument.stream()
          .map(ids -> ids.stream().mapToLong(Long::longValue).toArray())
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, Object> of(Patent patent) {
    var document = new LinkedHashMap<String, Object>();
    var texts =
        Stream.of(
                patent.titles().stream().map(Patent.Text::text),
                patent.abstracts().stream().map(Patent.Text::text),
                patent.claims().stream().map(Patent.Claim::text))
            .flatMap(some -> some)
            .toList();
    document.put("text", texts);
    document.put(
        "all",
        Stream.concat(texts.stream(), patent.parties().stream().map(Patent.Party::name)).toList());
    document.put("pa", patent.parties().getFirst().name());
    document.put(
        "ipc",
        patent.classes().stream()
            .flatMap(one -> Corpus.upwards(Scheme.IPC, one.symbol()).stream())
            .distinct()
            .toList());
    return document;
  }

  /** The same query in OpenSearch's language; only kinds that {@link GeneratedQueries} makes. */
  private static Map<String, Object> query(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word word -> Map.of("match", Map.of(field(word.field()), word.text()));
      case Wanted.Phrase phrase ->
          Map.of("match_phrase", Map.of(field(phrase.field()), phrase.text()));
      case Wanted.InClass symbol -> Map.of("term", Map.of("ipc", symbol.symbol()));
      case Wanted.Near near -> near(near);
      case Wanted.Any any ->
          Map.of(
              "bool", Map.of("should", any.of().stream().map(PercolatorCompared::query).toList()));
      case Wanted.All all -> {
        var must = all.of().stream().filter(one -> !(one instanceof Wanted.Not)).toList();
        var not =
            all.of().stream()
                .filter(Wanted.Not.class::isInstance)
                .map(one -> query(((Wanted.Not) one).of()))
                .toList();
        yield Map.of(
            "bool",
            Map.of("must", must.stream().map(PercolatorCompared::query).toList(), "must_not", not));
      }
      default -> throw new IllegalArgumentException("Not generated: " + wanted);
    };
  }

  private static Map<String, Object> near(Wanted.Near near) {
    if (!(near.within() instanceof Wanted.Within.Words(int between))) {
      throw new IllegalArgumentException("Not generated: " + near);
    }
    return Map.of(
        "span_near",
        Map.of(
            "clauses",
            near.parts().stream()
                .map(part -> Map.of("span_term", Map.of("all", ((Wanted.Word) part).text())))
                .toList(),
            "slop",
            between,
            "in_order",
            // In no order a word there would be near itself.
            near.ordered() || near.parts().stream().distinct().count() == 1));
  }

  private static String field(Field field) {
    return switch (field) {
      case PA -> "pa";
      case TAC -> "text";
      case FTXT -> "all";
      default -> throw new IllegalArgumentException("Not generated: " + field);
    };
  }

  private static String written(Object body) {
    return JsonMapper.shared().writeValueAsString(body);
  }

  /** Until the next search knows of it, as the others are counted. */
  void registering(Figures report, List<Wanted> wanted) throws IOException {
    var put = new ArrayList<Double>();
    var removed = new ArrayList<Double>();
    for (int i = 0; i < TRIED; i++) {
      var path = "/w/_doc/" + (wanted.size() + i) + "?refresh=true";
      long began = System.nanoTime();
      node.send("PUT", path, written(Map.of("query", query(wanted.get(i)))));
      put.add((System.nanoTime() - began) / 1e6);
      began = System.nanoTime();
      node.send("DELETE", path, "");
      removed.add((System.nanoTime() - began) / 1e6);
    }
    Collections.sort(put);
    Collections.sort(removed);
    report.add("percolator: registering one, p95", put.get(TRIED * 95 / 100), "ms");
    report.add("percolator: withdrawing one, p95", removed.get(TRIED * 95 / 100), "ms");
  }

  @Override
  public void close() throws IOException {
    node.close();
  }
}

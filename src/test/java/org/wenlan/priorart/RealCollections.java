package org.wenlan.priorart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes test collections in TREC form out of the real files, which are not in this project: read
 * from {@code ../shared/data/patents} or {@code WENLAN_SHARED}.
 *
 * <p>{@code java ... RealCollections DIR} writes all three into folders below DIR.
 */
final class RealCollections {
  private static final long SEED = 20261129;
  private static final int TOPICS = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RealCollections() {}

  public static void main(String[] arguments) throws IOException {
    var data = folder().orElseThrow();
    var to = Path.of(arguments[0]);
    claims(data, to.resolve("claims"));
    citations(data, to.resolve("citations"));
    clusters(data, to.resolve("clusters"));
  }

  /** Where the real files are, if they are. */
  static Optional<Path> folder() {
    return Stream.of("../shared/data", System.getenv("WENLAN_SHARED"))
        .filter(one -> one != null)
        .map(one -> Path.of(one, "patents"))
        .filter(one -> Files.isDirectory(one.resolve("cn-cnki-sysu")))
        .findFirst();
  }

  /** A row of the Chinese files, of which one publication of each number is kept. */
  private record Chinese(
      String number, String title, String summary, String claim, String classes, String label) {

    /** Publications of one application share their number and differ in the kind. */
    String family() {
      return number.replaceFirst("[A-Z][0-9]?$", "");
    }
  }

  private static Chinese chinese(Map<String, String> row) {
    return new Chinese(
        cell(row, "PubNo"),
        cell(row, "Title-"),
        cell(row, "Summary-"),
        cell(row, "Claims-"),
        cell(row, "CLC"),
        cell(row, "Label"));
  }

  private static String cell(Map<String, String> row, String begin) {
    return row.entrySet().stream()
        .filter(one -> one.getKey().startsWith(begin))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** Main claim as the question, the abstract and title of its own document as the answer. */
  static void claims(Path data, Path to) throws IOException {
    var rows = new TreeMap<String, Chinese>();
    for (var file : RealFiles.files(data.resolve("cn-cnki-sysu/raw"), ".xls")) {
      for (var row : RealFiles.html(file)) {
        var read = chinese(row);
        if (!read.number().isEmpty() && !read.summary().isEmpty()) {
          rows.putIfAbsent(read.family(), read);
        }
      }
    }
    var asked =
        new ArrayList<>(rows.values().stream().filter(one -> one.claim().length() > 20).toList());
    java.util.Collections.shuffle(asked, new Random(SEED));
    var files = new Files3(to);
    rows.values()
        .forEach(one ->
            files.document(
                Map.of(
                    "id",
                    one.number(),
                    "title",
                    one.title(),
                    "abstract",
                    one.summary(),
                    "classes",
                    one.classes())));
    for (var one : asked.subList(0, Math.min(TOPICS, asked.size()))) {
      files.topic(Map.of("id", one.number(), "claim", one.claim()));
      files.judge(one.number(), one.number());
    }
    files.write();
  }

  /**
   * Documents of one label belong together. The question is a whole document, without what it is
   * filed under: title, abstract, main claim and classes.
   */
  static void clusters(Path data, Path to) throws IOException {
    var rows = new LinkedHashMap<String, Chinese>();
    for (var row : RealFiles.csv(data.resolve("cn-cnki-sysu/labelled/Patent.csv"))) {
      var read = chinese(row);
      rows.putIfAbsent(read.number(), read);
    }
    var files = new Files3(to);
    for (var one : rows.values()) {
      var fields = new LinkedHashMap<String, String>();
      fields.put("id", one.number());
      fields.put("title", one.title());
      fields.put("abstract", one.summary());
      fields.put("claims", one.claim());
      fields.put("classes", one.classes());
      files.document(fields);
      var topic = new LinkedHashMap<>(fields);
      topic.put("claim", one.claim());
      topic.put("self", one.number());
      files.topic(topic);
      rows.values().stream()
          .filter(other -> other.label().equals(one.label()) && !other.equals(one))
          .forEach(other -> files.judge(one.number(), other.number()));
    }
    files.write();
  }

  /**
   * A document's abstract as the question; relevant is what it cites or is cited by (grade 2), and
   * what cites two or more of the same documents (grade 1). The question does not say what it
   * cites.
   */
  static void citations(Path data, Path to) throws IOException {
    var rows = new TreeMap<String, Map<String, String>>();
    for (var file :
        RealFiles.files(data.resolve("us-bigquery-10k-citations"), ".json", ".json.gz")) {
      for (var row : RealFiles.json(file)) {
        rows.put(row.getOrDefault("publication_number", ""), row);
      }
    }
    var cited = new TreeMap<String, TreeSet<String>>();
    var citing = new HashMap<String, List<String>>();
    rows.forEach((number, row) -> {
      var all = new TreeSet<String>();
      for (var one : row.getOrDefault("Citations", "").split(",")) {
        if (!one.isBlank() && all.add(one.strip())) {
          citing.computeIfAbsent(one.strip(), _ -> new ArrayList<>()).add(number);
        }
      }
      cited.put(number, all);
    });
    var files = new Files3(to);
    rows.forEach((number, row) -> {
      files.document(
          Map.of(
              "id", number,
              "abstract", row.getOrDefault("abstract_en", ""),
              "citations", String.join(";", cited.getOrDefault(number, new TreeSet<>()))));
      var judged = judged(number, cited, citing);
      if (!judged.isEmpty() && !row.getOrDefault("abstract_en", "").isBlank()) {
        files.topic(
            Map.of("id", number, "abstract", row.getOrDefault("abstract_en", ""), "self", number));
        judged.forEach((other, grade) -> files.judge(number, other, grade));
      }
    });
    files.write();
  }

  private static Map<String, Integer> judged(
      String number, Map<String, TreeSet<String>> cited, Map<String, List<String>> citing) {
    var shared = new TreeMap<String, Integer>();
    var own = cited.getOrDefault(number, new TreeSet<>());
    for (var one : own) {
      citing.getOrDefault(one, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
    }
    var judged = new TreeMap<String, Integer>();
    shared.forEach((other, times) -> {
      if (times >= 2) {
        judged.put(other, 1);
      }
    });
    own.stream().filter(cited::containsKey).forEach(one -> judged.put(one, 2));
    citing.getOrDefault(number, List.of()).forEach(one -> judged.put(one, 2));
    judged.remove(number);
    return judged;
  }

  /** The three files of a collection, written at once. */
  private static final class Files3 {
    private final Path folder;
    private final List<String> documents = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> qrels = new ArrayList<>();

    Files3(Path folder) {
      this.folder = folder;
    }

    void document(Map<String, String> row) {
      documents.add(JSON.writeValueAsString(row));
    }

    void topic(Map<String, String> row) {
      topics.add(JSON.writeValueAsString(row));
    }

    void judge(String topic, String document) {
      judge(topic, document, 1);
    }

    void judge(String topic, String document, int grade) {
      qrels.add(topic + " 0 " + document + " " + grade);
    }

    void write() throws IOException {
      Files.createDirectories(folder);
      Files.write(folder.resolve("documents.jsonl"), documents);
      Files.write(folder.resolve("topics.jsonl"), topics);
      Files.write(folder.resolve("qrels"), qrels);
    }
  }
}

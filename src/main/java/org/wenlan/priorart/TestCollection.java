package org.wenlan.priorart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test collection in a folder: {@code documents}, {@code topics} and {@code qrels}.
 *
 * <p>Documents and topics are JSON lines ({@code documents.jsonl}) or tables with a head and tabs
 * between ({@code documents.tsv}); {@code id} names each, the rest is {@link #FIELDS}, of which any
 * may be absent. A list is a JSON array, or one text with {@code ;} between. {@code qrels} or
 * {@code qrels.txt} is TREC's: topic, a column that nobody reads, document, grade.
 *
 * @param topics by their id, in their order
 * @param judged grades by topic and document
 */
record TestCollection(
    Path folder, Map<String, Row> topics, Map<String, Map<String, Integer>> judged) {

  /**
   * What is read of a document or topic: its texts, IPC symbols, the numbers that it cites, its
   * family, the day of its publication or the limit of a topic, and, of a topic, the documents that
   * are itself.
   */
  static final List<String> FIELDS =
      List.of(
          "title",
          "abstract",
          "claims",
          "description",
          "text",
          "claim",
          "classes",
          "citations",
          "family",
          "published",
          "before",
          "self");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A document or topic. */
  record Row(String id, Map<String, String> fields) {
    String text(String field) {
      return fields.getOrDefault(field, "");
    }

    List<String> list(String field) {
      return Arrays.stream(text(field).split(";"))
          .map(String::strip)
          .filter(one -> !one.isEmpty())
          .toList();
    }
  }

  /**
   * Reads it; documents only when they are asked for.
   *
   * @throws IllegalArgumentException when a file or column is missing, or a line cannot be read
   */
  static TestCollection read(Path folder) throws IOException {
    var topics = new LinkedHashMap<String, Row>();
    each(
        file(folder, "topics"),
        row -> {
          if (topics.put(row.id(), row) != null) {
            throw new IllegalArgumentException("There are two topics " + row.id());
          }
        });
    return new TestCollection(folder, topics, judgements(folder));
  }

  /** Hands on every document, in their order. */
  void documents(Consumer<Row> to) throws IOException {
    each(file(folder, "documents"), to);
  }

  private static Path file(Path folder, String name) {
    return List.of(name + ".jsonl", name + ".tsv").stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Neither " + name + ".jsonl nor " + name + ".tsv in " + folder));
  }

  private static Map<String, Map<String, Integer>> judgements(Path folder) throws IOException {
    var file =
        Files.exists(folder.resolve("qrels"))
            ? folder.resolve("qrels")
            : folder.resolve("qrels.txt");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("Neither qrels nor qrels.txt in " + folder);
    }
    var judged = new HashMap<String, Map<String, Integer>>();
    try (var lines = Files.newBufferedReader(file)) {
      numbered(
          lines,
          file,
          line -> {
            var parts = line.strip().split("\\s+");
            if (parts.length < 4 || !parts[3].matches("-?[0-9]+")) {
              throw new IllegalArgumentException("not: TOPIC 0 DOCUMENT GRADE");
            }
            var grades = judged.computeIfAbsent(parts[0], _ -> new HashMap<>());
            var _ = grades.put(parts[2], Integer.parseInt(parts[3]));
          });
    }
    return judged;
  }

  private static void each(Path file, Consumer<Row> to) throws IOException {
    try (var lines = Files.newBufferedReader(file)) {
      if (file.toString().endsWith(".jsonl")) {
        numbered(lines, file, line -> to.accept(json(line)));
        return;
      }
      var head = lines.readLine();
      var names = List.of((head == null ? "" : head).split("\t"));
      if (!names.contains("id")) {
        throw new IllegalArgumentException("No column id in " + file);
      }
      numbered(lines, file, line -> to.accept(table(names, line)));
    }
  }

  private static void numbered(BufferedReader lines, Path file, Consumer<String> to) {
    long at = 0;
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        at++;
        if (!line.isBlank()) {
          to.accept(line);
        }
      }
    } catch (IllegalArgumentException | JacksonException wrong) {
      throw new IllegalArgumentException(file + ", row " + at + ": " + wrong.getMessage(), wrong);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Row table(List<String> names, String line) {
    var values = line.split("\t", -1);
    var fields = new HashMap<String, String>();
    for (int i = 0; i < Math.min(names.size(), values.length); i++) {
      fields.put(known(names.get(i)), values[i].strip());
    }
    return row(fields);
  }

  private static Row json(String line) {
    var fields = new HashMap<String, String>();
    JSON.readTree(line)
        .properties()
        .forEach(one -> fields.put(known(one.getKey()), text(one.getValue())));
    return row(fields);
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isNull() ? "" : value.asString();
    }
    var all = new ArrayList<String>();
    value.forEach(one -> all.add(one.asString()));
    return String.join(";", all);
  }

  private static Row row(Map<String, String> fields) {
    var id = fields.getOrDefault("id", "");
    if (id.isBlank()) {
      throw new IllegalArgumentException("no id");
    }
    return new Row(id, fields);
  }

  /** A wrong name would silently leave a field out. */
  private static String known(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT);
    if (!plain.equals("id") && !FIELDS.contains(plain)) {
      throw new IllegalArgumentException(name + " is none of id, " + String.join(", ", FIELDS));
    }
    return plain;
  }
}

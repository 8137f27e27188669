package org.wenlan.priorart;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads real files into rows by the names of their columns. */
final class RealFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RealFiles() {}

  static List<Path> files(Path folder, String... endings) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> Stream.of(endings).anyMatch(one -> file.toString().endsWith(one)))
          .sorted()
          .toList();
    }
  }

  static List<Map<String, String>> html(Path file) {
    try {
      var rows = new ArrayList<Map<String, String>>();
      var head = new ArrayList<String>();
      for (var line : Jsoup.parse(file.toFile(), "UTF-8").select("tr")) {
        var cells = line.select("td,th").eachText();
        var texts = line.select("td,th").stream().map(one -> one.text().strip()).toList();
        if (head.isEmpty()) {
          head.addAll(cells);
        } else {
          rows.add(row(head, texts));
        }
      }
      return rows;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, String> row(List<String> head, List<String> cells) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
      row.put(head.get(i).strip(), cells.get(i));
    }
    return row;
  }

  static List<Map<String, String>> csv(Path file) throws IOException {
    var text = Files.readString(file).replace("\ufeff", "");
    var rows = new ArrayList<List<String>>();
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      reader.forEach(line -> rows.add(line.getFields()));
    }
    return rows.stream().skip(1).map(cells -> row(rows.getFirst(), cells)).toList();
  }

  static List<Map<String, String>> json(Path file) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    try (InputStream bytes = Files.newInputStream(file);
        var text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      var whole = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (whole.startsWith("[")) {
        JSON.readTree(whole).forEach(node -> rows.add(values(node)));
      } else {
        whole
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(line -> rows.add(values(JSON.readTree(line))));
      }
    }
    return rows;
  }

  private static Map<String, String> values(JsonNode node) {
    var row = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(
            one -> row.put(one.getKey(), one.getValue().isNull() ? "" : one.getValue().asString()));
    return row;
  }
}

package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.wenlan.formats.Reading.Place;

/** Exports that are an HTML table and are called .xls; read row by row. */
final class HtmlTables implements Format {
  private final TableKind kind;

  HtmlTables(TableKind kind) {
    this.kind = kind;
  }

  static List<Format> all() {
    return TableKind.ALL.stream().<Format>map(HtmlTables::new).toList();
  }

  @Override
  public String name() {
    return kind.name() + "-html";
  }

  @Override
  public boolean recognises(byte[] head) {
    var text = new String(head, UTF_8);
    var start = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT);
    if (!start.contains("<table") && !start.contains("<html")) {
      return false;
    }
    var row = Jsoup.parse(text).selectFirst("tr");
    return row != null && TableKind.of(cells(row)).filter(kind::equals).isPresent();
  }

  private static List<String> cells(Element row) {
    return row.select("td, th").eachText();
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    Optional<List<String>> header = Optional.empty();
    long record = 0;
    try (var parser = new StreamParser(Parser.htmlParser())) {
      parser.parse(new java.io.InputStreamReader(file, UTF_8), "");
      for (var row = parser.selectNext("tr"); row != null; row = parser.selectNext("tr")) {
        var cells = row.select("td, th").stream().map(Element::text).toList();
        if (header.isEmpty()) {
          header = Optional.of(cells);
        } else if (!cells.stream().allMatch(String::isBlank)) {
          to.accept(kind.read(new Place(++record, 0, ""), header.get(), cells));
        }
        // What was read is taken out of the tree, so that a long table needs no more than a row.
        row.remove();
      }
    }
  }
}

package org.wenlan.clue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wenlan.kernel.Refusal;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;
import org.wenlan.tables.JsonRecords;
import tools.jackson.databind.JsonNode;

/** Reads listings out of CSV or JSON lines, one at a time. */
final class OfferRows {
  static final List<String> COLUMNS =
      List.of(
          "reference",
          "platform",
          "title",
          "brand",
          "price",
          "seller",
          "category",
          "image",
          "url",
          "day");

  private static final int HEAD = 65_536;
  private static final int TEXT = 2_000;

  private OfferRows() {}

  /** Takes what was found. */
  interface Taker {
    /** A row; {@code wrong} says why it is no listing. */
    void row(long line, Map<String, String> members, Optional<Refusal> wrong) throws IOException;

    /** Nothing can be read from here on. */
    void cut(Refusal why);
  }

  static void each(InputStream file, Taker to) throws IOException {
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var head = Encodings.text(in.readNBytes(HEAD)).replace("\uFEFF", "");
    in.reset();
    if (head.stripLeading().startsWith("{") || head.stripLeading().startsWith("[")) {
      json(in, to);
    } else {
      csv(in, head.lines().findFirst().orElse(""), to);
    }
  }

  private static void csv(InputStream in, String first, Taker to) throws IOException {
    try (var reader = Encodings.reader(in)) {
      var csv = new CsvRows(reader, CsvRows.separator(first));
      var names = csv.next();
      var header = new HashMap<String, Integer>();
      for (int i = 0; names != null && i < names.size(); i++) {
        var name = names.get(i).strip().toLowerCase(Locale.ROOT).replace("\uFEFF", "");
        if (COLUMNS.contains(name)) {
          header.put(name, i);
        }
      }
      if (!header.keySet().containsAll(List.of("reference", "title", "seller"))) {
        to.cut(BrandWatch.no("columns", String.join(", ", COLUMNS)));
        return;
      }
      for (var cells = csv.next(); cells != null; cells = csv.next()) {
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        var members = new HashMap<String, String>();
        for (var one : header.entrySet()) {
          if (one.getValue() < cells.size()) {
            members.put(one.getKey(), cells.get(one.getValue()).strip());
          }
        }
        to.row(csv.line(), members, wrong(members));
      }
      csv.damage().ifPresent(why -> to.cut(BrandWatch.no("damaged", why)));
    }
  }

  private static void json(InputStream in, Taker to) throws IOException {
    JsonRecords.each(
        in,
        new JsonRecords.Taker() {
          @Override
          public void record(long line, JsonNode record) {
            var members = new HashMap<String, String>();
            for (var name : COLUMNS) {
              var value = record.path(name);
              if (value.isValueNode() && !value.isNull()) {
                members.put(name, value.asString().strip());
              }
            }
            taken(line, members, wrong(members));
          }

          @Override
          public void broken(long line, String reason) {
            taken(line, Map.of(), Optional.of(BrandWatch.no("no-json", reason)));
          }

          private void taken(long line, Map<String, String> members, Optional<Refusal> wrong) {
            try {
              to.row(line, members, wrong);
            } catch (IOException failed) {
              throw new java.io.UncheckedIOException(failed);
            }
          }
        });
  }

  private static Optional<Refusal> wrong(Map<String, String> members) {
    for (var name : List.of("reference", "title", "seller")) {
      if (members.getOrDefault(name, "").isEmpty()) {
        return Optional.of(BrandWatch.no("no-" + name));
      }
    }
    for (var one : members.values()) {
      if (one.length() > TEXT) {
        return Optional.of(BrandWatch.no("too-long", one.length(), TEXT));
      }
      if (one.indexOf('\0') >= 0) {
        return Optional.of(BrandWatch.no("nul"));
      }
    }
    var price = price(members);
    if (!price.matches("([0-9]{1,12}([.][0-9]{1,4})?)?")) {
      return Optional.of(BrandWatch.no("price", clipped(price)));
    }
    var day = members.getOrDefault("day", "");
    return day.isEmpty() || day(day)
        ? Optional.empty()
        : Optional.of(BrandWatch.no("day", clipped(day)));
  }

  private static String clipped(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }

  private static boolean day(String written) {
    try {
      return !LocalDate.parse(written).isBefore(LocalDate.of(1990, 1, 1));
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static String price(Map<String, String> members) {
    return members.getOrDefault("price", "").replaceFirst("^[¥￥]", "").replace(",", "").strip();
  }

  /** A row that was found to be a listing. */
  static Offer offer(Map<String, String> members) {
    var price = price(members);
    return new Offer(
        members.getOrDefault("reference", ""),
        members.getOrDefault("platform", ""),
        members.getOrDefault("title", ""),
        members.getOrDefault("brand", ""),
        price.isEmpty() ? null : new BigDecimal(price),
        members.getOrDefault("seller", ""),
        members.getOrDefault("category", ""),
        members.getOrDefault("image", ""),
        members.getOrDefault("url", ""),
        members.getOrDefault("day", ""));
  }
}

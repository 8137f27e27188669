package org.wenlan.yearbook.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.printing.Drawing;
import org.wenlan.printing.Printing;
import org.wenlan.site.Paper;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Figure;
import org.wenlan.statistics.Indicators;
import org.wenlan.tables.TableFiles;
import org.wenlan.territory.Regions;
import org.wenlan.yearbook.Content;
import org.wenlan.yearbook.Content.Frozen;
import org.wenlan.yearbook.Edition;
import org.wenlan.yearbook.Errata.Erratum;
import tools.jackson.databind.json.JsonMapper;

/** A yearbook as a file: print, document, or its data with definitions and sources. */
@Component
class BookFiles {
  private final Paper paper;
  private final Printing printing;
  private final Drawing drawing;
  private final Indicators indicators;

  BookFiles(Paper paper, Printing printing, Drawing drawing, Indicators indicators) {
    this.paper = paper;
    this.printing = printing;
    this.drawing = drawing;
    this.indicators = indicators;
  }

  static String type(String form) {
    return switch (form) {
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      default -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    };
  }

  byte[] of(Edition book, List<Erratum> errata, String form, Locale language) {
    return switch (form) {
      case "pdf" -> pdf(book, errata, language);
      case "zip" -> zip(book, errata);
      default -> Docx.of(book, errata, language, pictures(book.content(), language));
    };
  }

  private byte[] pdf(Edition book, List<Erratum> errata, Locale language) {
    return printing.pdf(
        html(book, errata, language), language, book.content().title().in(language));
  }

  /** The whole book as one page without the site around it. */
  String html(Edition book, List<Erratum> errata, Locale language) {
    var images = new LinkedHashMap<String, String>();
    pictures(book.content(), language)
        .forEach((code, png) -> images.put(code, Base64.getEncoder().encodeToString(png)));
    return paper.of(
        "yearbook/web/print",
        language,
        new PrintPage(book, Regions.name(book.region(), language), errata, images));
  }

  /** Pictures by code, as PNG; a table of one row has none. */
  private Map<String, byte[]> pictures(Content content, Locale language) {
    var drawn = new LinkedHashMap<String, byte[]>();
    for (var chapter : content.chapters()) {
      for (var picture : chapter.pictures()) {
        if (picture.lines().size() > 1) {
          drawn.put(picture.code(), drawing.png(sketch(picture, language)));
        }
      }
    }
    return drawn;
  }

  private static Drawing.Sketch sketch(Content.Picture picture, Locale language) {
    var names = new LinkedHashSet<String>();
    picture.lines().forEach(line -> names.add(shortened(line.name().in(language))));
    var series = new ArrayList<Drawing.Series>();
    for (int i = 0; i < picture.heads().size(); i++) {
      int column = i;
      var values = new ArrayList<@Nullable Double>();
      picture.lines().forEach(line -> values.add(number(line.values().get(column))));
      series.add(new Drawing.Series(picture.heads().get(i).in(language), values));
    }
    return new Drawing.Sketch(List.copyOf(names), series, picture.kind().equals("SERIES"));
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static String shortened(String name) {
    return name.length() <= 18 ? name : name.substring(0, 17) + "…";
  }

  private byte[] zip(Edition book, List<Erratum> errata) {
    var to = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(to)) {
      put(zip, "numbers.csv", TableFiles.csv(rows(book.content().numbers())));
      put(zip, "definitions.csv", TableFiles.csv(definitions(book.content())));
      put(
          zip,
          "content.json",
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(Map.of("edition", head(book), "content", book.content())));
      for (var chapter : book.content().chapters()) {
        for (var picture : chapter.pictures()) {
          put(zip, picture.code() + ".csv", TableFiles.csv(table(picture)));
        }
      }
      put(zip, "errata.csv", TableFiles.csv(errata(errata)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return to.toByteArray();
  }

  private static Map<String, Object> head(Edition book) {
    return Map.of(
        "id", book.id(),
        "region", book.region(),
        "year", book.year(),
        "template", book.template(),
        "state", book.state().code(),
        "built", book.built().toString());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static List<List<String>> rows(List<Frozen> numbers) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of("indicator", "kind", "period", "region", "value", "bound", "how", "reported_by"));
    for (var one : numbers) {
      rows.add(
          List.of(
              one.indicator(),
              one.kind(),
              one.period(),
              one.region(),
              one.value().toPlainString(),
              one.bound(),
              one.how().name(),
              one.source()));
    }
    return rows;
  }

  private List<List<String>> definitions(Content content) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("indicator", "unit", "zh", "en", "counts_zh", "counts_en"));
    content.numbers().stream()
        .map(Frozen::indicator)
        .distinct()
        .flatMap(code -> indicators.find(code).stream())
        .forEach(one ->
            rows.add(
                List.of(
                    one.code(),
                    one.unit(),
                    one.name().zh(),
                    one.name().en(),
                    one.counts().zh(),
                    one.counts().en())));
    return rows;
  }

  private static List<List<String>> table(Content.Picture picture) {
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<String>(List.of(""));
    picture.heads().forEach(one -> head.add(one.zh() + " / " + one.en()));
    rows.add(head);
    for (var line : picture.lines()) {
      var row = new ArrayList<String>(List.of(line.name().zh() + " / " + line.name().en()));
      line.values().forEach(value -> row.add(value == null ? "" : value.toPlainString()));
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> errata(List<Erratum> errata) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("indicator", "period", "region", "published", "now"));
    for (var one : errata) {
      var now = one.now();
      rows.add(
          List.of(
              one.frozen().indicator(),
              one.frozen().period(),
              one.frozen().region(),
              one.frozen().value().toPlainString(),
              now == null ? "" : now.toPlainString()));
    }
    return rows;
  }

  /** The values of both books, in the order of the first. */
  ComparePage compared(Edition one, Edition other, Shell shell) {
    var codes = new LinkedHashSet<String>();
    var left = values(one, codes);
    var right = values(other, codes);
    var lines = new ArrayList<ComparePage.Line>();
    for (var code : codes) {
      var indicator = indicators.find(code).orElse(null);
      if (indicator == null) {
        continue;
      }
      var before = left.get(code);
      var now = right.get(code);
      lines.add(
          new ComparePage.Line(
              indicator.name().in(shell.locale()),
              indicators.unit(indicator.unit(), shell.locale()),
              before == null ? "" : before.toPlainString(),
              now == null ? "" : now.toPlainString(),
              before == null || now == null
                  ? ""
                  : Figure.growth(now, before)
                      .map(growth ->
                          growth.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString() + " %")
                      .orElse("")));
    }
    return new ComparePage(one, other, lines);
  }

  private static Map<String, BigDecimal> values(Edition book, LinkedHashSet<String> codes) {
    var values = new LinkedHashMap<String, BigDecimal>();
    for (var number : book.content().numbers()) {
      if (List.of("VALUE", "MONEY").contains(number.kind())) {
        var _ = codes.add(number.indicator());
        var _ = values.putIfAbsent(number.indicator(), number.value());
      }
    }
    return values;
  }
}

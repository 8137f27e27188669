package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Returns;
import org.wenlan.returns.Returns.Cell;
import org.wenlan.statistics.Figures;
import org.wenlan.statistics.Indicator.Wording;
import org.wenlan.statistics.Indicators;
import org.wenlan.territory.Regions;
import org.wenlan.yearbook.Content.Frozen;
import org.wenlan.yearbook.Content.Line;
import org.wenlan.yearbook.Content.Picture;
import org.wenlan.yearbook.Content.Sentence;
import org.wenlan.yearbook.Phrase.Reference;

/** Fills a template with what is known, and freezes it. */
@Component
class Typesetting {
  private static final int YEARS = 10;
  private static final Wording NOTHING = new Wording("", "");

  private final Figures figures;
  private final Indicators indicators;
  private final Returns returns;
  private final ShippedReports shipped;

  Typesetting(Figures figures, Indicators indicators, Returns returns, ShippedReports shipped) {
    this.figures = figures;
    this.indicators = indicators;
    this.returns = returns;
    this.shipped = shipped;
  }

  Content of(Template template, int year, String region) {
    return new Run(year, region).content(template);
  }

  /** A sentence with the numbers of a book, or nothing when one of them is not known. */
  Optional<Sentence> sentence(Wording written, int year, String region, List<Frozen> numbers) {
    var run = new Run(year, region);
    run.numbers.addAll(numbers);
    var sentence = run.sentence(written);
    numbers.clear();
    numbers.addAll(run.numbers);
    return sentence;
  }

  /** One book in the making. */
  private final class Run {
    private final int year;
    private final String region;
    private final KnownNumbers known;
    private final List<Frozen> numbers = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Run(int year, String region) {
      this.year = year;
      this.region = region;
      this.known = new KnownNumbers(figures, Period.year(year), region, cells());
    }

    /** What bodies said of the year, and of a part of it where they said nothing of the whole. */
    private List<Cell> cells() {
      var cells = new ArrayList<Cell>();
      var whole = Period.year(year);
      for (var month : whole.byMonth()) {
        cells.addAll(returns.cells(month));
      }
      cells.addAll(returns.cells(whole));
      cells.removeIf(cell -> !Regions.contains(region, cell.region()));
      return cells.reversed();
    }

    Content content(Template template) {
      var chapters = new ArrayList<Content.Chapter>();
      for (var chapter : template.chapters()) {
        var sentences = new ArrayList<Sentence>();
        for (var written : chapter.sentences()) {
          var sentence = sentence(written);
          sentence.ifPresent(sentences::add);
          if (sentence.isEmpty()) {
            leftOut.add(chapter.code() + ": " + missing(written));
          }
        }
        chapters.add(
            new Content.Chapter(
                chapter.code(),
                chapter.title(),
                sentences,
                chapter.figures().stream()
                    .flatMap(
                        code -> template.figures().stream().filter(one -> one.code().equals(code)))
                    .map(this::picture)
                    .toList()));
      }
      return new Content(titled(template.title()), chapters, numbers, leftOut);
    }

    private Wording titled(Wording title) {
      var written = String.valueOf(year);
      return new Wording(title.zh().replace("{y}", written), title.en().replace("{y}", written));
    }

    private String missing(Wording written) {
      return Phrase.references(parts(written.en()))
          .filter(reference -> known.of(reference).isEmpty())
          .map(reference -> reference.kind().sign() + " " + reference.code())
          .collect(Collectors.joining(", "));
    }

    private List<Phrase> parts(String text) {
      return Phrases.read(text, code -> indicators.find(code).isPresent()).parts();
    }

    private Optional<Sentence> sentence(Wording written) {
      var used = new LinkedHashMap<Reference, Integer>();
      var zh = said(parts(written.zh()), true, used);
      var en = said(parts(written.en()), false, used);
      return zh == null || en == null
          ? Optional.empty()
          : Optional.of(
              new Sentence(written, new Wording(zh, begun(en)), List.copyOf(used.values())));
    }

    /** A sentence may begin with words that a number brings, such as "more than". */
    private static String begun(String sentence) {
      return sentence.isEmpty()
          ? sentence
          : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private @Nullable String said(List<Phrase> parts, boolean zh, Map<Reference, Integer> used) {
      var text = new StringBuilder();
      for (var part : parts) {
        switch (part) {
          case Phrase.Plain(var plain) -> text.append(plain);
          case Phrase.Year() -> text.append(year);
          case Phrase.Clause(var inner) -> {
            var clause = said(inner, zh, used);
            text.append(clause == null ? "" : clause);
          }
          case Reference reference -> {
            var number = known.of(reference).orElse(null);
            if (number == null) {
              return null;
            }
            used.computeIfAbsent(reference, _ -> place(number));
            text.append(Spelling.of(number, zh));
          }
        }
      }
      return text.toString();
    }

    private int place(Frozen number) {
      int at = numbers.indexOf(number);
      if (at < 0) {
        numbers.add(number);
        return numbers.size() - 1;
      }
      return at;
    }

    private Picture picture(Template.Picture written) {
      var lines =
          switch (written.kind()) {
            case SERIES -> series(written);
            case REGIONS -> regions(written);
            case TOP_TEN -> topTen();
          };
      var note = shipped.note(year, region, written.code()).orElse(NOTHING);
      return new Picture(
          written.code(),
          written.kind().name(),
          written.title(),
          written.indicators().stream()
              .flatMap(code -> indicators.find(code).stream())
              .map(one ->
                  new Wording(
                      one.name().zh()
                          + "（"
                          + indicators.unit(one.unit(), java.util.Locale.CHINESE)
                          + "）",
                      one.name().en()
                          + " ("
                          + indicators.unit(one.unit(), java.util.Locale.ENGLISH)
                          + ")"))
              .toList(),
          lines,
          lines.isEmpty() && note.equals(NOTHING)
              ? new Wording("没有数据。", "No values are known.")
              : note);
    }

    private List<Line> series(Template.Picture written) {
      var years = IntStream.range(year - YEARS + 1, year + 1).mapToObj(Period::year).toList();
      var columns =
          written.indicators().stream().map(code -> figures.series(code, years, region)).toList();
      return years.stream()
          .filter(one -> columns.stream().anyMatch(column -> column.containsKey(one)))
          .map(one -> new Line(new Wording(one.toString(), one.toString()), values(columns, one)))
          .toList();
    }

    private List<@Nullable BigDecimal> values(List<Map<Period, BigDecimal>> columns, Period one) {
      var values = new ArrayList<@Nullable BigDecimal>();
      columns.forEach(column -> values.add(column.get(one)));
      return values;
    }

    private List<Line> regions(Template.Picture written) {
      var lines = new ArrayList<Line>();
      for (var child : Regions.children(region)) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var code : written.indicators()) {
          values.add(
              figures
                  .of(code, Period.year(year), child.code())
                  .map(figure -> figure.shown())
                  .orElse(null));
        }
        if (values.stream().anyMatch(java.util.Objects::nonNull)) {
          lines.add(new Line(new Wording(child.zh(), child.en()), values));
        }
      }
      return lines;
    }

    private List<Line> topTen() {
      return shipped.topTen(year, region).stream()
          .sorted(Comparator.comparing(ShippedReports.Top::rank))
          .map(top -> {
            var values = new ArrayList<@Nullable BigDecimal>();
            values.add(top.value());
            var name = top.rank() + ". " + top.enterprise();
            return new Line(new Wording(name, name), values);
          })
          .toList();
    }
  }
}

package org.wenlan.navigation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Measure;
import org.wenlan.analysis.Table;
import org.wenlan.analysis.ValueNames;
import org.wenlan.kernel.Refusal;
import org.wenlan.navigation.Filled;
import org.wenlan.navigation.Filled.Drawn;
import org.wenlan.navigation.Filled.Kept;
import org.wenlan.navigation.Outline;
import org.wenlan.navigation.Outline.Picture;
import org.wenlan.navigation.Report;
import org.wenlan.navigation.Unsearchable;
import org.wenlan.navigation.web.ReportPage.SearchView;
import org.wenlan.navigation.web.ReportPage.SectionView;
import org.wenlan.navigation.web.TableView.Cell;
import org.wenlan.navigation.web.TableView.Head;
import org.wenlan.navigation.web.TableView.Line;
import org.wenlan.retrieval.Facet;
import org.wenlan.site.Address;
import org.wenlan.site.Shell;

/** Reports as readers see them. */
@Component
class ReportViews {
  /** Columns of a print whose heads are codes with a legend rather than names. */
  private static final int MANY = 8;

  /** The darkest shade of a cell, on which ink is still read: a light qing. */
  private static final int[] DARKEST = {0x9b, 0xcb, 0xcc};

  /** Its sections in order. */
  List<SectionView> sections(Report report, boolean print, Shell shell) {
    var filled = report.filled();
    return report.outline().sections().stream()
        .map(section -> {
          var text = report.text(section.code());
          return new SectionView(
              section.code(),
              section.title().in(shell.locale()),
              section.question().in(shell.locale()),
              text,
              text.in(shell.locale()).lines().filter(line -> !line.isBlank()).toList(),
              text.tongue(shell.locale()),
              filled == null
                  ? List.of()
                  : filled.of(section.code()).stream()
                      .map(drawn -> table(report, filled, drawn, print, shell))
                      .toList());
        })
        .toList();
  }

  /** Its searches in the order of the outline. */
  List<SearchView> searches(Report report, Shell shell) {
    var filled = report.filled();
    return report.outline().searches().stream()
        .map(search -> {
          var result = filled == null ? null : filled.result(search.code()).orElse(null);
          return new SearchView(
              search.code(),
              search.name().in(shell.locale()),
              search.what().in(shell.locale()),
              search.needed(),
              report.asked().query(search.code()),
              result == null ? "" : result.printed(),
              result == null ? "" : shell.count(result.documents()),
              result == null ? null : Address.of("/search").with("q", result.printed()),
              "");
        })
        .toList();
  }

  TableView table(Report report, Filled filled, Drawn drawn, boolean print, Shell shell) {
    var picture = drawn.picture();
    var kept = drawn.table();
    var id = drawn.section() + "-" + picture.table() + "-" + picture.search() + picture.with();
    var of = of(report.outline(), picture, shell);
    if (kept == null) {
      return new TableView(
          id,
          shell.word("analysis.table", picture.table()),
          of,
          "",
          "none",
          missing(report.outline(), filled, picture, shell),
          "",
          "",
          List.of(),
          List.of(),
          "",
          null);
    }
    var table = kept.table();
    boolean compared = !picture.with().isEmpty();
    boolean coded = print && table.columns().size() > MANY && table.across() == Facet.FIELD;
    return new TableView(
        id,
        ValueNames.title(table, shell),
        of,
        ValueNames.definition(table, shell),
        chart(table),
        ValueNames.extent(
            table, filled.result(picture.search()).map(Filled.Result::documents).orElse(0L), shell),
        ValueNames.head(table, false, shell),
        table.lines().getFirst().second().isEmpty() ? "" : ValueNames.head(table, true, shell),
        table.columns().stream()
            .map(column ->
                new Head(
                    coded ? column.value() : ValueNames.head(table, column, compared, shell),
                    column.measure().drawn()))
            .toList(),
        lines(kept, table, shell),
        coded ? legend(table, shell) : "",
        landscape(filled, picture));
  }

  private static String chart(Table table) {
    return switch (table.picture()) {
      case LINE -> "line";
      case BAR -> "bar";
      case MATRIX -> "heat";
      case NETWORK -> "net";
      case ARROWS -> "arrows";
      case NONE -> "none";
    };
  }

  /** Of which search, or of which two. */
  static String of(Outline outline, Picture picture, Shell shell) {
    var first = name(outline, picture.search(), shell);
    return picture.with().isEmpty()
        ? first
        : shell.text("navigation.beside", first, name(outline, picture.with(), shell));
  }

  static String name(Outline outline, String search, Shell shell) {
    return outline.search(search).map(one -> one.name().in(shell.locale())).orElse(search);
  }

  private static String missing(Outline outline, Filled filled, Picture picture, Shell shell) {
    for (var search : List.of(picture.search(), picture.with())) {
      if (!search.isEmpty() && filled.result(search).isEmpty()) {
        return shell.text("navigation.not-given", name(outline, search, shell));
      }
    }
    return shell.text("navigation.no-rows");
  }

  private static List<Line> lines(Kept kept, Table table, Shell shell) {
    var most = BigDecimal.ONE;
    boolean shaded = table.picture() == Table.Picture.MATRIX;
    for (var line : shaded ? table.lines() : List.<Table.Line>of()) {
      for (@Nullable BigDecimal cell : line.cells()) {
        most = cell == null ? most : most.max(cell);
      }
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < table.lines().size(); i++) {
      var line = table.lines().get(i);
      var narrowed = kept.lines().get(i).narrowed();
      var cells = new ArrayList<Cell>();
      for (@Nullable BigDecimal value : line.cells()) {
        cells.add(
            new Cell(
                ValueNames.number(value, shell),
                value == null ? "" : value.toPlainString(),
                shaded && value != null && value.signum() > 0 ? shade(value, most) : ""));
      }
      lines.add(
          new Line(
              ValueNames.of(table, line, shell),
              narrowed.isEmpty() ? null : Address.of("/search").with("q", narrowed),
              line.second().isEmpty() ? "" : ValueNames.of(table.across(), line.second(), shell),
              cells));
    }
    return lines;
  }

  private static String shade(BigDecimal value, BigDecimal most) {
    double share = value.doubleValue() / most.doubleValue();
    var shade = new StringBuilder();
    for (int part : DARKEST) {
      shade.append("%02X".formatted(Math.round(255 - (255 - part) * share)));
    }
    return shade.toString();
  }

  private static String legend(Table table, Shell shell) {
    return table.columns().stream()
        .map(column -> column.value() + " " + ValueNames.of(table.across(), column.value(), shell))
        .collect(Collectors.joining(shell.zh() ? "；" : "; "));
  }

  /** Where anyone counts it again. */
  private static Address landscape(Filled filled, Picture picture) {
    return Address.of("/landscape")
        .with("q", filled.result(picture.search()).map(Filled.Result::printed).orElse(""))
        .with("with", filled.result(picture.with()).map(Filled.Result::printed).orElse(""));
  }

  /** What a rule says, and what to do. */
  static String sentence(Refusal why, Shell shell) {
    return shell
        .messages()
        .sentence(
            shell.locale(),
            why.rule().endsWith(".not-now")
                ? Refusal.of(
                    why.rule(),
                    why.source(),
                    shell.word("navigation.state", why.arguments().getFirst()))
                : why);
  }

  /** Why a search cannot be done, and what to write instead. */
  static String sentence(Unsearchable why, Shell shell) {
    return switch (why) {
      case Unsearchable.Missing _ -> shell.text("navigation.missing");
      case Unsearchable.NotUnderstood(_, var misread) ->
          shell.text("query.misread." + misread.code(), misread.arguments().toArray())
              + " "
              + shell.text("retrieval.at", misread.at() + 1)
              + (misread.instead().isEmpty()
                  ? ""
                  : " " + shell.text("retrieval.instead", misread.instead()));
      case Unsearchable.NotDone(_, var refused) ->
          refused.code().equals("building")
              ? shell.text("navigation.building")
              : shell.text("retrieval.refused." + refused.code(), refused.arguments().toArray());
    };
  }

  /** Whether a picture of it is drawn for print, and which numbers it shows. */
  static List<Integer> drawn(Kept table) {
    var drawn = new ArrayList<Integer>();
    boolean pictured = table.form() == Table.Picture.LINE || table.form() == Table.Picture.BAR;
    for (int c = 0; c < table.columns().size(); c++) {
      Measure measure = table.columns().get(c).measure();
      if (pictured && table.lines().size() > 1 && measure.drawn()) {
        drawn.add(c);
      }
    }
    return drawn;
  }

  /** A language as tables and prints take it. */
  static Locale language(Shell shell) {
    return shell.zh() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}

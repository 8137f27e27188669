package org.wenlan.navigation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Table;
import org.wenlan.analysis.ValueNames;
import org.wenlan.navigation.Filled.Drawn;
import org.wenlan.navigation.Filled.Kept;
import org.wenlan.navigation.Report;
import org.wenlan.navigation.Report.State;
import org.wenlan.navigation.web.PrintPage.Meta;
import org.wenlan.printing.Drawing;
import org.wenlan.printing.Printing;
import org.wenlan.printing.WordDocument;
import org.wenlan.site.Address;
import org.wenlan.site.Messages;
import org.wenlan.site.Paper;
import org.wenlan.site.Shell;
import org.wenlan.territory.Regions;

/** A report as a file: print, or document that can be edited further. */
@Component
class ReportFiles {
  /** Bars that a picture on paper has room for. */
  private static final int BARS = 20;

  private static final int NAME = 26;

  private final Paper paper;
  private final Printing printing;
  private final Drawing drawing;
  private final ReportViews views;
  private final Messages messages;

  ReportFiles(
      Paper paper, Printing printing, Drawing drawing, ReportViews views, Messages messages) {
    this.paper = paper;
    this.printing = printing;
    this.drawing = drawing;
    this.views = views;
    this.messages = messages;
  }

  byte[] pdf(Report report, Locale language) {
    var shell = shell(report, language);
    var images = new LinkedHashMap<String, String>();
    pictures(report, shell)
        .forEach((id, png) -> images.put(id, Base64.getEncoder().encodeToString(png)));
    var page =
        new PrintPage(
            report,
            meta(report, shell),
            views.sections(report, true, shell),
            views.searches(report, shell),
            images);
    return printing.pdf(
        paper.of("navigation/web/print", language, page),
        language,
        report.head().title().in(language));
  }

  byte[] docx(Report report, Locale language) {
    var shell = shell(report, language);
    var images = pictures(report, shell);
    var document = new WordDocument();
    document.title(report.head().title().in(language));
    meta(report, shell)
        .forEach(one -> document.text(one.name() + (shell.zh() ? "：" : ": ") + one.value()));
    int number = 0;
    for (var section : views.sections(report, true, shell)) {
      number++;
      document.heading(number + " " + section.title());
      document.note(section.question());
      section.paragraphs().forEach(document::text);
      for (var table : section.tables()) {
        table(document, table, images.get(table.id()));
      }
    }
    searches(document, report, shell);
    return document.bytes();
  }

  private static void table(WordDocument to, TableView table, byte @Nullable [] image) {
    to.caption(table.title() + " · " + table.of());
    if (image != null) {
      to.picture(image, table.id());
    }
    if (!table.lines().isEmpty()) {
      var heads = new ArrayList<>(List.of(table.head()));
      if (!table.second().isEmpty()) {
        heads.add(table.second());
      }
      table.heads().forEach(head -> heads.add(head.text()));
      var rows = new ArrayList<List<WordDocument.Cell>>();
      for (var line : table.lines()) {
        var row = new ArrayList<>(List.of(new WordDocument.Cell(line.first(), "")));
        if (!table.second().isEmpty()) {
          row.add(new WordDocument.Cell(line.second(), ""));
        }
        line.cells().forEach(cell -> row.add(new WordDocument.Cell(cell.text(), cell.shade())));
        rows.add(row);
      }
      to.table(heads, rows);
    }
    for (var note : List.of(table.legend(), table.note(), table.what())) {
      if (!note.isEmpty()) {
        to.note(note);
      }
    }
  }

  private void searches(WordDocument to, Report report, Shell shell) {
    to.heading(shell.text("navigation.searches"));
    to.text(shell.text("navigation.searches.what"));
    var rows = new ArrayList<List<WordDocument.Cell>>();
    for (var search : views.searches(report, shell)) {
      rows.add(
          List.of(
              new WordDocument.Cell(search.name(), ""),
              new WordDocument.Cell(search.typed(), ""),
              new WordDocument.Cell(search.printed(), ""),
              new WordDocument.Cell(search.documents(), "")));
    }
    to.table(
        List.of(
            shell.text("navigation.search"),
            shell.text("navigation.query"),
            shell.text("navigation.understood"),
            shell.text("navigation.documents")),
        rows);
  }

  private Shell shell(Report report, Locale language) {
    return new Shell(messages, language, Address.of("/navigation", String.valueOf(report.id())));
  }

  /** What stands under the title. */
  static List<Meta> meta(Report report, Shell shell) {
    var meta = new ArrayList<Meta>();
    var head = report.head();
    if (!head.commissioner().isEmpty()) {
      meta.add(new Meta(shell.text("navigation.commissioner"), head.commissioner()));
    }
    if (!head.region().isEmpty()) {
      meta.add(
          new Meta(shell.text("navigation.region"), Regions.name(head.region(), shell.locale())));
    }
    var outline = report.outline();
    meta.add(
        new Meta(
            shell.text("navigation.outline"),
            shell.text(
                "navigation.outline.of", outline.name().in(shell.locale()), outline.version())));
    meta.add(new Meta(shell.text("navigation.follows"), follows(report, shell)));
    var filled = report.filled();
    if (filled != null) {
      meta.add(
          new Meta(
              shell.text("navigation.data"),
              shell.text(
                  "navigation.data.of",
                  shell.longDay(filled.day()),
                  String.valueOf(filled.position()))));
    }
    meta.add(new Meta(shell.text("navigation.edition"), edition(report, shell)));
    meta.add(
        new Meta(
            shell.text("navigation.drafter"),
            String.join(
                shell.zh() ? "、" : ", ",
                report.hands().stream().map(Report.Hand::name).distinct().toList())));
    var reviewer =
        switch (report.state()) {
          case State.Reviewed(var name) -> name;
          case State.Published(var name, _) -> name;
          case State.Open _, State.InReview _ -> "";
        };
    if (!reviewer.isEmpty()) {
      meta.add(new Meta(shell.text("navigation.reviewer"), reviewer));
    }
    return meta;
  }

  private static String follows(Report report, Shell shell) {
    var follows = report.outline().follows();
    return shell.text(
        "navigation.follows.of",
        follows.part(),
        follows.name().in(shell.locale()),
        shell.text("law.mark." + follows.mark().name()));
  }

  private static String edition(Report report, Shell shell) {
    return report.state() instanceof State.Published(_, var at)
        ? shell.text("navigation.edition.published", report.edition(), shell.minute(at))
        : shell.text(
            "navigation.edition.of",
            report.edition(),
            shell.text("navigation.state." + report.state().code()));
  }

  /** Pictures by the id of the table, as PNG. */
  private Map<String, byte[]> pictures(Report report, Shell shell) {
    var pictures = new LinkedHashMap<String, byte[]>();
    var filled = report.filled();
    if (filled == null) {
      return pictures;
    }
    for (var drawn : filled.drawn()) {
      var kept = drawn.table();
      if (kept != null && !ReportViews.drawn(kept).isEmpty()) {
        pictures.put(
            views.table(report, filled, drawn, true, shell).id(),
            kept.form() == Table.Picture.LINE
                ? drawing.png(sketch(kept, drawn, shell))
                : drawing.lying(sketch(kept, drawn, shell)));
      }
    }
    return pictures;
  }

  private static Drawing.Sketch sketch(Kept kept, Drawn drawn, Shell shell) {
    var table = kept.table();
    boolean line = kept.form() == Table.Picture.LINE;
    var lines =
        line || kept.rows() == null
            ? table.lines()
            : table.lines().subList(0, Math.min(BARS, table.lines().size()));
    var names = new LinkedHashSet<String>();
    for (var one : lines) {
      var name = shortened(ValueNames.of(table, one, shell));
      for (int again = 2; !names.add(name); again++) {
        name = name + " " + again;
      }
    }
    var series = new ArrayList<Drawing.Series>();
    for (int column : ReportViews.drawn(kept)) {
      var values = new ArrayList<@Nullable Double>();
      lines.forEach(one -> values.add(number(one.cells().get(column))));
      series.add(
          new Drawing.Series(
              ValueNames.head(
                  table, table.columns().get(column), !drawn.picture().with().isEmpty(), shell),
              values));
    }
    return new Drawing.Sketch(List.copyOf(names), series, line);
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static String shortened(String name) {
    return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
  }
}

package org.wenlan.retrieval.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wenlan.composing.Composed;
import org.wenlan.composing.Composed.Fault;
import org.wenlan.composing.Outline;
import org.wenlan.composing.Outline.Group;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.web.BuilderForm.Tab;
import org.wenlan.retrieval.web.BuilderPage.Made;
import org.wenlan.retrieval.web.BuilderPage.PartView;
import org.wenlan.retrieval.web.BuilderPage.RowView;
import org.wenlan.retrieval.web.ClassPicker.Lookup;
import org.wenlan.retrieval.web.ResultsPage.Trouble;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/**
 * The search builder. Every button sends the whole form and gets the page anew; with a script, htmx
 * does the same and keeps what has not changed.
 */
@Controller
final class BuilderPages {
  private static final Queries QUERIES = new Queries();

  private final Searching searching;
  private final Searches searches;
  private final Asking asking;
  private final ClassPicker classes;

  BuilderPages(Searching searching, Searches searches, Asking asking, ClassPicker classes) {
    this.searching = searching;
    this.searches = searches;
    this.asking = asking;
    this.classes = classes;
  }

  @GetMapping(BuilderForm.PATH)
  Html build(Shell shell) {
    var asked = BuilderForm.of(shell.here());
    var act = shell.here().first("do");
    var said = "";
    boolean wrong = false;
    if (act.equals("look")) {
      switch (ClassPicker.look(asked.symbol(), shell)) {
        case Lookup.Wrong(var sentence) -> {
          said = sentence;
          wrong = true;
        }
        case Lookup.Known(var symbol) -> {
          act = "class." + symbol;
          said = shell.text("builder.class.added", symbol, ClassPicker.gloss(symbol, shell));
          asked = asked.lookingUp("");
        }
      }
    }
    var acted = BuilderActs.of(asked, act);
    var form = acted.form();
    var read = form.shown() == Tab.COMMAND ? command(form, shell) : rows(form, shell);
    boolean search = act.equals("search");
    if (search && read.made().trouble() == null) {
      return Html.see(read.results());
    }
    var page =
        new BuilderPage(
            form,
            parts(form.outline(), read, acted.fresh(), shell),
            form.shown() == Tab.TABLE ? kept(form.outline()) : "",
            acted.note(),
            read.made(),
            classes.view(form.open(), form.symbol(), said, wrong, shell));
    return Html.page("retrieval/web/builder", shell.text("builder.title"), page)
        .status(search ? 400 : 200);
  }

  /**
   * What came of reading a form.
   *
   * @param rows how much each row finds alone
   * @param wants what each row wants
   * @param faults what is wrong with rows
   */
  private record Read(
      Made made,
      Address results,
      Map<Integer, Long> rows,
      Map<Integer, Wanted> wants,
      Map<Integer, Fault> faults) {}

  private Read command(BuilderForm form, Shell shell) {
    var results = form.results(form.typed(), form.dialect());
    var made =
        switch (searching.read(form.typed(), form.dialect())) {
          case Understood read ->
              new Made(
                  form.typed().isEmpty() ? "" : read.printed(),
                  asking.remarks(read.remarks(), shell.locale()),
                  null,
                  searches.count(read.wanted()).orElse(-1L));
          case Misread why ->
              new Made(
                  "",
                  List.of(),
                  Trouble.of(
                      asking.complaint(why, shell.locale()),
                      form.typed(),
                      why,
                      why.instead().isEmpty() ? null : form.address().with("q", why.instead())),
                  -1);
        };
    return new Read(made, results, Map.of(), Map.of(), Map.of());
  }

  private Read rows(BuilderForm form, Shell shell) {
    var composed = Composed.of(form.outline());
    var faults = new LinkedHashMap<Integer, Fault>();
    composed.faults().forEach(fault -> faults.putIfAbsent(fault.row(), fault));
    var wanted = composed.wanted() == null ? new Wanted.Everything() : composed.wanted();
    var remarks = new ArrayList<>(asking.remarks(List.copyOf(composed.remarks()), shell.locale()));
    if (form.outline().filled().hasOr()) {
      remarks.add(shell.text("builder.order"));
    }
    boolean clean = faults.isEmpty();
    var made =
        new Made(
            composed.line(),
            remarks,
            clean ? null : trouble(form, composed, shell),
            clean ? searches.count(wanted).orElse(-1L) : -1);
    var results = form.results(composed.line(), Dialect.EPO);
    return new Read(made, results, counts(composed, made), composed.rows(), faults);
  }

  /** Not counted where the whole could not be counted: that takes long enough. */
  private Map<Integer, Long> counts(Composed composed, Made made) {
    var counts = new LinkedHashMap<Integer, Long>();
    if (composed.rows().size() == 1 || made.trouble() == null && made.finds() < 0) {
      return counts;
    }
    for (var row : composed.rows().entrySet()) {
      var count = searches.count(row.getValue());
      if (count.isEmpty()) {
        return counts;
      }
      counts.put(row.getKey(), count.get());
    }
    return counts;
  }

  private Trouble trouble(BuilderForm form, Composed composed, Shell shell) {
    var fault = composed.faults().getFirst();
    var line = composed.line();
    var corrected =
        fault.why().instead().isEmpty()
            ? ""
            : line.substring(0, fault.at())
                + fault.why().instead()
                + line.substring(fault.at() + fault.length());
    var inLine = fault.inLine();
    var why =
        new Misread(inLine.at(), inLine.length(), inLine.code(), inLine.arguments(), corrected);
    return Trouble.of(
        asking.complaint(why, shell.locale()),
        line,
        why,
        corrected.isEmpty() ? null : fixed(form, fault, corrected));
  }

  /** The form with the row as it was probably meant; as a command where that is no single row. */
  private static Address fixed(BuilderForm form, Fault fault, String corrected) {
    var rows =
        QUERIES.read(fault.why().instead(), Dialect.EPO) instanceof Understood read
            ? Outline.of(read.wanted()).map(Outline::rows).orElse(List.of())
            : List.<Row>of();
    return rows.size() == 1
        ? form.with(form.outline().with(fault.row(), row -> rows.getFirst().linked(row.link())))
            .address()
        : form.in(Tab.COMMAND).typing(corrected).address();
  }

  private List<PartView> parts(Outline outline, Read read, int fresh, Shell shell) {
    var parts = new ArrayList<PartView>();
    int number = 0;
    for (var part : outline.parts()) {
      var rows = new ArrayList<RowView>();
      for (var row : part.rows()) {
        boolean first = part instanceof Group ? rows.isEmpty() : parts.isEmpty();
        var fault = read.faults().get(number);
        rows.add(
            new RowView(
                number,
                row,
                first,
                fault == null ? "" : wrong(fault.why(), shell),
                hint(read.wants().get(number), shell),
                read.rows().getOrDefault(number, -1L),
                number == fresh));
        number++;
      }
      parts.add(new PartView(parts.size(), part instanceof Group ? part.link() : null, rows));
    }
    return parts;
  }

  private static String wrong(Misread why, Shell shell) {
    return shell.text("query.misread." + why.code(), why.arguments().toArray());
  }

  /** A class that there is not finds nothing, and says so. */
  private static String hint(@Nullable Wanted wanted, Shell shell) {
    if (wanted instanceof Wanted.Any(var of)) {
      return of.stream()
          .map(one -> hint(one, shell))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }
    return wanted instanceof Wanted.InClass symbol && symbol.field() == Field.IPC
        ? ClassPicker.unknown(symbol.symbol(), shell)
        : "";
  }

  private static String kept(Outline outline) {
    var rest = outline.parts().stream().skip(BuilderForm.TABLE.size()).toList();
    return Composed.of(new Outline(rest)).line();
  }
}

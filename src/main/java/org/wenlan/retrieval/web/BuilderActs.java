package org.wenlan.retrieval.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.composing.Composed;
import org.wenlan.composing.Operator;
import org.wenlan.composing.Outline;
import org.wenlan.composing.Outline.Link;
import org.wenlan.composing.Outline.Part;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Field;
import org.wenlan.query.FieldGuide;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.retrieval.web.BuilderForm.Tab;

/**
 * What the buttons of the search builder do to its form.
 *
 * @param form the form behind the act
 * @param note why it is otherwise than asked; null when it is not
 * @param fresh the number of the row that is to be filled in next; -1 for none
 */
record BuilderActs(BuilderForm form, @Nullable Note note, int fresh) {
  private static final Queries QUERIES = new Queries();

  private static final Outline START =
      new Outline(
          Stream.of(Field.TXT, Field.PA, Field.AD)
              .map(field -> (Part) Row.of(Link.AND, field, ""))
              .toList());

  /** Why a form is otherwise than asked. */
  enum Note {
    /** Rows cannot say this query: it stays in the command tab. */
    COMPLEX,
    /** A query that cannot be read has no rows. */
    UNREADABLE,
    /** There are as many rows as there can be. */
    FULL,
    /** The table joins everything by "and". */
    OR
  }

  private static BuilderActs done(BuilderForm form) {
    return new BuilderActs(form, null, -1);
  }

  /** Does what a button says, such as {@code add}, {@code remove.2} or {@code tab.table}. */
  static BuilderActs of(BuilderForm asked, String act) {
    var opened = opened(asked);
    var form = opened.form();
    int point = act.indexOf('.');
    var verb = point < 0 ? act : act.substring(0, point);
    var object = point < 0 ? "" : act.substring(point + 1);
    var outline = form.outline();
    return switch (verb) {
      case "tab" -> Tab.named(object).map(tab -> to(tab, form)).orElse(opened);
      case "add" -> adding(form, outline.plus(Row.blank()), last(outline));
      case "group" -> adding(form, outline.plusGroup(), last(outline));
      case "into" -> adding(form, outline.grouped(number(object)), -1);
      case "more" -> adding(form, outline.plusIn(number(object)), -1);
      case "out" -> done(form.with(outline.ungrouped(number(object))));
      case "remove" -> done(form.with(rowsOf(outline.without(number(object)))));
      case "clear" -> opened(form.with(Outline.EMPTY).typing(""));
      case "field" -> field(form, object);
      case "class" -> symbol(form, object);
      case "open" -> done(form.opening(object.equals(form.open()) ? above(object) : object));
      default -> opened;
    };
  }

  /** The query of an address without a tab, in the tab that can show it. */
  private static BuilderActs opened(BuilderForm form) {
    if (form.tab() == null && !form.typed().isEmpty()) {
      return to(Tab.ROWS, form.in(Tab.COMMAND));
    }
    return switch (form.shown()) {
      case ROWS -> done(form.in(Tab.ROWS).with(rowsOf(form.outline())));
      case TABLE -> done(form.with(tabled(form.outline())));
      case COMMAND -> done(form);
    };
  }

  private static BuilderActs to(Tab tab, BuilderForm form) {
    if (form.shown() == Tab.COMMAND) {
      return tab == Tab.COMMAND ? done(form) : unfolded(tab, form);
    }
    var outline = form.outline().filled();
    return switch (tab) {
      case ROWS -> done(form.in(tab).with(rowsOf(outline)));
      case TABLE -> table(form.with(rowsOf(outline)));
      case COMMAND -> done(form.in(tab).typing(Composed.of(outline).line()));
    };
  }

  private static BuilderActs unfolded(Tab tab, BuilderForm form) {
    if (form.typed().isEmpty()) {
      return to(tab, form.in(Tab.ROWS).with(Outline.EMPTY));
    }
    return switch (QUERIES.read(form.typed(), form.dialect())) {
      case Misread _ -> new BuilderActs(form, Note.UNREADABLE, -1);
      case Understood read ->
          Outline.of(read.wanted())
              .map(outline -> to(tab, form.in(Tab.ROWS).with(outline)))
              .orElseGet(() -> new BuilderActs(form, Note.COMPLEX, -1));
    };
  }

  private static BuilderActs table(BuilderForm form) {
    return form.outline().hasOr()
        ? new BuilderActs(form.in(Tab.ROWS), Note.OR, -1)
        : done(form.in(Tab.TABLE).with(tabled(form.outline())));
  }

  /** Never without something to fill in: what is asked most, to begin with. */
  private static Outline rowsOf(Outline outline) {
    return outline.parts().isEmpty() ? START : outline;
  }

  /** One row for each field of the table first, then what the table has no input for. */
  static Outline tabled(Outline outline) {
    var rest = new ArrayList<>(outline.filled().parts());
    var cells = new ArrayList<Part>();
    for (var field : BuilderForm.TABLE) {
      var cell =
          rest.stream()
              .filter(
                  part -> part instanceof Row row && row.link() == Link.AND && row.field() == field)
              .findFirst();
      cell.ifPresent(rest::remove);
      cells.add(cell.map(part -> inTable((Row) part)).orElseGet(() -> Row.of(Link.AND, field, "")));
    }
    cells.addAll(rest);
    return new Outline(cells);
  }

  /** The table has two inputs for days, from and to. */
  private static Row inTable(Row row) {
    return switch (row.how()) {
      case SINCE -> between(row, row.text(), "");
      case UNTIL -> between(row, "", row.text());
      case ON -> between(row, row.text(), row.text());
      default -> row;
    };
  }

  private static Row between(Row row, String from, String to) {
    return new Row(row.link(), row.field(), Operator.BETWEEN, from, to);
  }

  private static BuilderActs adding(BuilderForm form, Outline outline, int fresh) {
    return outline.rows().size() > Outline.MOST
        ? new BuilderActs(form, Note.FULL, -1)
        : new BuilderActs(form.with(outline), null, fresh);
  }

  /** The number that the next row at the end has. */
  private static int last(Outline outline) {
    return outline.rows().size();
  }

  private static BuilderActs field(BuilderForm form, String name) {
    var field = named(name);
    if (field == null) {
      return done(form);
    }
    if (form.shown() == Tab.COMMAND) {
      return done(form.typing(command(form.typed(), FieldGuide.of(field).name() + "=")));
    }
    var rows = form.shown() == Tab.ROWS ? form : to(Tab.ROWS, form).form();
    var outline = rows.outline().asking(field);
    return adding(rows, outline, outline.rows().size() - 1);
  }

  /** A class goes where it belongs: into the table's input, or into a row of its own. */
  private static BuilderActs symbol(BuilderForm form, String symbol) {
    var row = Row.of(Link.AND, Field.IPC, symbol);
    return switch (form.shown()) {
      case COMMAND -> done(form.typing(command(form.typed(), "ipc=" + symbol)));
      case ROWS -> adding(form, form.outline().plus(row), -1);
      case TABLE ->
          done(
              form.with(
                  form.outline()
                      .with(
                          BuilderForm.TABLE.indexOf(Field.IPC),
                          cell ->
                              new Row(
                                  cell.link(),
                                  cell.field(),
                                  cell.how(),
                                  cell.text().isBlank() ? symbol : cell.text() + ", " + symbol,
                                  ""))));
    };
  }

  private static String command(String typed, String more) {
    return typed.isEmpty() ? more : typed + " and " + more;
  }

  private static String above(String node) {
    return node.length() > 1 ? node.substring(0, 1) : "";
  }

  private static @Nullable Field named(String name) {
    return Arrays.stream(Field.values())
        .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(null);
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
  }
}

package org.wenlan.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;

/**
 * A query as the search builder shows it: rows under each other, read from top to bottom, some of
 * them together in a group. Rows are numbered from 0 through all groups.
 */
public record Outline(List<Part> parts) {

  /** A query of more rows is no longer read at a glance, and its address becomes too long. */
  public static final int MOST = 24;

  /** Everything there is. */
  public static final Outline EMPTY = new Outline(List.of());

  public Outline {
    parts = List.copyOf(parts);
  }

  /** How a part belongs to what stands above it. */
  public enum Link {
    AND,
    OR,
    NOT
  }

  /** A row, or several in brackets. */
  public sealed interface Part {
    Link link();

    List<Row> rows();
  }

  /**
   * One condition.
   *
   * @param text what is asked for; an empty row asks for nothing
   * @param more the last day of a span, or how many words may stand between
   */
  public record Row(Link link, Field field, Operator how, String text, String more)
      implements Part {

    /** A row that nobody has filled in yet. */
    public static Row blank() {
      return of(Link.AND, Field.TXT, "");
    }

    /** What is usually asked of a field. */
    public static Row of(Link link, Field field, String text) {
      return new Row(link, field, Operator.usual(field), text, "");
    }

    @Override
    public List<Row> rows() {
      return List.of(this);
    }

    /** Whether it asks for nothing. */
    public boolean empty() {
      return text.isBlank() && (how != Operator.BETWEEN || more.isBlank());
    }

    /** The same, joined otherwise. */
    public Row linked(Link other) {
      return new Row(other, field, how, text, more);
    }
  }

  /** Rows in brackets. */
  public record Group(Link link, List<Row> rows) implements Part {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** The rows of a query; empty when rows cannot say it. */
  public static Optional<Outline> of(Wanted wanted) {
    return Unfolding.of(wanted);
  }

  /** All rows in order. */
  public List<Row> rows() {
    return parts.stream().flatMap(part -> part.rows().stream()).toList();
  }

  /** Whether a part is added by "or"; then the order of the parts matters. */
  public boolean hasOr() {
    return parts.stream().skip(1).anyMatch(part -> part.link() == Link.OR);
  }

  /** With this row in place of the last one if that is blank, else behind it. */
  public Outline plus(Row row) {
    var more = new ArrayList<>(parts);
    if (!more.isEmpty() && more.getLast() instanceof Row last && last.empty() && !row.empty()) {
      more.removeLast();
    }
    more.add(row);
    return new Outline(more);
  }

  /** With a row for this field: the last one where that is blank, else a new one. */
  public Outline asking(Field field) {
    var row = Row.of(Link.AND, field, "");
    if (!parts.isEmpty() && parts.getLast() instanceof Row last && last.empty()) {
      var same = new ArrayList<>(parts.subList(0, parts.size() - 1));
      same.add(row.linked(last.link()));
      return new Outline(same);
    }
    return plus(row);
  }

  /** With a group of two blank rows at the end, either of which may match. */
  public Outline plusGroup() {
    var group = new Group(Link.AND, List.of(Row.blank(), Row.blank().linked(Link.OR)));
    return new Outline(Stream.concat(parts.stream(), Stream.of(group)).toList());
  }

  /** With a blank row at the end of the group that is the part of this number. */
  public Outline plusIn(int part) {
    return changed(
        part,
        old -> {
          var rows = new ArrayList<>(old.rows());
          rows.add(Row.blank().linked(Link.OR));
          return List.of(new Group(old.link(), rows));
        });
  }

  /** With the row that is the part of this number as the first of a group. */
  public Outline grouped(int part) {
    return changed(
        part,
        old ->
            old instanceof Row row
                ? List.of(
                    new Group(
                        row.link(), List.of(row.linked(Link.AND), Row.blank().linked(Link.OR))))
                : List.of(old));
  }

  /** With the rows of a group outside of it. */
  public Outline ungrouped(int part) {
    return changed(
        part,
        old -> {
          var rows = new ArrayList<>(old.rows());
          rows.set(0, rows.getFirst().linked(old.link()));
          return List.copyOf(rows);
        });
  }

  /** With another row in place of the row of this number. */
  public Outline with(int number, UnaryOperator<Row> change) {
    var all = new ArrayList<Part>();
    int at = 0;
    for (var part : parts) {
      var rows = new ArrayList<Row>();
      for (var row : part.rows()) {
        rows.add(at++ == number ? change.apply(row) : row);
      }
      all.add(part instanceof Group group ? new Group(group.link(), rows) : rows.getFirst());
    }
    return new Outline(all);
  }

  /** Without the row of this number; a group without rows goes with it. */
  public Outline without(int number) {
    var all = new ArrayList<Part>();
    int at = 0;
    for (var part : parts) {
      var rows = new ArrayList<Row>();
      for (var row : part.rows()) {
        if (at++ != number) {
          rows.add(row);
        }
      }
      if (!rows.isEmpty()) {
        all.add(part instanceof Group group ? new Group(group.link(), rows) : rows.getFirst());
      }
    }
    return new Outline(all);
  }

  /** Without rows that ask for nothing. */
  public Outline filled() {
    var all = this;
    var rows = rows();
    for (int i = rows.size() - 1; i >= 0; i--) {
      all = rows.get(i).empty() ? all.without(i) : all;
    }
    return all;
  }

  private Outline changed(int number, Function<Part, List<? extends Part>> to) {
    var all = new ArrayList<Part>();
    for (int i = 0; i < parts.size(); i++) {
      all.addAll(i == number ? to.apply(parts.get(i)) : List.of(parts.get(i)));
    }
    return new Outline(all);
  }
}

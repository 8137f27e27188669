package org.wenlan.composing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.composing.Outline.Group;
import org.wenlan.composing.Outline.Link;
import org.wenlan.composing.Outline.Part;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Remark;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;

/**
 * What the rows of an outline say together. Each row is read for itself, so that a bracket too many
 * in one says nothing about the others.
 *
 * @param line the query in the {@code epo} dialect; with faults, as far as it goes
 * @param wanted what is searched; null with faults, and when no row is filled in
 * @param faults what cannot be read
 * @param remarks what the reader of the rows guessed
 * @param rows what each readable row wants, by its number
 */
public record Composed(
    String line,
    @Nullable Wanted wanted,
    List<Fault> faults,
    Set<Remark> remarks,
    Map<Integer, Wanted> rows) {

  private static final Queries QUERIES = new Queries();

  /**
   * What cannot be read.
   *
   * @param row the number of the row; -1 when it is the query as a whole
   * @param why where in the row's own text, and why
   * @param at where that text stands in the line
   * @param length of that text
   */
  public record Fault(int row, Misread why, int at, int length) {

    /** The place in the line. */
    public Misread inLine() {
      return new Misread(at + why.at(), why.length(), why.code(), why.arguments(), why.instead());
    }
  }

  /** Reads the rows of an outline. */
  public static Composed of(Outline outline) {
    return new Reader().read(outline);
  }

  /** What one row wants; empty when it cannot be read. */
  static @Nullable Wanted wanted(Row row) {
    return Writing.read(row) instanceof Understood read ? read.wanted() : null;
  }

  /** Joins rows from top to bottom. */
  private static @Nullable Wanted joined(@Nullable Wanted above, Link link, Wanted next) {
    if (above == null) {
      return link == Link.NOT ? Wanted.not(next) : next;
    }
    return switch (link) {
      case AND -> Wanted.all(List.of(above, next));
      case OR -> Wanted.any(List.of(above, next));
      case NOT -> Wanted.all(List.of(above, Wanted.not(next)));
    };
  }

  /** One pass over an outline. */
  private static final class Reader {
    private final StringBuilder line = new StringBuilder();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final Map<Integer, Wanted> rows = new TreeMap<>();
    private int number;

    Composed read(Outline outline) {
      Wanted wanted = null;
      for (var part : outline.parts()) {
        var next = part(part);
        wanted = next == null ? wanted : joined(wanted, part.link(), next);
      }
      if (!faults.isEmpty() || wanted == null) {
        return new Composed(line.toString(), null, faults, remarks, rows);
      }
      var printed = QUERIES.print(wanted);
      // Each row keeps the limits; all together may not.
      if (QUERIES.read(printed, Dialect.EPO) instanceof Misread tooMuch) {
        faults.add(new Fault(-1, tooMuch, 0, printed.length()));
        return new Composed(printed, null, faults, remarks, rows);
      }
      return new Composed(printed, wanted, faults, remarks, rows);
    }

    private @Nullable Wanted part(Part part) {
      if (part.rows().stream().allMatch(Row::empty)) {
        number += part.rows().size();
        return null;
      }
      append(part.link());
      return switch (part) {
        case Row row -> row(row);
        case Group group -> {
          line.append('(');
          Wanted wanted = null;
          boolean first = true;
          for (var row : group.rows()) {
            if (row.empty()) {
              number++;
              continue;
            }
            if (!first || row.link() == Link.NOT) {
              append(row.link());
            }
            first = false;
            var next = row(row);
            wanted = next == null ? wanted : joined(wanted, row.link(), next);
          }
          line.append(')');
          yield wanted;
        }
      };
    }

    private void append(Link link) {
      boolean first = line.isEmpty() || line.charAt(line.length() - 1) == '(';
      switch (link) {
        case AND -> line.append(first ? "" : " and ");
        case OR -> line.append(first ? "" : " or ");
        case NOT -> line.append(first ? "not " : " not ");
      }
    }

    private @Nullable Wanted row(Row row) {
      int me = number++;
      var written = Writing.of(row);
      switch (Writing.read(row)) {
        case Understood read -> {
          remarks.addAll(read.remarks());
          rows.put(me, read.wanted());
          line.append(operand(read.wanted()));
          return read.wanted();
        }
        case Misread why -> {
          faults.add(new Fault(me, why, line.length(), written.length()));
          line.append(written);
          return null;
        }
      }
    }

    /** As it stands beside others: with brackets where it needs them. */
    private static String operand(Wanted wanted) {
      var not = "not ";
      return wanted instanceof Wanted.Not
          ? QUERIES.print(wanted)
          : QUERIES.print(Wanted.not(wanted)).substring(not.length());
    }
  }
}

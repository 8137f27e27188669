package org.wenlan.retrieval.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.composing.Operator;
import org.wenlan.composing.Outline;
import org.wenlan.composing.Outline.Group;
import org.wenlan.composing.Outline.Link;
import org.wenlan.composing.Outline.Part;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.site.Address;
import org.wenlan.site.Address.Parameter;

/**
 * What the form of the search builder holds. Its address holds all of it: {@code link}, {@code
 * field}, {@code how}, {@code text} and {@code more} of each row in turn, {@code group} and {@code
 * end} around those of a group.
 *
 * @param tab null when somebody came by a link and has not chosen one
 * @param outline the rows
 * @param typed the text of the command tab
 * @param symbol what was typed to be looked up as a class
 * @param open which section or class of the picker is open; empty for none
 * @param kept how the list of results is shown
 */
record BuilderForm(
    @Nullable Tab tab,
    Outline outline,
    String typed,
    Dialect dialect,
    String symbol,
    String open,
    List<Parameter> kept) {
  static final String PATH = "/search/build";

  private static final List<String> KEPT = List.of("fold", "sort", "limit", "view");

  /** One input each, for what is asked most. */
  static final List<Field> TABLE =
      List.of(
          Field.TXT,
          Field.TI,
          Field.AB,
          Field.CLAIMS,
          Field.FTXT,
          Field.PA,
          Field.IN,
          Field.AG,
          Field.IPC,
          Field.CPC,
          Field.NUM,
          Field.AD,
          Field.PD,
          Field.LS,
          Field.RT,
          Field.RG,
          Field.PC);

  /** How the query is shown. */
  enum Tab {
    ROWS,
    TABLE,
    COMMAND;

    String word() {
      return Asking.word(this);
    }

    static Optional<Tab> named(String word) {
      return Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst();
    }
  }

  BuilderForm {
    kept = List.copyOf(kept);
  }

  /** Reads an address; a parameter that means nothing is passed over. */
  static BuilderForm of(Address here) {
    return new BuilderForm(
        Tab.named(here.first("tab")).orElse(null),
        new Reader().read(here.parameters()),
        here.first("q").strip(),
        Asking.dialect(here.first("dialect")).orElse(Dialect.EPO),
        here.first("symbol").strip(),
        here.first("open").matches("[A-H](\\d\\d)?") ? here.first("open") : "",
        here.parameters().stream().filter(one -> KEPT.contains(one.name())).toList());
  }

  /** The tab of a form that has one. */
  Tab shown() {
    return tab == null ? Tab.ROWS : tab;
  }

  /** The same query in another tab. */
  BuilderForm in(Tab other) {
    return new BuilderForm(other, outline, typed, dialect, symbol, open, kept);
  }

  BuilderForm with(Outline other) {
    return new BuilderForm(tab, other, typed, dialect, symbol, open, kept);
  }

  /** With a query of the {@code epo} dialect as the text of the command tab. */
  BuilderForm typing(String query) {
    return new BuilderForm(tab, outline, query, Dialect.EPO, symbol, open, kept);
  }

  BuilderForm opening(String node) {
    return new BuilderForm(tab, outline, typed, dialect, symbol, node, kept);
  }

  BuilderForm lookingUp(String other) {
    return new BuilderForm(tab, outline, typed, dialect, other, open, kept);
  }

  /** The address of this form. */
  Address address() {
    var address = Address.of(PATH);
    for (var one : parameters()) {
      address = address.and(one.name(), one.value());
    }
    return address;
  }

  /** The address of the results of a query. */
  Address results(String query, Dialect spoken) {
    var address =
        Address.of("/search")
            .with("q", query)
            .with("dialect", spoken == Dialect.EPO ? "" : Asking.word(spoken));
    for (var one : kept) {
      address = address.with(one.name(), one.value());
    }
    return address;
  }

  private List<Parameter> parameters() {
    var all = new ArrayList<>(kept);
    all.add(new Parameter("tab", shown().word()));
    if (shown() == Tab.COMMAND) {
      all.add(new Parameter("q", typed));
      all.add(new Parameter("dialect", Asking.word(dialect)));
    } else {
      outline.parts().forEach(part -> write(part, all));
    }
    return all;
  }

  private static void write(Part part, List<Parameter> to) {
    switch (part) {
      case Row row -> write(row, to);
      case Group group -> {
        to.add(new Parameter("group", Asking.word(group.link())));
        group.rows().forEach(row -> write(row, to));
        to.add(new Parameter("end", ""));
      }
    }
  }

  private static void write(Row row, List<Parameter> to) {
    to.add(new Parameter("link", Asking.word(row.link())));
    to.add(new Parameter("field", Asking.word(row.field())));
    to.add(new Parameter("how", row.how().word()));
    to.add(new Parameter("text", row.text()));
    if (!row.more().isEmpty()) {
      to.add(new Parameter("more", row.more()));
    }
  }

  /** Puts parameters together again in the order in which they stand. */
  private static final class Reader {
    private final List<Part> parts = new ArrayList<>();
    private @Nullable List<Row> group;
    private Link groupLink = Link.AND;
    private @Nullable Link link;
    private @Nullable Field field;
    private @Nullable Operator how;
    private String text = "";
    private String more = "";

    Outline read(List<Parameter> parameters) {
      for (var one : parameters) {
        take(one.name(), one.value());
      }
      endRow();
      endGroup();
      return new Outline(parts);
    }

    private void take(String name, String value) {
      switch (name) {
        case "group" -> {
          endRow();
          endGroup();
          group = new ArrayList<>();
          groupLink = named(Link.values(), value).orElse(Link.AND);
        }
        case "end" -> {
          endRow();
          endGroup();
        }
        case "link" -> {
          endRow();
          link = named(Link.values(), value).orElse(Link.AND);
        }
        case "field" -> {
          if (field != null) {
            endRow();
          }
          field = named(Field.values(), value).orElse(Field.TXT);
        }
        case "how" -> how = named(Operator.values(), value).orElse(null);
        case "text" -> text = value;
        case "more" -> more = value;
        default -> {}
      }
    }

    private void endRow() {
      if (field != null && rows() < Outline.MOST + TABLE.size()) {
        var row =
            new Row(
                link == null ? Link.AND : link,
                field,
                how == null ? Operator.usual(field) : how.on(field),
                text,
                more);
        if (group == null) {
          parts.add(row);
        } else {
          group.add(row);
        }
      }
      link = null;
      field = null;
      how = null;
      text = "";
      more = "";
    }

    private int rows() {
      int inside = group == null ? 0 : group.size();
      return inside + parts.stream().mapToInt(part -> part.rows().size()).sum();
    }

    private void endGroup() {
      if (group != null && !group.isEmpty()) {
        parts.add(new Group(groupLink, group));
      }
      group = null;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
      var word = name.toUpperCase(Locale.ROOT).replace('-', '_');
      return Arrays.stream(all).filter(one -> one.name().equals(word)).findFirst();
    }
  }
}

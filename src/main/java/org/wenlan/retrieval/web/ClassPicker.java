package org.wenlan.retrieval.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wenlan.query.Dialect;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.retrieval.Facet;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Searching.Outcome;
import org.wenlan.retrieval.Wish;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.site.Shell;

/**
 * IPC from section to subclass, as far as the concordance of technology fields names it, with how
 * much is here of each. Titles of classes and subclasses are not shipped: the technology fields
 * stand beside them.
 */
@Component
final class ClassPicker {
  private static final int NAMED = 2;
  private static final int PROPOSED = 12;
  private static final Map<String, List<String>> CLASSES =
      Classes.subclasses().stream()
          .map(subclass -> subclass.substring(0, 3))
          .distinct()
          .collect(Collectors.groupingBy(symbol -> symbol.substring(0, 1)));
  private static final Map<String, List<String>> SUBCLASSES =
      Classes.subclasses().stream()
          .collect(Collectors.groupingBy(symbol -> symbol.substring(0, 3)));

  private final Searching searching;

  ClassPicker(Searching searching) {
    this.searching = searching;
  }

  /**
   * The tree with one way open.
   *
   * @param symbol what was looked up
   * @param said what came of that; empty when nothing was looked up
   */
  record View(List<Node> sections, String open, String symbol, String said, boolean wrong) {}

  /**
   * A section, class or subclass.
   *
   * @param title of a section; of others the technology fields that it belongs to
   * @param documents how many are here; -1 when not counted
   * @param below what is seen of what lies in it
   */
  record Node(String symbol, String title, long documents, List<Node> below) {}

  /** What came of looking up a symbol. */
  sealed interface Lookup {

    /** It is one. */
    record Known(String symbol) implements Lookup {}

    /** It is none; a sentence says what is wrong. */
    record Wrong(String sentence) implements Lookup {}
  }

  View view(String open, String symbol, String said, boolean wrong, Shell shell) {
    var sections =
        Stream.of("A", "B", "C", "D", "E", "F", "G", "H")
            .map(section ->
                new Node(
                    section,
                    shell.text("builder.section." + section),
                    -1,
                    open.startsWith(section) ? classes(section, open, shell) : List.of()))
            .toList();
    return new View(sections, open, symbol, said, wrong);
  }

  private List<Node> classes(String section, String open, Shell shell) {
    var counts = counts(section, Facet.CLASS);
    return CLASSES.getOrDefault(section, List.of()).stream()
        .map(symbol ->
            new Node(
                symbol,
                fields(SUBCLASSES.getOrDefault(symbol, List.of()), shell),
                counts.getOrDefault(symbol, 0L),
                open.equals(symbol) ? subclasses(symbol, shell) : List.of()))
        .toList();
  }

  private List<Node> subclasses(String above, Shell shell) {
    var counts = counts(above, Facet.SUBCLASS);
    return SUBCLASSES.getOrDefault(above, List.of()).stream()
        .map(symbol ->
            new Node(
                symbol, fields(List.of(symbol), shell), counts.getOrDefault(symbol, 0L), List.of()))
        .toList();
  }

  /** The technology fields of some subclasses; those that differ by main group have none here. */
  private static String fields(List<String> subclasses, Shell shell) {
    var names =
        subclasses.stream()
            .map(ClassPicker::field)
            .filter(number -> number > 0)
            .distinct()
            .map(number -> Classes.fields().get(number - 1).name(shell.locale()))
            .toList();
    var named = names.stream().limit(NAMED).collect(Collectors.joining(shell.zh() ? "；" : "; "));
    return names.isEmpty()
        ? shell.text("builder.class.several")
        : names.size() > NAMED ? named + " …" : named;
  }

  private static int field(String symbol) {
    return Classes.field(symbol).orElse(0);
  }

  private Map<String, Long> counts(String above, Facet facet) {
    var counts = new HashMap<String, Long>();
    var wish = new Wish(Wish.Sort.NEWEST, false, EnumSet.of(facet), 1, "");
    if (searching.search("ipc=/low " + above, Dialect.EPO, wish)
        instanceof Outcome.Asked(var _, Found found)) {
      found
          .facets()
          .getOrDefault(facet, List.of())
          .forEach(count -> counts.put(count.value(), count.documents()));
    }
    return counts;
  }

  /** Whether a typed symbol is one of the IPC, and what is wrong with it when it is none. */
  static Lookup look(String typed, Shell shell) {
    if (typed.isBlank()) {
      return new Lookup.Wrong(shell.text("builder.class.empty"));
    }
    var symbol = Classes.canonical(Scheme.IPC, typed);
    if (symbol.isEmpty()) {
      return new Lookup.Wrong(shape(typed.strip().toUpperCase(Locale.ROOT), shell));
    }
    var unknown = unknown(symbol.get(), shell);
    return unknown.isEmpty() ? new Lookup.Known(symbol.get()) : new Lookup.Wrong(unknown);
  }

  /** What is wrong with the first part of a symbol that is wrong. */
  private static String shape(String typed, Shell shell) {
    if (!typed.matches("[A-HY].*")) {
      return shell.text("builder.class.section", typed);
    }
    if (!typed.matches(".\\d\\d.*")) {
      return shell.text("builder.class.digits", typed, typed.substring(0, 1));
    }
    if (!typed.matches("...[A-Z].*")) {
      return shell.text("builder.class.letter", typed, typed.substring(0, 3));
    }
    return shell.text("builder.class.group", typed, typed.substring(0, 4));
  }

  /** Says which section, class or subclass of a well-formed symbol there is not; else empty. */
  static String unknown(String symbol, Shell shell) {
    if (symbol.startsWith("Y")) {
      return shell.text("builder.class.y", symbol);
    }
    if (symbol.length() < 3) {
      return "";
    }
    var above = symbol.substring(0, 3);
    if (!SUBCLASSES.containsKey(above)) {
      return shell.text(
          "builder.class.no-class",
          above,
          symbol.substring(0, 1),
          listed(CLASSES.getOrDefault(symbol.substring(0, 1), List.of()), shell));
    }
    var below = SUBCLASSES.getOrDefault(above, List.of());
    return symbol.length() < 4 || below.contains(symbol.substring(0, 4))
        ? ""
        : shell.text(
            "builder.class.no-subclass", symbol.substring(0, 4), above, listed(below, shell));
  }

  private static String listed(List<String> symbols, Shell shell) {
    var some =
        symbols.stream().limit(PROPOSED).collect(Collectors.joining(shell.zh() ? "、" : ", "));
    return symbols.size() > PROPOSED ? some + " …" : some;
  }

  /** The technology field of a symbol in words, with a space before; empty when there is none. */
  static String gloss(String symbol, Shell shell) {
    int number = field(symbol);
    return number == 0 ? "" : Classes.fields().get(number - 1).name(shell.locale());
  }
}

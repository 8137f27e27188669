package org.wenlan.composing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.query.FieldGuide;
import org.wenlan.query.Interpretation;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;

/** One row of the builder, written in the {@code epo} dialect. */
final class Writing {
  private static final Queries QUERIES = new Queries();

  /** How many words may stand between two that are near, when nothing is said. */
  private static final String NEARNESS = "5";

  /** A quotation, or what stands between blanks and commas. */
  private static final Pattern TOKEN =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"?|[^\\s,，、;；\"]++");

  /** Before a number that is surely another one, not a part of US 7,654,321 B2. */
  private static final Pattern NEXT_NUMBER =
      Pattern.compile("[,，、;；\\s]+(?=[A-Za-z]{2,3}[ ./-]?\\d)|[,，、;；]\\s*(?=\\d{5})|[，、;；]\\s*");

  private static final Pattern NEXT_CLASS = Pattern.compile("[,，、;；\\s]+(?=\\p{Alpha})");
  private static final Pattern NEXT = Pattern.compile("[,，、;；\\s]+");

  private Writing() {}

  /**
   * What a row says. A bracket or a quotation that is not closed is the row's own: what stands
   * around its text must not close it.
   */
  static Interpretation read(Row row) {
    if (row.how() == Operator.CONTAINS) {
      var head = FieldGuide.of(row.field()).name() + "=(";
      var text = straight(row.text().strip());
      if (QUERIES.read(text, Dialect.EPO) instanceof Misread why
          && why.code().startsWith("unbalanced")) {
        var instead = head + why.instead() + ")";
        boolean helps =
            !why.instead().isEmpty()
                && QUERIES.read(instead, Dialect.EPO) instanceof Interpretation.Understood;
        return new Misread(
            head.length() + why.at(),
            why.length(),
            why.code(),
            why.arguments(),
            helps ? instead : "");
      }
    }
    return QUERIES.read(of(row), Dialect.EPO);
  }

  /** The query of a row; what is wrong in it is found by reading it. */
  static String of(Row row) {
    var field = row.field();
    var name = FieldGuide.of(field).name();
    var text = straight(row.text().strip());
    return switch (row.how()) {
      case CONTAINS -> name + "=(" + text + ")";
      case PHRASE -> name + "=\"" + inside(text) + '"';
      case ALL -> words(name + " all ", name, text, " and ");
      case ANY -> words(name + " any ", name, text, " or ");
      case NEAR -> near(name, "prox/distance<=" + distance(row), text);
      case ORDERED -> near(name, "prox/distance<=" + distance(row) + "/ordered=true", text);
      case SENTENCE -> near(name, "prox/unit=sentence", text);
      case PARAGRAPH -> near(name, "prox/unit=paragraph", text);
      case BELOW -> classes(field, name + "=/low ", text);
      case SAME -> classes(field, name + "=/same ", text);
      case ABOVE -> classes(field, name + "=/high ", text);
      case BETWEEN -> between(name, text, row.more().strip());
      case SINCE -> name + ">=" + day(text);
      case UNTIL -> name + "<=" + day(text);
      case ON -> name + "=" + day(text);
      case IS ->
          switch (FieldGuide.of(field).takes()) {
            case NUMBER -> numbers(name, text);
            case NAME -> names(name, text);
            case TEXT, DATE, CLASS, VALUE -> values(field, text);
          };
      case BEGINS -> name + "=\"" + bare(text).replaceFirst("\\*+$", "") + "*\"";
    };
  }

  /** Quotation marks of any shape as the plain one. */
  private static String straight(String text) {
    return text.replaceAll("[“”„＂]", "\"");
  }

  private static String bare(String text) {
    return text.replace("\"", " ").strip();
  }

  /** The inside of a quotation: marks around it are taken off, marks within it are kept. */
  private static String inside(String text) {
    boolean around =
        text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") && !text.endsWith("\\\"");
    var inner = around ? text.substring(1, text.length() - 1) : text;
    return inner.replaceAll("(?<!\\\\)\"", "\\\\\"").replaceFirst("(?<!\\\\)\\\\$", "\\\\\\\\");
  }

  private static String distance(Row row) {
    return row.more().isBlank() ? NEARNESS : row.more().strip();
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(match -> match.group()).toList();
  }

  private static boolean quoted(String token) {
    return token.startsWith("\"");
  }

  private static String closed(String token) {
    return token.length() > 1 && token.endsWith("\"") ? token : token + '"';
  }

  /** Words go into one list, phrases between them stand for themselves, all in order. */
  private static String words(String list, String name, String text, String by) {
    var pieces = new ArrayList<String>();
    var run = new ArrayList<String>();
    for (var token : tokens(text)) {
      if (quoted(token)) {
        flush(list, run, pieces);
        pieces.add(name + "=" + closed(token));
      } else {
        run.add(token);
      }
    }
    if (!run.isEmpty() || pieces.isEmpty()) {
      run.addAll(pieces.isEmpty() && run.isEmpty() ? List.of("") : List.of());
      flush(list, run, pieces);
    }
    return pieces.size() == 1 ? pieces.getFirst() : "(" + String.join(by, pieces) + ")";
  }

  private static void flush(String list, List<String> run, List<String> pieces) {
    if (!run.isEmpty()) {
      pieces.add(list + '"' + String.join(" ", run) + '"');
      run.clear();
    }
  }

  private static String near(String name, String how, String text) {
    var tokens = tokens(text);
    return tokens.stream().anyMatch(Writing::quoted)
        ? tokens.stream()
            .map(token -> quoted(token) ? closed(token) : token)
            .collect(Collectors.joining(", ", name + " " + how + " (", ")"))
        : name + " " + how + " \"" + String.join(" ", tokens) + '"';
  }

  private static String classes(Field field, String heading, String text) {
    var next = field == Field.LOCARNO ? NEXT : NEXT_CLASS;
    return any(
        pieces(next, text).stream()
            .map(symbol -> heading + (symbol.matches("[\\w/.*-]+") ? symbol : '"' + symbol + '"'))
            .toList());
  }

  private static String numbers(String name, String text) {
    return any(
        pieces(NEXT_NUMBER, text).stream().map(number -> name + "=\"" + number + '"').toList());
  }

  /** A comma may be part of a name: several names need quotation marks. */
  private static String names(String name, String text) {
    var quoted =
        text.startsWith("\"")
            ? tokens(text).stream().filter(Writing::quoted).map(Writing::closed).toList()
            : List.<String>of();
    return quoted.size() > 1
        ? name + "==(" + String.join(" or ", quoted) + ")"
        : name + "==\"" + inside(text) + '"';
  }

  private static String values(Field field, String text) {
    return any(
        tokensBetweenCommas(text).stream()
            .map(value -> QUERIES.print(new Wanted.Value(field, value)))
            .toList());
  }

  /** Values may have blanks in them; in quotation marks, commas too. */
  private static List<String> tokensBetweenCommas(String text) {
    return Arrays.stream(text.split("[,，、;；](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
        .map(Writing::bare)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static List<String> pieces(Pattern next, String text) {
    return next.splitAsStream(bare(text)).filter(piece -> !piece.isBlank()).toList();
  }

  private static String any(List<String> pieces) {
    return pieces.size() == 1 ? pieces.getFirst() : "(" + String.join(" or ", pieces) + ")";
  }

  private static String between(String name, String first, String last) {
    if (last.isEmpty()) {
      // Both days in the first input: 2015 至 2020, 2015 2020
      return first.matches("\\S+[\\s~:至]+\\S+")
          ? name + " within \"" + bare(first.replaceAll("[~:至]", " ")) + '"'
          : name + ">=" + day(first);
    }
    return first.isEmpty()
        ? name + "<=" + day(last)
        : name + " within \"" + bare(first) + ' ' + bare(straight(last)) + '"';
  }

  private static String day(String text) {
    return text.matches("\\S+") ? bare(text) : '"' + bare(text) + '"';
  }
}

package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;

/**
 * Classification symbols: one spelling for all that files and people write, and what contains what.
 *
 * <p>IPC and CPC: section {@code H}, class {@code H04}, subclass {@code H04L}, main group {@code
 * H04L9/00}, subgroup {@code H04L9/32}. How many dots a subgroup has is not told by its symbol, so
 * that hierarchy is not here: below a main group all subgroups stand side by side. Locarno: {@code
 * 09-01}.
 */
public final class Classes {
  private static final String SUBCLASS = "([A-HY]\\d{2}[A-Z])";
  private static final Pattern WITH_SLASH =
      Pattern.compile(SUBCLASS + "\\s*-?\\s*(\\d{1,4})\\s*/\\s*(\\d{1,6})(?!\\d).*");

  /** WIPO ST.8 without the slash: four digits of main group and six of subgroup, filled up. */
  private static final Pattern FIXED = Pattern.compile(SUBCLASS + "(\\d{4})(\\d{6})");

  /** As in old files of the USPTO: three columns of main group, then the subgroup. */
  private static final Pattern COLUMNS = Pattern.compile(SUBCLASS + "([ \\d]{2}\\d)(\\d{2,4})");

  private static final Pattern MAIN_GROUP = Pattern.compile(SUBCLASS + "\\s*-?\\s*(\\d{1,4})");
  private static final Pattern ABOVE = Pattern.compile("[A-HY](?:\\d{2}[A-Z]?)?");
  private static final Pattern LOCARNO =
      Pattern.compile(
          "(?:LOC\\s*)?(?:\\(\\d+\\)\\s*)?(?:CL\\.?\\s*)?(\\d{1,2})\\s*[-–./]\\s*(\\d{1,2})"
              + "(?!\\d).*");
  private static final Pattern LOCARNO_FOUR = Pattern.compile("(\\d{2})(\\d{2})");
  private static final Pattern CELL = Pattern.compile("[;；|\\n]+|[,，、](?=\\s*[A-HY]\\d{2}[A-Z])");

  private Classes() {}

  /** How deep a symbol lies. */
  public enum Level {
    SECTION,
    CLASS,
    SUBCLASS,
    MAIN_GROUP,
    SUBGROUP
  }

  /**
   * One of the 35 technology fields of WIPO's IPC and technology concordance.
   *
   * @param number 1 to 35
   */
  public record TechnologyField(
      int number, String sectorZh, String sectorEn, String zh, String en) {

    /** The field's name in a language: Chinese for any {@code zh} locale, else English. */
    public String name(Locale locale) {
      return "zh".equals(locale.getLanguage()) ? zh : en;
    }

    /** The sector's name in a language. */
    public String sector(Locale locale) {
      return "zh".equals(locale.getLanguage()) ? sectorZh : sectorEn;
    }
  }

  /**
   * The one spelling of a symbol, such as {@code H04L9/32} or {@code 09-01}; empty when the text is
   * no symbol of the scheme. Versions, indicators and anything else behind the symbol are passed
   * over. Symbols of schemes with no rule here are only stripped.
   */
  public static Optional<String> canonical(Scheme scheme, String written) {
    var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toUpperCase(ROOT);
    return switch (scheme) {
      case IPC, CPC -> ipc(text);
      case LOCARNO -> locarno(text);
      case USPC, ECLA, FI, OTHER ->
          text.isEmpty() ? Optional.empty() : Optional.of(written.strip());
    };
  }

  private static Optional<String> ipc(String text) {
    var slash = WITH_SLASH.matcher(text);
    if (slash.matches()) {
      return group(slash.group(1), slash.group(2), slash.group(3));
    }
    var fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      return group(fixed.group(1), fixed.group(2), fixed.group(3).replaceFirst("0{1,4}$", ""));
    }
    var columns = COLUMNS.matcher(text);
    if (columns.matches()) {
      return group(columns.group(1), columns.group(2), columns.group(3));
    }
    var main = MAIN_GROUP.matcher(text);
    if (main.matches()) {
      return group(main.group(1), main.group(2), "00");
    }
    var above = text.replaceAll("\\s+", "");
    return ABOVE.matcher(above).matches() ? Optional.of(above) : Optional.empty();
  }

  private static Optional<String> group(String subclass, String main, String sub) {
    var number = main.strip().replaceFirst("^0+(?=.)", "");
    return Optional.of(subclass + number + "/" + (sub.length() == 1 ? "0" + sub : sub));
  }

  private static Optional<String> locarno(String text) {
    var parts = LOCARNO.matcher(text);
    if (!parts.matches()) {
      parts = LOCARNO_FOUR.matcher(text);
    }
    if (parts.matches()) {
      return Optional.of(two(parts.group(1)) + "-" + two(parts.group(2)));
    }
    return text.matches("\\d{1,2}") ? Optional.of(two(text)) : Optional.empty();
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  /**
   * All symbols of a cell that holds several, the first one marked. Locarno symbols in a cell of
   * another scheme are told by their shape; what is no symbol is kept as {@link Scheme#OTHER}.
   */
  public static List<Symbol> read(Scheme scheme, String cell) {
    var symbols = new ArrayList<Symbol>();
    for (var part : CELL.split(cell)) {
      if (part.isBlank()) {
        continue;
      }
      boolean first = symbols.isEmpty();
      var symbol = canonical(scheme, part).map(text -> new Symbol(scheme, text, first));
      symbols.add(
          symbol
              .or(() -> locarno(part.strip()).map(it -> new Symbol(Scheme.LOCARNO, it, first)))
              .orElseGet(() -> new Symbol(Scheme.OTHER, part.strip(), first)));
    }
    return List.copyOf(symbols);
  }

  /**
   * What a canonical symbol lies in, from the largest down to itself: {@code H, H04, H04L,
   * H04L9/00, H04L9/32}; Locarno {@code 09, 09-01}; other schemes the symbol alone.
   */
  public static List<String> ancestors(Scheme scheme, String symbol) {
    var up = new ArrayList<String>();
    switch (scheme) {
      case IPC, CPC -> {
        up.add(symbol.substring(0, 1));
        for (int length : new int[] {3, 4}) {
          if (symbol.length() >= length) {
            up.add(symbol.substring(0, length));
          }
        }
        int slash = symbol.indexOf('/');
        if (slash > 0) {
          up.add(symbol.substring(0, slash) + "/00");
        }
      }
      case LOCARNO -> up.add(symbol.substring(0, 2));
      case USPC, ECLA, FI, OTHER -> {}
    }
    if (!up.contains(symbol)) {
      up.add(symbol);
    }
    return List.copyOf(up);
  }

  /** How deep a canonical IPC or CPC symbol lies. */
  public static Level level(String symbol) {
    return switch (symbol.length()) {
      case 1 -> Level.SECTION;
      case 3 -> Level.CLASS;
      case 4 -> Level.SUBCLASS;
      default -> symbol.endsWith("/00") ? Level.MAIN_GROUP : Level.SUBGROUP;
    };
  }

  /** The number of the technology field, 1 to 35, that a canonical IPC symbol belongs to. */
  public static OptionalInt field(String symbol) {
    return TechnologyFields.SHIPPED.of(symbol);
  }

  /** The 35 technology fields in order. */
  public static List<TechnologyField> fields() {
    return TechnologyFields.SHIPPED.fields();
  }

  /** The IPC subclasses that the concordance of technology fields names, in order. */
  public static List<String> subclasses() {
    return TechnologyFields.SUBCLASSES;
  }
}

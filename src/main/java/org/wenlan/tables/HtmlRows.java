package org.wenlan.tables;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an HTML table, one at a time. Exports put unchecked markup of formulas and raw signs
 * into their cells, with which a proper HTML parser mends the table until rows are gone; so a row
 * is simply what stands between {@code <tr>} and {@code </tr>} or the next {@code <tr>}.
 */
public final class HtmlRows implements TableRows {
  /** A longer row is no row: its beginning is handed on, the rest passed over. */
  private static final int LONGEST = 16 << 20;

  private static final Pattern CELL =
      Pattern.compile(
          "<t[dh](?:\\s[^>]*)?>(.*?)(?=</t[dh]\\s*>|<t[dh](?:\\s[^>]*)?>|$)",
          DOTALL | CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile("<br\\s*/?>|</(?:p|div|li)>", CASE_INSENSITIVE);

  /** Markup that stands in such cells; any other angle bracket is a sign of the text. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<!--.*?-->|<!\\[CDATA\\[|]]>|</?(?:su[bp]|[ibuopa]|br|em|strong|span|font|div|li|[uo]l"
              + "|img|image|figure|chemistry|tables?|tbody|t[rdh]|maths?|math-cwu"
              + "|m(?:row|[ion]|s|text|sup|sub|subsup|frac|sqrt|root|over|under|underover|table|tr"
              + "|td|fenced|style|space|padded|phantom|enclose|labeledtr|multiscripts|prescripts"
              + "|action|glyph|error))(?:\\s+[\\w:-]+\\s*=[^<>]*)?\\s*/?>",
          DOTALL | CASE_INSENSITIVE);

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\f\\u00A0\\u3000]+");
  private static final Pattern ENDS = Pattern.compile(" ?\\n[ \\n]*");

  private final Reader from;
  private final char[] block = new char[32768];
  private int at;
  private int end;
  private long line = 1;
  private long rowLine;

  /** Starts at the first row. */
  public HtmlRows(Reader from) {
    this.from = from;
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    while (!opens()) {
      if (take() < 0) {
        return null;
      }
    }
    rowLine = line;
    var row = new StringBuilder();
    do {
      int sign = take();
      if (sign < 0) {
        break;
      }
      if (row.length() < LONGEST) {
        row.append((char) sign);
      }
    } while (!opens() && !closes());
    return cells(row);
  }

  @Override
  public long line() {
    return rowLine;
  }

  private static List<String> cells(CharSequence row) {
    var cells = new ArrayList<String>();
    var matcher = CELL.matcher(row);
    while (matcher.find()) {
      cells.add(text(matcher.group(1)));
    }
    return cells;
  }

  static String text(String markup) {
    var text = markup;
    if (text.indexOf('<') >= 0 || text.contains("]]>")) {
      text = BREAK.matcher(text).replaceAll("\n");
      text = MARKUP.matcher(text).replaceAll("");
    }
    if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    return ENDS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
  }

  private boolean opens() throws IOException {
    return ahead("<tr", 3);
  }

  private boolean closes() throws IOException {
    return ahead("</tr", 4);
  }

  private boolean ahead(String tag, int length) throws IOException {
    if (at < end && block[at] != '<') {
      return false;
    }
    if (end - at <= length) {
      System.arraycopy(block, at, block, 0, end - at);
      end -= at;
      at = 0;
      for (int got = 0; end <= length && got >= 0; end += Math.max(0, got)) {
        got = from.read(block, end, block.length - end);
      }
    }
    if (end - at <= length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (Character.toLowerCase(block[at + i]) != tag.charAt(i)) {
        return false;
      }
    }
    char after = block[at + length];
    return after == '>' || Character.isWhitespace(after);
  }

  private int take() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, from.read(block));
      if (end == 0) {
        return -1;
      }
    }
    char sign = block[at++];
    if (sign == '\n') {
      line++;
    }
    return sign;
  }
}

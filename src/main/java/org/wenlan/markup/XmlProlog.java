package org.wenlan.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a record: its DOCTYPE. Nothing outside the file is ever read; entities that
 * the file declares itself as plain text are known, all others are known to be out of reach.
 *
 * @param declared replacement texts by entity name; null for one that is not plain text of this
 *     file
 * @param refused why the record cannot be read; null when it can
 */
record XmlProlog(Map<String, @Nullable String> declared, @Nullable String refused) {

  /** The longest beginning of a document in bytes. */
  static final int LIMIT = 1 << 20;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s+([^\\s%\"'>]++)\\s+(?:\"([^\"]*+)\"|'([^']*+)'|[^>\"'])"
              + "(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>");
  private static final Pattern PARAMETER = Pattern.compile("%[\\w.:-]+;");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'");
  private static final Pattern CODE = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

  /** Reads the beginning of a document. */
  static XmlProlog of(String text) {
    var declared = new HashMap<String, @Nullable String>();
    var plain = COMMENT.matcher(text).replaceAll(" ");
    int doctype = plain.indexOf("<!DOCTYPE");
    if (doctype < 0) {
      return new XmlProlog(declared, null);
    }
    int open = subset(plain, doctype);
    if (open < 0) {
      return new XmlProlog(declared, null);
    }
    var subset = plain.substring(open);
    if (PARAMETER.matcher(QUOTED.matcher(subset).replaceAll("\"\"")).find()) {
      return new XmlProlog(
          declared,
          "its DOCTYPE draws in declarations by a parameter entity; nothing outside the record is"
              + " ever read, so the record cannot be understood for certain");
    }
    var entity = ENTITY.matcher(subset);
    while (entity.find()) {
      var name = entity.group(1);
      if (!declared.containsKey(name)) {
        declared.put(name, literal(entity));
      }
    }
    return new XmlProlog(declared, null);
  }

  /** Where the internal subset begins; -1 when there is none. */
  private static int subset(String text, int doctype) {
    char quote = 0;
    for (int i = doctype; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        return i + 1;
      } else if (c == '>') {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable String literal(Matcher entity) {
    var value = entity.group(2) != null ? entity.group(2) : entity.group(3);
    if (value == null || value.indexOf('%') >= 0) {
      return null;
    }
    var text = CODE.matcher(value).replaceAll(XmlProlog::character);
    return text.indexOf('&') >= 0 || text.indexOf('<') >= 0 ? null : text;
  }

  private static String character(java.util.regex.MatchResult code) {
    int point =
        code.group(1) != null
            ? Integer.parseInt(code.group(1), 16)
            : Integer.parseInt(code.group(2));
    return Character.isValidCodePoint(point)
        ? Matcher.quoteReplacement(Character.toString(point))
        : "&";
  }
}

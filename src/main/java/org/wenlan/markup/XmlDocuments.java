package org.wenlan.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a stream, one after the other: one XML document, many that were written one
 * behind the other, or one whose records stand side by side in a wrapper. Only one is in memory at
 * a time, and a broken one takes none of its neighbours along. Single-threaded.
 */
public final class XmlDocuments {

  /** The longest document in bytes. */
  public static final int LIMIT = 64 << 20;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE[^>\\[]*+(\\[(?:[^\\]\"']|\"[^\"]*+\"|'[^']*+')*+\\]?)?");
  private static final Pattern FIRST = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)[\\s/>]");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(file|id|doc-number|country|kind)\\s*=\\s*[\"']([^\"'<]{1,60})[\"']");
  private static final Pattern NUMBER =
      Pattern.compile("<(?:doc-number|B110|PDAT)>\\s*([^<\\s][^<]{0,40})<");

  private final Set<String> records;
  private final boolean rewritten;
  private final XmlUnits units;

  /**
   * Opens a stream; closing it remains the caller's.
   *
   * @param records the elements that hold one record each, without prefix
   */
  public XmlDocuments(InputStream stream, Set<String> records) throws IOException {
    var opened = XmlEncoding.open(stream);
    this.records = records;
    this.rewritten = opened.rewritten();
    this.units = new XmlUnits(opened.stream(), records, LIMIT);
  }

  /** The beginning of a file as text, for looking at; not for reading. */
  public static String head(byte[] bytes) {
    var wide = XmlEncoding.wide(bytes);
    return new String(bytes, wide == null ? ISO_8859_1 : wide);
  }

  /** The name of the first element of a text, without prefix; null when there is none. */
  public static @Nullable String root(String head) {
    var bare = DOCTYPE.matcher(COMMENT.matcher(head).replaceAll("")).replaceAll("");
    var first = FIRST.matcher(bare);
    return first.find() ? first.group(1) : null;
  }

  /**
   * The next document; null at the end.
   *
   * @throws IOException when the medium fails, never for what a document says
   */
  public @Nullable XmlDocument next() throws IOException {
    for (var unit = units.next(); unit != null; unit = units.next()) {
      if (unit.tooLong()) {
        return new XmlDocument.Broken(
            unit.line(), "", "The document is longer than 64 MiB, the limit for one record.");
      }
      if (unit.record() < unit.to()) {
        return record(unit);
      }
      var strange = remainder(unit);
      if (strange != null) {
        return strange;
      }
    }
    return null;
  }

  private XmlDocument record(XmlUnits.Unit unit) throws IOException {
    return switch (XmlParsing.of(unit, rewritten)) {
      case XmlParsing.Parsed.Tree(var root) -> new XmlDocument.Tree(unit.line(), root);
      case XmlParsing.Parsed.Broken(var line, var column, var reason) ->
          new XmlDocument.Broken(
              unit.line(),
              label(unit),
              "Line " + line + (column > 0 ? ", column " + column : "") + ": " + reason + ".");
    };
  }

  /** What stands without a record: the end of a wrapper (null), or a document of another kind. */
  private @Nullable XmlDocument remainder(XmlUnits.Unit unit) {
    int length = Math.min(unit.to() - unit.from(), 65536);
    var text = new String(unit.bytes(), unit.from(), length, ISO_8859_1);
    var name = root(text);
    if (name == null && text.replaceAll("<[^<>]*+>|\\s|\u00EF\u00BB\u00BF", "").isEmpty()) {
      return null;
    }
    return new XmlDocument.Broken(
        unit.line(),
        label(unit),
        "Line "
            + unit.line()
            + (name == null
                ? ": here stands something that is no document."
                : ": a document <" + name + "> holds no record <" + one() + ">."));
  }

  private String one() {
    return String.join(">, <", records.stream().sorted().toList());
  }

  private static String label(XmlUnits.Unit unit) {
    int from = unit.record() < unit.to() ? unit.record() : unit.from();
    var text = new String(unit.bytes(), from, Math.min(unit.to() - from, 4096), ISO_8859_1);
    var first = FIRST.matcher(text);
    text = first.find() ? text.substring(first.start()) : text;
    var country = "";
    var number = "";
    var kind = "";
    var id = "";
    var tag = ATTRIBUTE.matcher(text).region(0, Math.max(0, text.indexOf('>')));
    while (tag.find()) {
      switch (tag.group(1)) {
        case "country" -> country = tag.group(2);
        case "doc-number" -> number = tag.group(2);
        case "kind" -> kind = tag.group(2);
        default -> id = id.isEmpty() ? tag.group(2) : id;
      }
    }
    if (!number.isEmpty()) {
      return country + number + kind;
    }
    if (!id.isEmpty() && !id.startsWith("us-patent")) {
      return id;
    }
    var inside = NUMBER.matcher(text);
    return inside.find() ? inside.group(1).strip() : "";
  }
}

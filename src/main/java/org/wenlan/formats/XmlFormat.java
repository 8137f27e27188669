package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.formats.XmlReader.Answer;

/**
 * A format of XML documents, one or many in a file.
 *
 * @param roots the outermost elements that tell it, without prefix
 * @param records the elements that hold one record each: the roots, or what stands in them
 * @param more what else the head must say
 */
record XmlFormat(
    String name, Set<String> roots, Set<String> records, Predicate<String> more, XmlReader reader)
    implements Format {

  /** The longest document in bytes. */
  static final int LIMIT = 64 << 20;

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE[^>\\[]*+(\\[(?:[^\\]\"']|\"[^\"]*+\"|'[^']*+')*+\\]?)?");
  private static final Pattern FIRST = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)[\\s/>]");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(file|id|doc-number|country|kind)\\s*=\\s*[\"']([^\"'<]{1,60})[\"']");
  private static final Pattern NUMBER =
      Pattern.compile("<(?:doc-number|B110|PDAT)>\\s*([^<\\s][^<]{0,40})<");

  @Override
  public boolean recognises(byte[] head) {
    var text = text(head);
    var root = root(text);
    return root != null && roots.contains(root) && more.test(text);
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var opened = XmlEncoding.open(file);
    var units = new XmlUnits(opened.stream(), records, LIMIT);
    long record = 0;
    for (var unit = units.next(); unit != null; unit = units.next()) {
      if (unit.tooLong()) {
        var place = new Reading.Place(++record, unit.line(), "");
        to.accept(
            new Reading.Rejected(
                place, "The document is longer than 64 MiB; that is the limit for one record."));
      } else if (unit.record() < unit.to()) {
        record = record(unit, opened.rewritten(), record, to);
      } else {
        record = remainder(unit, record, to);
      }
    }
  }

  private long record(XmlUnits.Unit unit, boolean rewritten, long before, Consumer<Reading> to)
      throws IOException {
    long record = before;
    switch (XmlDocument.of(unit, rewritten)) {
      case XmlDocument.Broken(var line, var column, var reason) ->
          to.accept(
              new Reading.Rejected(
                  new Reading.Place(++record, unit.line(), label(unit)),
                  "Line " + line + (column > 0 ? ", column " + column : "") + ": " + reason + "."));
      case XmlDocument.Tree(var root) -> {
        for (var answer : reader.read(root)) {
          var reading =
              switch (answer) {
                case Answer.Found(var draft) -> {
                  var patent = draft.build();
                  yield new Reading.Read(
                      new Reading.Place(++record, unit.line(), patent.number().toString()), patent);
                }
                case Answer.Unusable(var label, var reason) ->
                    new Reading.Rejected(new Reading.Place(++record, unit.line(), label), reason);
              };
          to.accept(reading);
        }
      }
    }
    return record;
  }

  /** What stands behind the last record: the end of a wrapper, or a document of another kind. */
  private long remainder(XmlUnits.Unit unit, long before, Consumer<Reading> to) {
    var text =
        new String(unit.bytes(), unit.from(), Math.min(unit.to() - unit.from(), 65536), ISO_8859_1);
    var name = root(text);
    if (name == null && text.replaceAll("<[^>]*+>|\\s|\u00EF\u00BB\u00BF", "").isEmpty()) {
      return before;
    }
    if (name != null && roots.contains(name) && !records.contains(name)) {
      return before;
    }
    var place = new Reading.Place(before + 1, unit.line(), label(unit));
    to.accept(
        new Reading.Rejected(
            place,
            name == null
                ? "Line " + unit.line() + ": here stands something that is no document."
                : "Line "
                    + unit.line()
                    + ": a document <"
                    + name
                    + "> holds no patent record that is read here."));
    return before + 1;
  }

  private static String label(XmlUnits.Unit unit) {
    int from = unit.record() < unit.to() ? unit.record() : unit.from();
    var text = new String(unit.bytes(), from, Math.min(unit.to() - from, 4096), ISO_8859_1);
    var country = "";
    var number = "";
    var kind = "";
    var tag = ATTRIBUTE.matcher(text).region(0, Math.max(0, text.indexOf('>')));
    var id = "";
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
    var inside = NUMBER.matcher(text);
    return id.isEmpty() || id.startsWith("us-patent")
        ? inside.find() ? inside.group(1).strip() : ""
        : id;
  }

  private static String text(byte[] head) {
    var wide = XmlEncoding.wide(head);
    return new String(head, wide == null ? ISO_8859_1 : wide);
  }

  /** The name of the first element, without prefix; null when there is none. */
  private static @Nullable String root(String text) {
    var bare = DOCTYPE.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
    var first = FIRST.matcher(bare);
    return first.find() ? first.group(1) : null;
  }
}

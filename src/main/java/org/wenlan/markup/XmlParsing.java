package org.wenlan.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses one document.
 *
 * <p>The parser never sees a DOCTYPE (it stands before the record and {@link XmlProlog} reads it)
 * and never meets an entity ({@link XmlCharacters} resolves them), so nothing can make it open a
 * file or a connection; that it may not is set as well. The limits are the JDK's own.
 */
final class XmlParsing {
  private XmlParsing() {}

  /** As many elements as one document may have: what fits in memory beside everything else. */
  private static final int ELEMENTS = 1_000_000;

  /** What came of it. */
  sealed interface Parsed {

    /** A well-formed record. */
    record Tree(XmlElement root) implements Parsed {}

    /**
     * None.
     *
     * @param line in the file, from 1
     * @param column in that line, from 1; 0 when it is not known
     */
    record Broken(long line, int column, String reason) implements Parsed {}
  }

  /**
   * Parses a document.
   *
   * @param rewritten whether the file was UTF-16 and is now UTF-8
   */
  static Parsed of(XmlUnits.Unit unit, boolean rewritten) throws IOException {
    if (unit.record() - unit.from() > XmlProlog.LIMIT) {
      return new Parsed.Broken(unit.line(), 0, "more than 1 MiB stands before the record begins");
    }
    boolean marked = isMarked(unit);
    int from = marked ? unit.from() + 3 : unit.from();
    var ascii = new String(unit.bytes(), from, unit.record() - from, ISO_8859_1);
    var encoding = XmlEncoding.of(ascii, marked, rewritten);
    if (encoding.refused() != null) {
      return new Parsed.Broken(unit.line(), 0, encoding.refused());
    }
    var prolog =
        XmlProlog.of(new String(unit.bytes(), from, unit.record() - from, encoding.charset()));
    if (prolog.refused() != null) {
      return new Parsed.Broken(unit.line(), 0, prolog.refused());
    }
    long line = unit.line() + ascii.chars().filter(c -> c == '\n').count();
    int column = ascii.length() - ascii.lastIndexOf('\n') - 1;
    var bytes = new ByteArrayInputStream(unit.bytes(), unit.record(), unit.to() - unit.record());
    try (var characters =
        new XmlCharacters(
            new InputStreamReader(bytes, XmlEncoding.strict(encoding.charset())),
            prolog.declared(),
            line)) {
      return parse(characters, line, column);
    }
  }

  private static boolean isMarked(XmlUnits.Unit unit) {
    var bytes = unit.bytes();
    int at = unit.from();
    return unit.to() - at >= 3
        && (bytes[at] & 0xFF) == 0xEF
        && (bytes[at + 1] & 0xFF) == 0xBB
        && (bytes[at + 2] & 0xFF) == 0xBF;
  }

  private static Parsed parse(XmlCharacters characters, long line, int column) {
    XMLStreamReader xml = null;
    try {
      xml = factory().createXMLStreamReader(characters);
      return tree(xml, line);
    } catch (XMLStreamException e) {
      if (characters.refusal() != null) {
        return new Parsed.Broken(characters.line(), 0, characters.refusal());
      }
      if (e.getNestedException() instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        return new Parsed.Broken(
            characters.line(), 0, "near here stand bytes that mean nothing in its encoding");
      }
      return broken(e, line, column);
    }
  }

  private static Parsed.Broken broken(XMLStreamException e, long line, int column) {
    var where = e.getLocation();
    int row = where == null ? 1 : Math.max(1, where.getLineNumber());
    int col = where == null ? 0 : Math.max(0, where.getColumnNumber());
    var message = String.valueOf(e.getMessage());
    int cut = message.indexOf("Message: ");
    var said = (cut < 0 ? message : message.substring(cut + 9)).strip();
    return new Parsed.Broken(
        line + row - 1,
        row == 1 ? col + column : col,
        said.startsWith("JAXP")
            ? "it is beyond a safety limit: " + said
            : "it is not well-formed XML: " + said);
  }

  private static Parsed tree(XMLStreamReader xml, long line) throws XMLStreamException {
    var open = new ArrayDeque<XmlElement>();
    XmlElement root = null;
    int elements = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > ELEMENTS) {
            return new Parsed.Broken(
                line + xml.getLocation().getLineNumber() - 1,
                0,
                "it is beyond a safety limit: more than 1,000,000 elements");
          }
          var element = new XmlElement(local(xml.getLocalName()), attributes(xml));
          if (open.isEmpty()) {
            root = element;
          } else {
            open.peek().add(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          var inside = open.peek();
          if (inside != null) {
            inside.add(new XmlNode.Text(xml.getText()));
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
            throw new XMLStreamException("a declaration stands in the middle", xml.getLocation());
        default -> {}
      }
    }
    return root == null ? new Parsed.Broken(line, 0, "it holds no record") : new Parsed.Tree(root);
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    int count = xml.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    var found = new LinkedHashMap<String, String>(count * 2);
    for (int i = 0; i < count; i++) {
      var name = xml.getAttributeLocalName(i);
      if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
        found.putIfAbsent(local(name), xml.getAttributeValue(i));
      }
    }
    return found;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).intern();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(
        XMLInputFactory.RESOLVER,
        (javax.xml.stream.XMLResolver)
            (publicId, systemId, base, namespace) -> {
              throw new XMLStreamException("nothing outside the file is read: " + systemId);
            });
    return factory;
  }
}

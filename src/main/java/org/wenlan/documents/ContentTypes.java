package org.wenlan.documents;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The part of an Office package that says what its parts are (ISO/IEC 29500-2, 10.1).
 *
 * @param main the part that a reader opens first, when it is of a kind that is accepted
 * @param macros whether some part may hold macros
 */
record ContentTypes(Optional<Main> main, boolean macros) {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** The main part, its name as the package's directory has it. */
  record Main(String part, Kind kind) {}

  /** Reads it; empty when it is not well-formed, or declares a document type. */
  static Optional<ContentTypes> read(byte[] xml) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Main main = null;
    boolean macros = false;
    try {
      var in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.DTD) {
          return Optional.empty();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          var type = given(in.getAttributeValue(null, "ContentType"));
          macros |=
              type.contains("macroEnabled")
                  || type.contains("vbaProject")
                  || type.contains("macrosheet");
          var kind = kind(type);
          if (kind != null && main == null && in.getLocalName().equals("Override")) {
            var part = given(in.getAttributeValue(null, "PartName"));
            main = new Main(part.startsWith("/") ? part.substring(1) : part, kind);
          }
        }
      }
    } catch (XMLStreamException malformed) {
      return Optional.empty();
    }
    return Optional.of(new ContentTypes(Optional.ofNullable(main), macros));
  }

  private static @Nullable Kind kind(String type) {
    return switch (type) {
      case OFFICE + "wordprocessingml.document.main+xml" -> Kind.DOCX;
      case OFFICE + "spreadsheetml.sheet.main+xml" -> Kind.XLSX;
      default -> null;
    };
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value;
  }
}

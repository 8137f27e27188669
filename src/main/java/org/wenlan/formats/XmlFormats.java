package org.wenlan.formats;

import java.util.List;
import java.util.Set;

/** The formats that are XML. */
final class XmlFormats {
  private static final Set<String> RED_BOOK = Set.of("us-patent-grant", "us-patent-application");

  static final List<Format> ALL =
      List.of(
          // Weekly files of applications hold sequence listings between; one may stand first.
          new XmlFormat(
              UsRedBook.NAME,
              Set.of("us-patent-grant", "us-patent-application", "sequence-cwu"),
              RED_BOOK,
              head -> true,
              UsRedBook::read),
          of(St32.NAME, "PATDOC", St32::read),
          of(Pap.NAME, "patent-application-publication", Pap::read),
          of(EpFullText.NAME, "ep-patent-document", EpFullText::read),
          new XmlFormat(
              Docdb.NAME,
              Set.of("exchange-documents", "exchange-document"),
              Set.of("exchange-document"),
              head -> true,
              Docdb::read),
          new XmlFormat(
              Ops.NAME,
              Set.of("world-patent-data"),
              Set.of("world-patent-data"),
              Ops::holdsRecords,
              Ops::read));

  private XmlFormats() {}

  private static Format of(String name, String root, XmlFormat.Reader reader) {
    return new XmlFormat(name, Set.of(root), Set.of(root), head -> true, reader);
  }
}

package org.wenlan.formats;

import java.util.List;
import java.util.Set;

/** The formats that are XML. */
final class XmlFormats {
  private static final Set<String> RED_BOOK = Set.of("us-patent-grant", "us-patent-application");

  static final List<Format> ALL =
      List.of(new XmlFormat(UsRedBook.NAME, RED_BOOK, RED_BOOK, head -> true, UsRedBook::read));

  private XmlFormats() {}
}

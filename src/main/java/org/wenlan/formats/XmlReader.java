package org.wenlan.formats;

import java.util.List;
import org.wenlan.markup.XmlElement;
import org.wenlan.rights.PatentDraft;

/** Makes patents out of one document of a format. */
@FunctionalInterface
interface XmlReader {

  /** Everything that the document says of patents, in order. */
  List<Answer> read(XmlElement document);

  /** What came of one patent in a document. */
  sealed interface Answer {

    /** A patent. */
    record Found(PatentDraft draft) implements Answer {}

    /**
     * Something that is no patent.
     *
     * @param label what it calls itself
     */
    record Unusable(String label, String reason) implements Answer {}
  }
}

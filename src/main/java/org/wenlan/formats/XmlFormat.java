package org.wenlan.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wenlan.markup.XmlDocument;
import org.wenlan.markup.XmlDocuments;
import org.wenlan.markup.XmlElement;
import org.wenlan.rights.PatentDraft;

/**
 * A format of XML documents, one or many in a file.
 *
 * @param roots the outermost elements that tell it, without prefix
 * @param records the elements that hold one document each: the roots, or what stands in them
 * @param more what else the head must say
 */
record XmlFormat(
    String name,
    Set<String> roots,
    Set<String> records,
    Predicate<String> more,
    XmlFormat.Reader reader)
    implements Format {

  @Override
  public boolean recognises(byte[] head) {
    var text = XmlDocuments.head(head);
    var root = XmlDocuments.root(text);
    return root != null && roots.contains(root) && more.test(text);
  }

  @Override
  public void read(InputStream file, Consumer<Reading> to) throws IOException {
    var documents = new XmlDocuments(file, records);
    long record = 0;
    for (var document = documents.next(); document != null; document = documents.next()) {
      switch (document) {
        case XmlDocument.Broken(var line, var label, var reason) ->
            to.accept(new Reading.Rejected(new Reading.Place(++record, line, label), reason));
        case XmlDocument.Tree(var line, var root) -> {
          for (var answer : reader.read(root)) {
            to.accept(reading(++record, line, answer));
          }
        }
      }
    }
  }

  private static Reading reading(long record, long line, Reader.Answer answer) {
    return switch (answer) {
      case Reader.Answer.Found(var draft) -> {
        var patent = draft.build();
        yield new Reading.Read(new Reading.Place(record, line, patent.number().toString()), patent);
      }
      case Reader.Answer.Unusable(var label, var reason) ->
          new Reading.Rejected(new Reading.Place(record, line, label), reason);
    };
  }

  /** Makes patents out of one document of a format. */
  @FunctionalInterface
  interface Reader {

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
}

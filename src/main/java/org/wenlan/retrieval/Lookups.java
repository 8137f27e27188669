package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** What other documents of the index say, needed before a query can be asked. */
final class Lookups {
  private static final int MOST = 100;
  private final IndexSearcher searcher;

  Lookups(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The numbers that these documents cite. */
  SequencedSet<String> cited(Query documents) {
    var cited = new LinkedHashSet<String>();
    each(documents, IndexFields.CITED, value -> cited.addAll(java.util.List.of(value.split(" "))));
    cited.remove("");
    return cited;
  }

  /** The families of these documents. */
  SequencedSet<String> families(Query documents) {
    var families = new LinkedHashSet<String>();
    each(documents, IndexFields.CARD, value -> families.add(value));
    return families;
  }

  private void each(Query documents, String field, java.util.function.Consumer<String> to) {
    try {
      var stored = searcher.storedFields();
      for (var hit : searcher.search(documents, MOST).scoreDocs) {
        var document = stored.document(hit.doc, Set.of(field));
        if (field.equals(IndexFields.CARD)) {
          to.accept(CardBytes.read(document.getBinaryValue(field)).family());
        } else {
          var value = document.get(field);
          to.accept(value == null ? "" : value);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

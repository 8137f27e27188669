package org.wenlan.retrieval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Marks.Marked;
import org.wenlan.retrieval.Marks.Span;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.wording.Deadline;
import org.wenlan.wording.Words;

/**
 * Finds the places of a query in records, by indexing the records for themselves and asking the
 * engine: what is marked is what the search meant.
 */
final class Marking {
  private Marking() {}

  /**
   * @param searcher the whole index, for what a query asks of other documents
   */
  static List<Marks> of(
      Wanted wanted,
      List<Patent> patents,
      IndexSearcher searcher,
      LocalDate today,
      Deadline deadline)
      throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      var config = new IndexWriterConfig(Words.ANALYZER).setMergePolicy(NoMergePolicy.INSTANCE);
      try (var writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < patents.size(); i++) {
          long sequence =
              writer.addDocument(Documents.of(new Stored(i, i, patents.get(i)), List.of(), today));
          assert sequence > 0;
        }
      }
      try (var reader = DirectoryReader.open(directory)) {
        var own = new IndexSearcher(reader);
        var query = own.rewrite(Compiling.withPlaces(searcher, reader, deadline).of(wanted));
        var weight = own.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        var marks = new ArrayList<Marks>();
        for (int i = 0; i < patents.size(); i++) {
          var leaf = reader.leaves().getFirst();
          var matches = weight.matches(leaf, i);
          marks.add(matches == null ? Marks.NONE : marks(matches, patents.get(i)));
        }
        return marks;
      }
    }
  }

  private static Marks marks(Matches matches, Patent patent) throws IOException {
    var texts = new ArrayList<Marked>();
    for (var field : Texts.FIELDS) {
      var found = matches.getMatches(Documents.name(field));
      if (found != null) {
        texts.addAll(texts(field, Texts.of(patent, field), found));
      }
    }
    return new Marks(texts);
  }

  private static List<Marked> texts(Field field, List<Texts.Piece> pieces, MatchesIterator found)
      throws IOException {
    var joined = Texts.joined(pieces);
    var byPlace = new HashMap<Integer, Words.Word>();
    Words.of(joined).all().forEach(word -> byPlace.put(word.position(), word));
    var spans = new TreeMap<Integer, Integer>();
    collect(found, byPlace, spans);
    var texts = new ArrayList<Marked>();
    int begin = 0;
    int last = -1;
    for (var piece : pieces) {
      int end = begin + piece.text().length();
      var inside = spans(spans.subMap(begin, end), begin);
      // A name stands there as written and in its one spelling; one of them is enough.
      if (!inside.isEmpty() && piece.part() != last) {
        texts.add(new Marked(field, piece.part(), piece.text(), inside));
        last = piece.part();
      }
      begin = end + 1;
    }
    return texts;
  }

  private static void collect(
      MatchesIterator found, HashMap<Integer, Words.Word> byPlace, TreeMap<Integer, Integer> spans)
      throws IOException {
    while (found.next()) {
      var parts = found.getSubMatches();
      if (parts != null) {
        collect(parts, byPlace, spans);
        continue;
      }
      for (int place = found.startPosition(); place <= found.endPosition(); place++) {
        var word = byPlace.get(place);
        if (word != null) {
          spans.merge(word.start(), word.end(), Math::max);
        }
      }
    }
  }

  /** Neighbours without anything between become one. */
  private static List<Span> spans(java.util.SortedMap<Integer, Integer> found, int begin) {
    var spans = new ArrayList<Span>();
    found.forEach((from, to) -> {
      var before = spans.isEmpty() ? null : spans.getLast();
      if (before != null && before.to() >= from - begin) {
        spans.set(spans.size() - 1, new Span(before.from(), Math.max(before.to(), to - begin)));
      } else {
        spans.add(new Span(from - begin, to - begin));
      }
    });
    return spans;
  }
}

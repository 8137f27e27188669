package org.wenlan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer.Count;
import org.wenlan.retrieval.Answer.Found;
import org.wenlan.retrieval.Answer.Hit;
import org.wenlan.retrieval.Answer.Refused;
import org.wenlan.retrieval.Searches.Asked;

/** One page of a list of hits, with its totals and facets. */
final class Listing {
  /** Up to here the engine counts what it collects; beyond, it may pass over poor hits. */
  private static final int COUNTED_TO = 1_000;

  private Listing() {}

  static Answer of(Asked asked, Wish wish) throws IOException {
    return wish.fold() ? folded(asked, wish) : plain(asked, wish);
  }

  private static Answer plain(Asked asked, Wish wish) throws IOException {
    var search = key(asked, wish);
    var after = Cursor.hit(wish.cursor(), search);
    if (!wish.cursor().isEmpty() && after.isEmpty()) {
      return new Refused("cursor-invalid", List.of());
    }
    var facets = counted(asked, wish);
    long known = wish.facets().isEmpty() ? known(asked, wish) : facets.matches();
    long total = known;
    var hits = new ArrayList<Hit>();
    var next = "";
    if (wish.limit() > 0 && known != 0) {
      // One more than wished for tells whether the list goes on. What is counted already may be
      // passed over where it ranks too low.
      var manager =
          new TopFieldCollectorManager(
              Ordering.sort(wish.sort()),
              wish.limit() + 1,
              after.orElse(null),
              known < 0 ? Integer.MAX_VALUE : COUNTED_TO);
      var found = asked.searcher().search(asked.query(), manager);
      total = known < 0 ? found.totalHits.value() : known;
      var top = found.scoreDocs;
      var stored = asked.searcher().storedFields();
      for (int i = 0; i < Math.min(top.length, wish.limit()); i++) {
        var score = ((FieldDoc) top[i]).fields[0] instanceof Float given ? given : 0f;
        hits.add(new Hit(CardBytes.of(stored, top[i].doc), score));
      }
      if (top.length > wish.limit()) {
        next = Cursor.after((FieldDoc) top[wish.limit() - 1], search);
      }
    }
    return new Found(total, -1, hits, facets.counts(), next, asked.view().position());
  }

  /** How many match, where the index knows that without looking at them; else -1. */
  private static long known(Asked asked, Wish wish) throws IOException {
    if (wish.limit() == 0) {
      return asked.searcher().count(asked.query());
    }
    var weight = asked.searcher().createWeight(asked.query(), ScoreMode.COMPLETE_NO_SCORES, 1);
    long known = 0;
    for (var leaf : asked.searcher().getIndexReader().leaves()) {
      int inLeaf = weight.count(leaf);
      if (inLeaf < 0) {
        return -1;
      }
      known += inLeaf;
    }
    return known;
  }

  private static Answer folded(Asked asked, Wish wish) throws IOException {
    var search = key(asked, wish);
    var after = Cursor.family(wish.cursor(), search);
    if (!wish.cursor().isEmpty() && after.isEmpty()) {
      return new Refused("cursor-invalid", List.of());
    }
    var facets = counted(asked, wish);
    var places = places(asked, wish.sort(), true);
    var ordered = places.ordered();
    int from = after.map(last -> behind(ordered, last)).orElse(0);
    int to = Math.min(from + wish.limit(), ordered.length);
    var hits = new ArrayList<Hit>();
    for (int i = from; i < to; i++) {
      hits.add(
          new Hit(
              card(asked, Ordering.id(ordered[i])),
              wish.sort() == Wish.Sort.RELEVANCE ? Ordering.score(ordered[i]) : 0));
    }
    var next =
        to < ordered.length && to > from
            ? Cursor.after(new Cursor.Family(to, Ordering.id(ordered[to - 1])), search)
            : "";
    return new Found(
        places.matches(), ordered.length, hits, facets.counts(), next, asked.view().position());
  }

  /** Where a list goes on: behind the document seen last, wherever it stands by now. */
  private static int behind(long[] ordered, Cursor.Family last) {
    int expected = Math.min(last.offset(), ordered.length);
    if (expected > 0 && Ordering.id(ordered[expected - 1]) == last.id()) {
      return expected;
    }
    for (int i = 0; i < ordered.length; i++) {
      if (Ordering.id(ordered[i]) == last.id()) {
        return i + 1;
      }
    }
    return expected;
  }

  private static Card card(Asked asked, long id) throws IOException {
    var query = new TermQuery(new Term(IndexFields.ID, Long.toString(id)));
    // Not the searcher that may have run out of time.
    var searcher = asked.view().searcher();
    return CardBytes.of(searcher.storedFields(), searcher.search(query, 1).scoreDocs[0].doc);
  }

  static Folding places(Asked asked, Wish.Sort sort, boolean fold) throws IOException {
    var folding = new Folding(sort, fold, Ordering.numbers(sort, asked.searcher()));
    asked.searcher().search(asked.query(), folding);
    return folding;
  }

  /** Facets over all matches; nothing is looked at when none is wished for. */
  private record Counted(long matches, Map<Facet, List<Count>> counts) {}

  private static Counted counted(Asked asked, Wish wish) throws IOException {
    if (wish.facets().isEmpty()) {
      return new Counted(-1, Map.of());
    }
    if (asked.wanted() instanceof Wanted.Everything) {
      return new Counted(
          asked.searcher().getIndexReader().numDocs(),
          CountedAll.of(asked.searcher(), wish.facets()));
    }
    var counting = new Counting(wish.facets());
    asked.searcher().search(asked.query(), counting);
    return new Counted(
        counting.matches(), counting.counts(new Ordinals(asked.searcher().getIndexReader())));
  }

  /** What a cursor is bound to. */
  private static String key(Asked asked, Wish wish) {
    return asked.wanted() + "|" + wish.sort() + "|" + wish.fold();
  }
}

package org.wenlan.wording;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.wenlan.query.Wanted;
import org.wenlan.query.Wanted.Within;

/** Words, phrases, patterns and proximities in one field of the index. */
public final class TextQueries {
  private final Expansion expansion;
  private final boolean places;

  /**
   * @param words whose words a pattern may stand for
   * @param places whether every query is to tell the places where it matches exactly, as whoever
   *     marks hits needs it; slower
   */
  public TextQueries(IndexReader words, Deadline deadline, boolean places) {
    this.expansion = new Expansion(words, deadline);
    this.places = places;
  }

  /** A word, or words that follow each other: ideographs are a word each. */
  public Query phrase(String field, String text) {
    if (places) {
      return new IntervalQuery(field, words(text));
    }
    var words = Words.of(Characters.composed(text));
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no letter in " + text);
    }
    var terms = words.terms(true);
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst().text()));
    }
    var phrase = new PhraseQuery.Builder();
    terms.forEach(term -> phrase.add(new Term(field, term.text()), term.position()));
    return phrase.build();
  }

  /**
   * A word with wildcards.
   *
   * @throws TooBroad when more words fit than are looked at, or time is up
   */
  public Query wild(String field, String pattern) {
    var parts = Patterns.parts(pattern);
    if (places || parts.size() != 1 || Patterns.isIdeographic(parts.getFirst())) {
      return new IntervalQuery(field, pattern(field, pattern));
    }
    var words = expansion.words(field, parts.getFirst(), Expansion.MOST);
    return words.isEmpty()
        ? new MatchNoDocsQuery("no word fits " + pattern)
        : new ConstantScoreQuery(new TermInSetQuery(field, words));
  }

  /**
   * Words near each other.
   *
   * @throws TooBroad as {@link #wild}
   */
  public Query near(String field, Wanted.Near near) {
    return new IntervalQuery(field, source(field, near));
  }

  private IntervalsSource source(String field, Wanted part) {
    return switch (part) {
      case Wanted.Word(_, var text) -> words(text);
      case Wanted.Phrase(_, var text) -> words(text);
      case Wanted.Wild(_, var pattern) -> pattern(field, pattern);
      case Wanted.Any(var parts) ->
          Intervals.or(
              parts.stream().map(each -> source(field, each)).toArray(IntervalsSource[]::new));
      case Wanted.Near near -> within(field, near);
      case Wanted.Everything _,
          Wanted.All _,
          Wanted.Not _,
          Wanted.Named _,
          Wanted.InClass _,
          Wanted.Number _,
          Wanted.Dated _,
          Wanted.Value _ ->
          throw new IllegalArgumentException("A proximity is of words: " + part);
    };
  }

  private IntervalsSource within(String field, Wanted.Near near) {
    var parts = near.parts().stream().map(part -> source(field, part)).toList();
    var all = near.ordered() ? ordered(parts) : Nearness.unordered(parts);
    return switch (near.within()) {
      case Within.Words(int between) -> Intervals.maxgaps(between, all);
      case Within.Sentence _ ->
          Intervals.containedBy(
              all,
              ordered(List.of(mark(TextTokenizer.SENTENCE), mark(TextTokenizer.SENTENCE_END))));
      case Within.Paragraph _ -> Intervals.notContaining(all, mark(TextTokenizer.PARAGRAPH));
    };
  }

  private static IntervalsSource mark(char mark) {
    return Intervals.term(String.valueOf(mark));
  }

  private static IntervalsSource words(String text) {
    var words = Words.of(Characters.composed(text));
    if (words.isEmpty()) {
      return Intervals.noIntervals("no letter in " + text);
    }
    return phrase(
        words.terms(false).stream()
            .map(term -> Intervals.extend(Intervals.term(term.text()), 0, term.places() - 1))
            .toList());
  }

  private IntervalsSource pattern(String field, String pattern) {
    var parts = new ArrayList<IntervalsSource>();
    for (var part : Patterns.parts(pattern)) {
      parts.add(Patterns.isIdeographic(part) ? ideographs(part) : expanded(field, part));
    }
    return parts.isEmpty() ? Intervals.noIntervals("no letter in " + pattern) : phrase(parts);
  }

  private IntervalsSource expanded(String field, String pattern) {
    if (!Patterns.isWild(pattern)) {
      return Intervals.term(pattern);
    }
    var words = expansion.words(field, pattern, Expansion.MOST_NEAR);
    return words.isEmpty()
        ? Intervals.noIntervals("no word fits " + pattern)
        : Intervals.or(words.stream().map(BytesRef::utf8ToString).map(Intervals::term).toList());
  }

  /**
   * Where each sign is a word, a pattern is a phrase with room in it. Wildcards at its ends say
   * nothing: there is no end of a word to look for.
   */
  private static IntervalsSource ideographs(String pattern) {
    IntervalsSource whole = Intervals.noIntervals("no letter in " + pattern);
    boolean first = true;
    for (var piece : Patterns.pieces(pattern)) {
      var words = words(piece.literal());
      whole =
          first
              ? words
              : Intervals.maxgaps(
                  piece.most() - piece.least(),
                  ordered(List.of(whole, Intervals.extend(words, piece.least(), 0))));
      first = false;
    }
    return whole;
  }

  private static IntervalsSource ordered(List<IntervalsSource> parts) {
    return Intervals.ordered(parts.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource phrase(List<IntervalsSource> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : Intervals.phrase(parts.toArray(IntervalsSource[]::new));
  }
}

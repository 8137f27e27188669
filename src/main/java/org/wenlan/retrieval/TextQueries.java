package org.wenlan.retrieval;

import java.util.ArrayList;
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
final class TextQueries {
  private final Expansion expansion;

  TextQueries(Expansion expansion) {
    this.expansion = expansion;
  }

  /** A word, or words that follow each other: ideographs are a word each. */
  Query phrase(String field, String text) {
    var words = Words.typed(text);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no letter in " + text);
    }
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst().text()));
    }
    var phrase = new PhraseQuery.Builder();
    words.forEach(word -> phrase.add(new Term(field, word.text()), word.position()));
    return phrase.build();
  }

  Query wild(String field, String pattern) {
    if (ideographic(pattern)) {
      return new IntervalQuery(field, pattern(field, pattern));
    }
    var words = expansion.words(field, folded(pattern), Expansion.MOST);
    return words.isEmpty()
        ? new MatchNoDocsQuery("no word fits " + pattern)
        : new ConstantScoreQuery(new TermInSetQuery(field, words));
  }

  Query near(String field, Wanted.Near near) {
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
          Wanted.InClass _,
          Wanted.Number _,
          Wanted.Dated _,
          Wanted.Value _ ->
          throw new IllegalArgumentException("A proximity is of words: " + part);
    };
  }

  private IntervalsSource within(String field, Wanted.Near near) {
    var parts =
        near.parts().stream().map(part -> source(field, part)).toArray(IntervalsSource[]::new);
    // Two parts of one proximity are two places in the text: "a near a" needs a twice.
    var both =
        near.ordered()
            ? Intervals.ordered(parts)
            : Intervals.unorderedNoOverlaps(parts[0], parts[1]);
    if (!near.ordered() && parts.length > 2) {
      both = Intervals.unordered(parts);
    }
    return switch (near.within()) {
      case Within.Words(int between) -> Intervals.maxgaps(between, both);
      case Within.Sentence _ ->
          Intervals.notContaining(
              Intervals.notContaining(both, Intervals.term(TextTokenizer.SENTENCE)),
              Intervals.term(TextTokenizer.PARAGRAPH));
      case Within.Paragraph _ ->
          Intervals.notContaining(both, Intervals.term(TextTokenizer.PARAGRAPH));
    };
  }

  private static IntervalsSource words(String text) {
    var words = Words.typed(text);
    if (words.isEmpty()) {
      return Intervals.noIntervals("no letter in " + text);
    }
    var parts = new ArrayList<IntervalsSource>();
    int before = -1;
    for (var word : words) {
      var term = Intervals.term(word.text());
      int gap = before < 0 ? 0 : word.position() - before - 1;
      parts.add(gap == 0 ? term : Intervals.extend(term, gap, 0));
      before = word.position();
    }
    return parts.size() == 1
        ? parts.getFirst()
        : Intervals.phrase(parts.toArray(IntervalsSource[]::new));
  }

  private IntervalsSource pattern(String field, String pattern) {
    if (ideographic(pattern)) {
      return ideographs(pattern);
    }
    var words = expansion.words(field, folded(pattern), Expansion.MOST_NEAR);
    return words.isEmpty()
        ? Intervals.noIntervals("no word fits " + pattern)
        : Intervals.or(words.stream().map(BytesRef::utf8ToString).map(Intervals::term).toList());
  }

  /** Where each sign is a word, a pattern is a phrase with room in it. */
  private static IntervalsSource ideographs(String pattern) {
    var pieces = new ArrayList<IntervalsSource>();
    int least = 0;
    int most = 0;
    var literal = new StringBuilder();
    for (char character : (pattern + "*").toCharArray()) {
      if ("*?#".indexOf(character) < 0) {
        literal.append(character);
        continue;
      }
      if (literal.length() > 0) {
        var piece = words(literal.toString());
        // Room before a piece: at least as many signs as "#" asks for.
        pieces.add(pieces.isEmpty() || least == 0 ? piece : Intervals.extend(piece, least, 0));
        literal.setLength(0);
        if (pieces.size() > 1) {
          int room = most;
          pieces.set(
              0,
              Intervals.maxgaps(room - least, Intervals.ordered(pieces.get(0), pieces.remove(1))));
        }
        least = 0;
        most = 0;
      }
      least += character == '#' ? 1 : 0;
      most = character == '*' ? 100 : Math.min(100, most + 1);
    }
    return pieces.isEmpty() ? Intervals.noIntervals("no sign in " + pattern) : pieces.getFirst();
  }

  private static boolean ideographic(String pattern) {
    return pattern
        .codePoints()
        .anyMatch(letter -> Characters.fold(letter).of() == Characters.Class.IDEOGRAPH);
  }

  private static String folded(String pattern) {
    var folded = new StringBuilder();
    pattern
        .codePoints()
        .forEach(letter ->
            folded.append(
                "*?#".indexOf(letter) >= 0
                    ? Character.toString(letter)
                    : Characters.fold(letter).text()));
    return folded.toString();
  }
}

package org.wenlan.wording;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A text cut into words, the same for documents and queries.
 *
 * @param all words and signs in their order, one at a place
 * @param pairs two ideographs that follow each other as one term, by the place of the first
 */
public record Words(List<Word> all, Map<Integer, String> pairs) {
  /** Between two paragraphs, claims or names in one text. */
  public static final char BREAK = TextTokenizer.BREAK;

  /** For the engine: the terms of a text, stateless and for any number of threads. */
  public static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new TextTokenizer());
        }
      };

  /**
   * A word of a text.
   *
   * @param text as a term of the index
   * @param position counted from 0
   * @param start its first character in the text
   * @param end behind its last character
   */
  public record Word(String text, int position, int start, int end) {

    /** Whether it is a sign and no word. */
    public boolean isSign() {
      return text.charAt(0) == TextTokenizer.SIGN;
    }
  }

  /** Cuts a text; the ends of sentences and paragraphs are passed over. */
  public static Words of(String text) {
    var words = new ArrayList<Word>();
    var pairs = new HashMap<Integer, String>();
    try (TokenStream stream = ANALYZER.tokenStream("", new StringReader(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        switch (term.charAt(0)) {
          case TextTokenizer.SENTENCE, TextTokenizer.SENTENCE_END, TextTokenizer.PARAGRAPH -> {}
          case TextTokenizer.PAIR -> pairs.put(position, term.toString());
          default ->
              words.add(
                  new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Words(List.copyOf(words), Map.copyOf(pairs));
  }

  /**
   * The terms of a text with their number: words, and of ideographs each two that stand together;
   * one that stands alone by itself.
   */
  public static Map<String, Integer> counts(String text) {
    var words = of(text);
    var counts = new HashMap<String, Integer>();
    var paired = new HashSet<Integer>();
    words
        .pairs()
        .forEach((place, pair) -> {
          counts.merge(pair, 1, Integer::sum);
          paired.add(place);
          paired.add(place + 1);
        });
    for (var word : words.all()) {
      if (!word.isSign() && !paired.contains(word.position())) {
        counts.merge(word.text(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** One paragraph's text: letters in one spelling, and no sign in it that would end it. */
  public static String paragraph(String text) {
    return Characters.composed(text).replace(BREAK, '\n');
  }

  /** Whether there is nothing in it that can be searched. */
  boolean isEmpty() {
    return all.stream().allMatch(Word::isSign);
  }

  /**
   * The fewest terms that together are found exactly where the text stands: ideographs by pairs,
   * which are rarer and so faster to find.
   *
   * @param overlapping whether an odd last ideograph may come as a pair that overlaps the one
   *     before
   */
  List<Term> terms(boolean overlapping) {
    var terms = new ArrayList<Term>();
    for (int i = 0; i < all.size(); ) {
      var word = all.get(i);
      int at = word.position();
      var pair = pairs.get(at);
      if (pair == null) {
        terms.add(new Term(word.text(), at, 1));
        i++;
        continue;
      }
      terms.add(new Term(pair, at, 2));
      i += 2;
      var next = pairs.get(at + 1);
      if (overlapping && next != null && !pairs.containsKey(at + 2)) {
        terms.add(new Term(next, at + 1, 2));
        i++;
      }
    }
    return terms;
  }

  /**
   * A term of the index.
   *
   * @param places over how many places it reaches
   */
  public record Term(String text, int position, int places) {}
}

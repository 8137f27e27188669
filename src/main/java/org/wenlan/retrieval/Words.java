package org.wenlan.retrieval;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** How text is cut into words, the same for documents and queries. */
final class Words {
  static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new TextTokenizer());
        }
      };

  /**
   * A word of a text.
   *
   * @param position counted from 0
   * @param start its first character in the text
   * @param end behind its last character
   */
  record Word(String text, int position, int start, int end) {}

  private Words() {}

  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    try (TokenStream stream = ANALYZER.tokenStream("", new StringReader(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        words.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /** The words that can be searched: without the ends of sentences. */
  static List<Word> typed(String text) {
    return of(text).stream()
        .filter(word -> !word.text().equals(TextTokenizer.SENTENCE))
        .filter(word -> !word.text().equals(TextTokenizer.PARAGRAPH))
        .toList();
  }
}

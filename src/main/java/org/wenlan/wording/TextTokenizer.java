package org.wenlan.wording;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.wenlan.wording.Characters.Folded;

/**
 * Cuts text of mixed scripts into words. A run of letters and digits is a word; an ideograph is a
 * word of its own. Signs beside an ideograph, and blanks between two, have a place of their own, so
 * that a phrase of ideographs is found exactly where that string stands; between two words of
 * letters they are nothing.
 *
 * <p>Beside the words there are terms that nobody can type: both ends of a sentence, the end of a
 * paragraph, signs, and, at the first of two ideographs that follow each other, both as one term,
 * which makes words of two the fastest ones to find.
 */
final class TextTokenizer extends Tokenizer {
  /** At the first word of a sentence. */
  static final char SENTENCE = '\u0001';

  /** At the last word of a sentence. */
  static final char SENTENCE_END = '\u0005';

  /** Behind the last word of a paragraph, a place of its own. */
  static final char PARAGRAPH = '\u0002';

  /** Before a sign that has a place of its own. */
  static final char SIGN = '\u0003';

  /** Before two ideographs that follow each other. */
  static final char PAIR = '\u0004';

  /** Between two paragraphs, claims or names in one field's text. */
  static final char BREAK = '\u2029';

  /** Wider than any proximity that can be asked for, see org.wenlan.query. */
  static final int GAP = 128;

  private static final int LONGEST = 200;
  private static final Set<String> ABBREVIATIONS =
      Set.of("fig", "figs", "no", "nos", "approx", "e.g", "i.e", "vs", "dr", "prof", "ca", "cf");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final TextInput in = new TextInput();
  private final PendingSigns signs = new PendingSigns();

  /** The word being read, from where it began; or the rest of an ideograph that is several. */
  private final StringBuilder word = new StringBuilder();

  private int wordStart;
  private int wordEnd;
  private boolean wordIsIdeograph;
  private boolean wordIsRead;

  private String last = "";
  private int lastStart;
  private boolean lastIsIdeograph;

  /** Whether the place of the last ideograph has been left, or its pair said. */
  private boolean paired;

  private boolean sentenceIsOpen;
  private boolean startIsDue;
  private int gap;
  private Ahead ahead = Ahead.NOTHING;

  /** What is to be said when the signs before it are. */
  private enum Ahead {
    NOTHING,
    PARAGRAPH,
    END
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (startIsDue) {
      startIsDue = false;
      say(String.valueOf(SENTENCE), lastStart, lastStart + 1, 0);
      return true;
    }
    while (true) {
      if (wordIsRead) {
        return sign() || pair() || word();
      }
      if (ahead != Ahead.NOTHING) {
        return sentenceEnd() || sign() || paragraphEnd();
      }
      if (read()) {
        return true;
      }
    }
  }

  /** Reads on to the end of a word or paragraph; true when a sentence ended and was said. */
  private boolean read() throws IOException {
    int at = in.offset();
    int character = in.next(input);
    if (character < 0 || character == BREAK) {
      wordIsRead = word.length() > 0;
      ahead = character < 0 ? Ahead.END : Ahead.PARAGRAPH;
      return false;
    }
    var folded = Characters.fold(character);
    int width = Character.charCount(character);
    switch (folded.of()) {
      case LETTER -> {
        wordStart = word.length() == 0 ? at : wordStart;
        wordEnd = at + width;
        word.append(folded.text());
        wordIsRead = word.length() >= LONGEST;
      }
      case SILENT -> wordEnd = word.length() > 0 ? at + width : wordEnd;
      case IDEOGRAPH, BLANK, SIGN, STOP -> {
        if (word.length() > 0) {
          in.back(width);
          wordIsRead = true;
        } else if (folded.of() == Characters.Class.IDEOGRAPH) {
          ideograph(folded.text(), at, width);
        } else {
          return between(folded, at);
        }
      }
    }
    return false;
  }

  private void ideograph(String text, int at, int width) throws IOException {
    int end = at + width;
    var voiced = Characters.voiced(text, in.peek(input));
    if (voiced.isPresent()) {
      end += Character.charCount(in.next(input));
    }
    word.append(voiced.orElse(text));
    wordStart = at;
    wordEnd = end;
    wordIsIdeograph = true;
    wordIsRead = true;
  }

  private boolean between(Folded folded, int at) throws IOException {
    signs.add(folded.text(), at);
    boolean ends =
        folded.of() == Characters.Class.STOP || folded.text().equals(".") && endsSentence();
    return ends && sentenceEnd();
  }

  /** Says that the sentence ended with the last word, when one is open. */
  private boolean sentenceEnd() {
    if (sentenceIsOpen) {
      sentenceIsOpen = false;
      say(String.valueOf(SENTENCE_END), lastStart, lastStart + 1, 0);
      return true;
    }
    return false;
  }

  /** A full stop ends a sentence before a blank and behind a word that is no abbreviation. */
  private boolean endsSentence() throws IOException {
    int after = in.peek(input);
    return (after < 0 || Character.isWhitespace(after) || after == BREAK)
        && !ABBREVIATIONS.contains(last);
  }

  /** Says a sign that waits and has a place; true when there was one. */
  private boolean sign() {
    if (!signs.havePlace(lastIsIdeograph, wordIsRead && wordIsIdeograph)) {
      signs.clear();
      return false;
    }
    boolean first = signs.isFirst();
    var sign = signs.take();
    say(SIGN + sign.text(), sign.at(), sign.at() + 1, first ? 1 : 0);
    paired = true;
    return true;
  }

  /** Says the ideograph before and this one as one term at the place of the former. */
  private boolean pair() {
    if (paired || !lastIsIdeograph || !wordIsIdeograph) {
      return false;
    }
    int first = word.offsetByCodePoints(0, 1);
    say(PAIR + last + word.substring(0, first), lastStart, wordEnd, 0);
    paired = true;
    return true;
  }

  private boolean word() {
    int length = wordIsIdeograph ? word.offsetByCodePoints(0, 1) : word.length();
    last = word.substring(0, length);
    startIsDue = !sentenceIsOpen;
    sentenceIsOpen = true;
    say(last, wordStart, wordEnd, 1);
    lastStart = wordStart;
    lastIsIdeograph = wordIsIdeograph;
    paired = false;
    word.delete(0, length);
    if (word.length() == 0 || !wordIsIdeograph) {
      word.setLength(0);
      wordIsRead = false;
      wordIsIdeograph = false;
    }
    return true;
  }

  /** The end of a paragraph or of the text. */
  private boolean paragraphEnd() {
    if (ahead == Ahead.END) {
      return false;
    }
    ahead = Ahead.NOTHING;
    int at = in.offset() - 1;
    say(String.valueOf(PARAGRAPH), at, at + 1, 1);
    gap = GAP;
    last = "";
    lastIsIdeograph = false;
    return true;
  }

  private void say(String text, int start, int end, int places) {
    term.setEmpty().append(text);
    offset.setOffset(correctOffset(start), correctOffset(end));
    increment.setPositionIncrement(places + gap);
    gap = 0;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    in.reset();
    signs.clear();
    word.setLength(0);
    wordIsRead = false;
    wordIsIdeograph = false;
    last = "";
    lastIsIdeograph = false;
    paired = false;
    sentenceIsOpen = false;
    startIsDue = false;
    gap = 0;
    ahead = Ahead.NOTHING;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(in.offset()), correctOffset(in.offset()));
  }
}

package org.wenlan.retrieval;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.wenlan.retrieval.Characters.Folded;

/**
 * Cuts text of mixed scripts into words. A run of letters and digits is a word; an ideograph is a
 * word of its own, and whatever stands between two ideographs keeps them apart by one position, so
 * that a phrase of ideographs is found exactly where that string stands. A sentence's and a
 * paragraph's end are words of their own that nobody can type.
 */
final class TextTokenizer extends Tokenizer {
  static final String SENTENCE = "\u0001";
  static final String PARAGRAPH = "\u0002";

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

  private final char[] buffer = new char[8192];
  private int filled;
  private int next;
  private int base;

  private final StringBuilder word = new StringBuilder();
  private boolean afterIdeograph;
  private boolean apart;
  private int pendingGap;

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    word.setLength(0);
    int start = -1;
    int end = -1;
    while (true) {
      int at = base + next;
      int character = read();
      if (character < 0) {
        return word.length() > 0 && emit(start, end, false);
      }
      if (character == BREAK) {
        if (word.length() > 0) {
          next--;
          return emit(start, end, false);
        }
        mark(PARAGRAPH, at);
        pendingGap = GAP;
        return true;
      }
      var folded = Characters.fold(character);
      int width = Character.charCount(character);
      switch (folded.of()) {
        case LETTER -> {
          start = start < 0 ? at : start;
          end = at + width;
          word.append(folded.text());
          if (word.length() >= LONGEST) {
            return emit(start, end, false);
          }
        }
        case SILENT -> end = word.length() > 0 ? at + width : end;
        case IDEOGRAPH, BLANK, SIGN, STOP -> {
          if (word.length() > 0) {
            next -= width;
            return emit(start, end, false);
          }
          if (between(folded, at)) {
            return true;
          }
          if (folded.of() == Characters.Class.IDEOGRAPH) {
            word.append(folded.text());
            return emit(at, at + width, true);
          }
        }
      }
    }
  }

  /** What stands between two words; true when it ended a sentence. */
  private boolean between(Folded folded, int at) throws IOException {
    switch (folded.of()) {
      case STOP -> {
        mark(SENTENCE, at);
        return true;
      }
      case SIGN -> {
        if (base + next > 0 && previous() == '.' && endsSentence()) {
          mark(SENTENCE, at);
          return true;
        }
        apart = true;
      }
      case BLANK -> apart = true;
      case LETTER, IDEOGRAPH, SILENT -> {}
    }
    return false;
  }

  private int previous() {
    return buffer[next - 1];
  }

  /** A full stop ends a sentence before a blank and behind a word that is no abbreviation. */
  private boolean endsSentence() throws IOException {
    int after = peek();
    return (after < 0 || Character.isWhitespace(after) || after == BREAK)
        && !ABBREVIATIONS.contains(last);
  }

  private String last = "";

  private boolean emit(int start, int end, boolean ideograph) {
    term.setEmpty().append(word);
    offset.setOffset(correctOffset(start), correctOffset(end));
    boolean gap = apart && afterIdeograph && ideograph;
    increment.setPositionIncrement(1 + (gap ? 1 : 0) + pendingGap);
    pendingGap = 0;
    afterIdeograph = ideograph;
    apart = false;
    last = word.length() <= 6 ? word.toString() : "";
    return true;
  }

  private void mark(String sign, int at) {
    term.setEmpty().append(sign);
    offset.setOffset(correctOffset(at), correctOffset(at + 1));
    increment.setPositionIncrement(1 + pendingGap);
    pendingGap = 0;
    afterIdeograph = false;
    apart = false;
    last = "";
  }

  private int read() throws IOException {
    if (next >= filled - 1 && !more()) {
      return next < filled ? buffer[next++] : -1;
    }
    int character = Character.codePointAt(buffer, next, filled);
    next += Character.charCount(character);
    return character;
  }

  private int peek() throws IOException {
    if (next >= filled - 1 && !more() && next >= filled) {
      return -1;
    }
    return buffer[next];
  }

  /** Keeps the last two characters and reads on behind them; false at the end of the text. */
  private boolean more() throws IOException {
    int keep = Math.min(next, 2);
    int rest = filled - next;
    System.arraycopy(buffer, next - keep, buffer, 0, keep + rest);
    base += next - keep;
    next = keep;
    filled = keep + rest;
    int got = input.read(buffer, filled, buffer.length - filled);
    filled += Math.max(got, 0);
    return got > 0;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    filled = 0;
    next = 0;
    base = 0;
    afterIdeograph = false;
    apart = false;
    pendingGap = 0;
    last = "";
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(base + filled), correctOffset(base + filled));
  }
}

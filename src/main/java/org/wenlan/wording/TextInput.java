package org.wenlan.wording;

import java.io.IOException;
import java.io.Reader;

/** Characters of a text one by one, with a look at the next one and a step back. */
final class TextInput {
  private final char[] buffer = new char[8192];
  private int filled;
  private int next;
  private int base;

  void reset() {
    filled = 0;
    next = 0;
    base = 0;
  }

  /** Where the next character stands in the text. */
  int offset() {
    return base + next;
  }

  /** The next character, a surrogate pair as one; -1 at the end. */
  int next(Reader from) throws IOException {
    if (next >= filled - 1) {
      more(from);
    }
    if (next >= filled) {
      return -1;
    }
    int character = Character.codePointAt(buffer, next, filled);
    next += Character.charCount(character);
    return character;
  }

  /** The character that {@link #next} will give. */
  int peek(Reader from) throws IOException {
    int character = next(from);
    if (character >= 0) {
      back(Character.charCount(character));
    }
    return character;
  }

  /** Takes the last character back; one step is certain to be possible. */
  void back(int width) {
    next -= width;
  }

  /** Keeps the last two characters and reads on behind them. */
  private void more(Reader from) throws IOException {
    int keep = Math.min(next, 2);
    int rest = filled - next;
    System.arraycopy(buffer, next - keep, buffer, 0, keep + rest);
    base += next - keep;
    next = keep;
    filled = keep + rest;
    filled += Math.max(from.read(buffer, filled, buffer.length - filled), 0);
  }
}

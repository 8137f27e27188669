package org.wenlan.watch;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** The terms that standing queries ask for, each with a number; other words of a text are none. */
final class Vocabulary {
  private final Map<String, Terms> fields = new HashMap<>();
  private int size;

  /** The number of a term, a new one when it is asked for the first time. */
  int number(Term term) {
    var terms = fields.computeIfAbsent(term.field(), _ -> new Terms());
    var letters = term.text().toCharArray();
    int known = terms.find(letters, letters.length);
    if (known < 0) {
      terms.put(term.text(), size);
      known = size++;
    }
    return known;
  }

  /** The terms of a field; null when none is asked for. */
  @Nullable Terms of(String field) {
    return fields.get(field);
  }

  int size() {
    return size;
  }

  /** The terms of a field, found by their letters without making a text of them. */
  static final class Terms {
    private @Nullable String[] texts = new String[64];
    private int[] numbers = new int[64];
    private int count;

    /** The number of a term; -1 when it is none. */
    int find(char[] letters, int length) {
      int mask = texts.length - 1;
      int slot = hash(letters, length) & mask;
      for (var text = texts[slot]; text != null; text = texts[slot]) {
        if (same(text, letters, length)) {
          return numbers[slot];
        }
        slot = (slot + 1) & mask;
      }
      return -1;
    }

    int find(String text) {
      return find(text.toCharArray(), text.length());
    }

    private void put(String text, int number) {
      if (2 * (count + 1) > texts.length) {
        var before = texts;
        var old = numbers;
        texts = new String[before.length * 2];
        numbers = new int[texts.length];
        for (int i = 0; i < before.length; i++) {
          var kept = before[i];
          if (kept != null) {
            place(kept, old[i]);
          }
        }
      }
      place(text, number);
      count++;
    }

    private void place(String text, int number) {
      int mask = texts.length - 1;
      int slot = hash(text.toCharArray(), text.length()) & mask;
      while (texts[slot] != null) {
        slot = (slot + 1) & mask;
      }
      texts[slot] = text;
      numbers[slot] = number;
    }

    private static boolean same(String text, char[] letters, int length) {
      if (text.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (text.charAt(i) != letters[i]) {
          return false;
        }
      }
      return true;
    }

    private static int hash(char[] letters, int length) {
      int hash = 0;
      for (int i = 0; i < length; i++) {
        hash = 31 * hash + letters[i];
      }
      hash *= 0x9e3779b9;
      return hash ^ (hash >>> 15);
    }
  }
}

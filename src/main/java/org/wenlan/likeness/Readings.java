package org.wenlan.likeness;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * How a Chinese character is read: Unicode's most usual reading, in letters without tones. One
 * character has one reading here, whatever stands beside it.
 */
final class Readings {
  private static final Transliterator PINYIN =
      Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");

  private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(0x10000);
  private static final Map<Integer, String> RARE = new ConcurrentHashMap<>();

  private Readings() {}

  /** Its syllable; the character itself when it has none. */
  static String of(int character) {
    if (character >= 0x10000) {
      return RARE.computeIfAbsent(character, Readings::read);
    }
    var known = KNOWN.get(character);
    if (known == null) {
      known = read(character);
      KNOWN.set(character, known);
    }
    return known;
  }

  private static String read(int character) {
    var written = Character.toString(character);
    synchronized (PINYIN) {
      var read = PINYIN.transliterate(written).strip();
      return read.isEmpty() ? written : read;
    }
  }

  /** What many do not tell apart by ear: zh and z, ch and c, sh and s, l and n, -ng and -n. */
  static String blurred(String syllable) {
    return syllable
        .replaceFirst("^([zcs])h", "$1")
        .replaceFirst("^n(?=[aeiou])", "l")
        .replaceFirst("ng$", "n");
  }
}

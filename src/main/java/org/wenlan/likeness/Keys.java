package org.wenlan.likeness;

import java.util.function.LongConsumer;

/**
 * Hashes under which names that may be alike meet: a name and what is left when one or two of its
 * letters are gone. Two that share a hash by chance are told apart when they are compared.
 */
final class Keys {
  /** From here on one letter may be gone, and from there two. */
  static final int ONE = 4;

  static final int TWO = 8;

  /** From here on no letter may be gone: no name of goods is that long. */
  static final int LONG = 17;

  /** From here on one character may be gone: one of three makes another name. */
  static final int CHARACTERS = 4;

  private static final long SOUND = 0x5bd1e995L;
  private static final long HAN = 0x1b873593L;

  private Keys() {}

  static void letters(String plain, LongConsumer to) {
    int length = plain.length();
    to.accept(hash(plain, -1, -1));
    if (length < ONE || length >= LONG) {
      return;
    }
    for (int i = 0; i < length; i++) {
      to.accept(hash(plain, i, -1));
      if (length >= TWO) {
        for (int j = i + 1; j < length; j++) {
          to.accept(hash(plain, i, j));
        }
      }
    }
  }

  static void sound(String sound, LongConsumer to) {
    if (sound.length() >= ONE) {
      to.accept(hash(sound, -1, -1) * 31 + SOUND);
    }
  }

  /** By numbers of readings that are not told apart by ear. */
  static void readings(int[] syllables, int from, int length, LongConsumer to) {
    to.accept(hash(syllables, from, length, -1));
    if (length >= CHARACTERS) {
      for (int i = 0; i < length; i++) {
        to.accept(hash(syllables, from, length, i));
      }
    }
  }

  private static long hash(String text, int but, int and) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      if (i != but && i != and) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
    }
    return hash;
  }

  private static long hash(int[] syllables, int from, int length, int but) {
    long hash = 0xcbf29ce484222325L + HAN;
    for (int i = 0; i < length; i++) {
      if (i != but) {
        hash = (hash ^ syllables[from + i]) * 0x100000001b3L;
      }
    }
    return hash;
  }
}

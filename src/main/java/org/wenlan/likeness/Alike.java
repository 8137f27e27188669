package org.wenlan.likeness;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How alike two names are.
 *
 * @param likeness from 0 to 1
 */
public record Alike(double likeness, How how) {

  /** What makes them alike. */
  public enum How {
    /** Nothing but case, accents, blanks, signs or traditional characters is different. */
    SAME,
    /** Signs that look like the letters stand for them. */
    LOOKS,
    /** Other characters with the same readings. */
    READINGS,
    /** Chinese that is read as the other name in letters is. */
    ACROSS,
    /** It sounds the same in English. */
    SOUND,
    /** Few letters or characters are different. */
    EDIT
  }

  private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();
  private static final JaroWinklerSimilarity WINKLER = new JaroWinklerSimilarity();

  private static final double LOOKS = 0.97;
  private static final double SAME_READING = 0.15;
  private static final double BLURRED_READING = 0.25;
  private static final double SOUNDS = 0.85;

  /** Chinese for letters is never quite the same name. */
  private static final double ACROSS = 0.95;

  /** Shorter names in letters are alike by chance. */
  private static final int SHORT = 3;

  private static final int SOUND = 4;

  /** Compares two names. */
  public static Alike of(NameForm a, NameForm b) {
    if (a.script() == b.script()) {
      if (a.folded().equals(b.folded())) {
        return new Alike(1, How.SAME);
      }
      return a.script() == NameForm.Script.HAN ? characters(a, b) : letters(a, b);
    }
    double likeness = ACROSS * edited(a.plain(), b.plain());
    return new Alike(
        Math.min(a.plain().length(), b.plain().length()) <= SHORT ? likeness / 2 : likeness,
        How.ACROSS);
  }

  private static Alike letters(NameForm a, NameForm b) {
    if (a.plain().equals(b.plain())) {
      return new Alike(LOOKS, How.LOOKS);
    }
    double edited = edited(a.plain(), b.plain());
    if (Math.min(a.plain().length(), b.plain().length()) <= SHORT) {
      return new Alike(edited / 2, How.EDIT);
    }
    double likeness = Math.max(edited, (edited + WINKLER.apply(a.plain(), b.plain())) / 2);
    if (a.sound().length() >= SOUND && a.sound().equals(b.sound()) && likeness < SOUNDS) {
      return new Alike((likeness + SOUNDS) / 2, How.SOUND);
    }
    return new Alike(likeness, How.EDIT);
  }

  private static double edited(String a, String b) {
    return 1 - (double) LETTERS.apply(a, b) / Math.max(a.length(), b.length());
  }

  /** Edit distance in which a character costs less the more its reading is the other's. */
  private static Alike characters(NameForm a, NameForm b) {
    var mine = a.folded().codePoints().toArray();
    var theirs = b.folded().codePoints().toArray();
    var before = new double[theirs.length + 1];
    for (int j = 0; j <= theirs.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= mine.length; i++) {
      var now = new double[theirs.length + 1];
      now[0] = i;
      for (int j = 1; j <= theirs.length; j++) {
        double turned =
            before[j - 1]
                + (mine[i - 1] == theirs[j - 1]
                    ? 0
                    : other(a.syllables().get(i - 1), b.syllables().get(j - 1)));
        now[j] = Math.min(turned, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    double likeness = 1 - before[theirs.length] / Math.max(mine.length, theirs.length);
    return new Alike(likeness, a.syllables().equals(b.syllables()) ? How.READINGS : How.EDIT);
  }

  private static double other(String mine, String theirs) {
    if (mine.equals(theirs)) {
      return SAME_READING;
    }
    return Readings.blurred(mine).equals(Readings.blurred(theirs)) ? BLURRED_READING : 1;
  }
}

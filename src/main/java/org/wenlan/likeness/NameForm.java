package org.wenlan.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.wenlan.wording.Words;

/**
 * A name as it is compared: simplified, in small letters without accents, blanks and signs.
 *
 * @param written as somebody wrote it
 * @param folded what is left of it
 * @param script in what it is written
 * @param plain in letters: the same with look-alike signs as letters; in Chinese: its readings
 *     joined
 * @param syllables one reading for each character; empty for letters
 * @param sound how it sounds in English, empty for Chinese
 */
public record NameForm(
    String written,
    String folded,
    Script script,
    String plain,
    List<String> syllables,
    String sound) {
  private static final DoubleMetaphone METAPHONE = metaphone();

  public NameForm {
    syllables = List.copyOf(syllables);
  }

  /** In what a name is written. */
  public enum Script {
    /** Chinese characters alone. */
    HAN,
    /** Letters and digits alone. */
    LETTERS
  }

  private static DoubleMetaphone metaphone() {
    var metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(8);
    return metaphone;
  }

  /**
   * The forms of a name: one for each run of one script, so that {@code Nike/耐克} is two names; none
   * when there is nothing to compare.
   */
  public static List<NameForm> of(String written) {
    var forms = new ArrayList<NameForm>();
    var run = new ArrayList<String>();
    boolean han = false;
    for (var word : Words.of(written).all()) {
      if (word.isSign()) {
        continue;
      }
      boolean now = han(word.text());
      if (now != han && !run.isEmpty()) {
        forms.add(form(written, run, han));
        run.clear();
      }
      han = now;
      run.add(word.text());
    }
    if (!run.isEmpty()) {
      forms.add(form(written, run, han));
    }
    return forms;
  }

  private static NameForm form(String written, List<String> run, boolean han) {
    return han ? han(written, run) : letters(written, String.join("", run));
  }

  static boolean han(String word) {
    return Character.isIdeographic(word.codePointAt(0));
  }

  static NameForm han(String written, List<String> characters) {
    var syllables = characters.stream().map(one -> Readings.of(one.codePointAt(0))).toList();
    return new NameForm(
        written,
        String.join("", characters),
        Script.HAN,
        syllables.stream().collect(Collectors.joining()),
        syllables,
        "");
  }

  static NameForm letters(String written, String folded) {
    var plain = Lookalikes.plain(folded);
    return new NameForm(written, folded, Script.LETTERS, plain, List.of(), sound(plain));
  }

  private static String sound(String plain) {
    var sound = METAPHONE.doubleMetaphone(plain);
    return sound == null ? "" : sound;
  }
}

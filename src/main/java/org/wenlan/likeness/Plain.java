package org.wenlan.likeness;

import java.util.stream.Collectors;
import org.wenlan.wording.Words;

/** Texts without what makes no difference to a reader. */
public final class Plain {
  private Plain() {}

  /** Simplified, half-width, small, without accents and blanks; signs stay. */
  public static String of(String text) {
    return Words.of(text).all().stream()
        .map(word -> word.isSign() ? word.text().substring(1) : word.text())
        .collect(Collectors.joining());
  }
}

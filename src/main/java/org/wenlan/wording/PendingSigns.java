package org.wenlan.wording;

import java.util.ArrayList;
import java.util.List;

/** The signs and blanks between two words, each once, until it is known whether they count. */
final class PendingSigns {

  /** A sign as folded, and where it stands in the text. */
  record Sign(String text, int at) {}

  /** More than this between two words is a line of dots or a table's frame. */
  private static final int MOST = 8;

  private final List<Sign> signs = new ArrayList<>();
  private int taken;
  private boolean onlyBlanks = true;

  void add(String text, int at) {
    for (var sign : signs) {
      if (sign.text().equals(text)) {
        return;
      }
    }
    if (signs.size() < MOST) {
      signs.add(new Sign(text, at));
      onlyBlanks &= text.equals(" ");
    }
  }

  /** Signs have a place beside an ideograph, blanks between two of them. */
  boolean havePlace(boolean afterIdeograph, boolean beforeIdeograph) {
    return taken < signs.size()
        && (onlyBlanks ? afterIdeograph && beforeIdeograph : afterIdeograph || beforeIdeograph);
  }

  boolean isFirst() {
    return taken == 0;
  }

  Sign take() {
    return signs.get(taken++);
  }

  void clear() {
    signs.clear();
    taken = 0;
    onlyBlanks = true;
  }
}

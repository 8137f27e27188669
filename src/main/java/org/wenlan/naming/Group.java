package org.wenlan.naming;

import java.util.Locale;

/**
 * One body or person with all its names.
 *
 * @param zh the Chinese name to show; empty when it has none
 * @param en the name in Latin letters to show; empty when it has none
 * @param members how many names it has
 * @param documents how many documents its names stand on, name by name
 */
public record Group(long id, String zh, String en, int members, int documents) {

  /** Its name for a reader of this language; the other one where it has none. */
  public String name(Locale language) {
    boolean chinese = language.getLanguage().equals("zh");
    var first = chinese ? zh : en;
    return first.isEmpty() ? (chinese ? en : zh) : first;
  }
}

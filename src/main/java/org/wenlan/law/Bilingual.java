package org.wenlan.law;

import java.util.Locale;

/** A text in both languages of the platform. */
public record Bilingual(String zh, String en) {

  /** The text in a language: Chinese for any {@code zh} locale, else English. */
  public String in(Locale language) {
    return language.getLanguage().equals("zh") ? zh : en;
  }
}

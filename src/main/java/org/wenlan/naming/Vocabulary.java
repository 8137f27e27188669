package org.wenlan.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the words of names mean, read from {@code naming/words.tsv}. */
final class Vocabulary {
  private static final Map<String, String> FORMS = new HashMap<>();
  private static final Map<String, String> SHORT = new HashMap<>();
  private static final Map<String, Set<String>> OTHERS = new HashMap<>();

  static {
    try (var in = Vocabulary.class.getResourceAsStream("/naming/words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("naming/words.tsv is not there");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> read(line.split("\t", -1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Vocabulary() {}

  private static void read(String[] cells) {
    switch (cells[0]) {
      case "form" -> FORMS.put(cells[1], cells[2]);
      case "short" -> SHORT.put(cells[1], cells[2]);
      default -> {
        if (!OTHERS.computeIfAbsent(cells[0], _ -> new HashSet<>()).add(cells[1])) {
          throw new IllegalStateException("Twice in naming/words.tsv: " + cells[1]);
        }
      }
    }
  }

  static boolean form(String word) {
    return FORMS.containsKey(word);
  }

  /** The class of a legal form: forms of one class may be one body's; empty when it is none. */
  static String formClass(String word) {
    return FORMS.getOrDefault(word, "");
  }

  /** The word that an abbreviation or another spelling is short for; itself where there is none. */
  static String full(String word) {
    return SHORT.getOrDefault(word, word);
  }

  /** Whether sources leave it out at will. */
  static boolean stop(String word) {
    return is("stop", word);
  }

  /** Whether it tells bodies of one concern apart. */
  static boolean apart(String word) {
    return is("apart", word);
  }

  /** Whether only bodies have it in their names. */
  static boolean body(String word) {
    return is("body", word);
  }

  private static boolean is(String kind, String word) {
    return OTHERS.getOrDefault(kind, Set.of()).contains(word);
  }
}

package org.wenlan.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A branch by which the exchange is filtered: classes as data, and nothing of its own.
 *
 * @param classes the beginnings of its symbols
 */
record Branch(String code, String zh, String en, List<String> classes) {
  static final List<Branch> ALL = read();

  Branch {
    classes = List.copyOf(classes);
  }

  static Optional<Branch> find(String code) {
    return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  boolean holds(List<String> symbols) {
    for (var symbol : symbols) {
      for (var begins : classes) {
        if (symbol.startsWith(begins)) {
          return true;
        }
      }
    }
    return false;
  }

  String name(Locale language) {
    return language.getLanguage().equals("zh") ? zh : en;
  }

  private static List<Branch> read() {
    return lines("branches.tsv").stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> new Branch(cells[0], cells[1], cells[2], List.of(cells[3].split(" "))))
        .toList();
  }

  /** Lines of a shipped table without its remarks. */
  static List<String> lines(String name) {
    try (var in = Branch.class.getResourceAsStream("/exchange/" + name)) {
      if (in == null) {
        throw new IllegalStateException("exchange/" + name + " is not among the resources");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

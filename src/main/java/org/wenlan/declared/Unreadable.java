package org.wenlan.declared;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Where a text stops being YAML, and why.
 *
 * @param line from 1; the first one where the parser names none, as for what is too deep
 */
record Unreadable(long line, String problem) {

  static Unreadable of(YAMLException unreadable, String text) {
    return switch (unreadable) {
      case MarkedYAMLException marked ->
          new Unreadable(
              marked.getProblemMark() == null ? 1 : marked.getProblemMark().getLine() + 1,
              String.valueOf(marked.getProblem()));
      case ReaderException sign ->
          new Unreadable(
              1 + text.codePoints().limit(sign.getPosition()).filter(one -> one == '\n').count(),
              "the sign U+%04X may not stand in it".formatted(sign.getCodePoint()));
      default -> new Unreadable(1, String.valueOf(unreadable.getMessage()));
    };
  }
}

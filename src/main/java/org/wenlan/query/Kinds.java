package org.wenlan.query;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Kind codes of WIPO ST.16: a letter, or a letter and a digit. */
final class Kinds {

  private Kinds() {}

  /** All kinds that begin with a letter, as a list in brackets. */
  static String all(String letter) {
    return Stream.concat(
            Stream.of(letter), IntStream.range(0, 10).mapToObj(digit -> letter + digit))
        .collect(Collectors.joining(" or ", "(", ")"));
  }
}

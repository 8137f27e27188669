package org.wenlan.yearbook;

import java.util.List;
import java.util.stream.Stream;

/** A part of a sentence of a template. */
sealed interface Phrase {

  /** What a reference asks of an indicator. */
  enum Kind {
    VALUE('v'),
    MONEY('m'),
    CHANGE('g'),
    POINTS('p'),
    SHARE('s'),
    PLACE('r');

    private final char sign;

    Kind(char sign) {
      this.sign = sign;
    }

    /** The letter that stands for it in a template. */
    char sign() {
      return sign;
    }
  }

  /** Words. */
  record Plain(String text) implements Phrase {}

  /** The year of the book. */
  record Year() implements Phrase {}

  /** A number. */
  record Reference(Kind kind, String code) implements Phrase {}

  /** What is left out when one of its references has no value. */
  record Clause(List<Phrase> parts) implements Phrase {

    public Clause {
      parts = List.copyOf(parts);
    }
  }

  /** The references in it, those of clauses too. */
  static Stream<Reference> references(List<Phrase> parts) {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Reference reference -> Stream.of(reference);
              case Clause(var inner) -> references(inner);
              case Plain _, Year _ -> Stream.empty();
            });
  }
}

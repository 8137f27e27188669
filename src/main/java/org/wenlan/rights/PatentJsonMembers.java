package org.wenlan.rights;

import org.wenlan.rights.PatentJsonReader.Flat;

/** Makes the parts of a patent out of the members of one JSON object. */
final class PatentJsonMembers {
  private PatentJsonMembers() {}

  static PublicationNumber number(Flat from) {
    var kind = from.maybe("kind");
    return from.done(
        new PublicationNumber(from.need("office"), from.need("serial"), kind == null ? "" : kind));
  }

  static ApplicationNumber application(Flat from) {
    return from.done(new ApplicationNumber(from.need("office"), from.need("serial")));
  }

  static Patent.Text text(Flat from) {
    return from.done(new Patent.Text(from.need("language"), from.need("text")));
  }

  static Patent.Claim claim(Flat from) {
    var number = from.need("number");
    if (!number.matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "The claim number \"%s\" is no whole number.".formatted(number));
    }
    return from.done(
        new Patent.Claim(
            from.need("language"), Integer.parseInt(number), from.need("text"), from.numbers()));
  }

  static Patent.Paragraph paragraph(Flat from) {
    return from.done(
        new Patent.Paragraph(
            from.need("language"), from.truth("heading"), from.maybe("number"), from.need("text")));
  }

  static Patent.Party party(Flat from) {
    return from.done(
        new Patent.Party(
            from.word(Patent.Role.class, "role"),
            from.need("name"),
            from.need("normalised"),
            from.maybe("address"),
            from.maybe("country"),
            from.maybe("region")));
  }

  static Patent.Symbol symbol(Flat from) {
    return from.done(
        new Patent.Symbol(
            from.word(Patent.Scheme.class, "scheme"), from.need("symbol"), from.truth("first")));
  }

  static Patent.Priority priority(Flat from) {
    return from.done(new Patent.Priority(from.need("number"), from.day("date")));
  }

  static Patent.Citation citation(Flat from) {
    return from.done(
        new Patent.Citation(
            from.maybe("patent"),
            from.maybe("text"),
            from.maybe("category"),
            from.word(Patent.Origin.class, "origin")));
  }

  static Patent.Event event(Flat from) {
    return from.done(
        new Patent.Event(
            from.day("date"), from.need("country"), from.need("code"), from.need("text")));
  }

  static Patent.Alias alias(Flat from) {
    return from.done(
        new Patent.Alias(from.word(Patent.Of.class, "of"), from.need("form"), from.need("text")));
  }

  static Patent.Other other(Flat from) {
    return from.done(new Patent.Other(from.need("source"), from.need("label"), from.need("text")));
  }
}

package org.wenlan.retrieval.web;

import java.util.Locale;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;
import org.wenlan.rights.Classes;
import org.wenlan.territory.Countries;
import org.wenlan.territory.Regions;

/** A facet's value as a search, and as people call it. */
final class Narrowing {
  private static final Queries QUERIES = new Queries();

  private Narrowing() {}

  /** A query within which only one value is kept. */
  static String narrowed(Wanted wanted, Facet facet, String value) {
    var part = facet.only(value);
    return QUERIES.print(
        wanted instanceof Wanted.Everything ? part : Wanted.all(java.util.List.of(wanted, part)));
  }

  /** A query of one part. */
  static String printed(Wanted wanted) {
    return QUERIES.print(wanted);
  }

  /** What people call a value; the value itself where it has no name. */
  static String name(Facet facet, String value, Locale language) {
    return switch (facet) {
      case OFFICE -> Countries.name(value, language);
      case REGION -> Regions.name(value, language);
      case FIELD ->
          Classes.fields().stream()
              .filter(field -> String.valueOf(field.number()).equals(value))
              .map(field -> field.name(language))
              .findFirst()
              .orElse(value);
      case KIND,
          RIGHT,
          STATUS,
          FILED,
          PUBLISHED,
          APPLICANT,
          INVENTOR,
          SECTION,
          CLASS,
          SUBCLASS,
          GROUP,
          AGENT,
          CITED ->
          value;
    };
  }
}

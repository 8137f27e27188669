package org.wenlan.retrieval.web;

import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

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
}

package org.wenlan.analysis.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Landscape;
import org.wenlan.analysis.Landscapes;
import org.wenlan.analysis.Outcome;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Searching;
import org.wenlan.site.Address;
import org.wenlan.site.Messages;

/** From what was typed to a landscape, the same for page, files and API. */
@Component
final class Surveying {
  private final Searching searching;
  private final Landscapes landscapes;
  private final Messages messages;

  Surveying(Searching searching, Landscapes landscapes, Messages messages) {
    this.searching = searching;
    this.landscapes = landscapes;
    this.messages = messages;
  }

  /**
   * What is asked for.
   *
   * @param typed the query
   * @param with the query to compare with; empty for none
   * @param grouped whether all names of a group are one applicant, where there are groups
   */
  record Asked(String typed, String with, Dialect dialect, boolean grouped) {
    /** How names can be counted; the first is what is done when nothing is said. */
    static final List<String> NAMES = List.of("grouped", "written");

    static Asked of(Address here) {
      return new Asked(
          here.first("q").strip(),
          here.first("with").strip(),
          dialect(here.first("dialect")),
          !here.first("names").strip().equals(NAMES.getLast()));
    }

    /** The same with names counted the other way. */
    Asked otherwise() {
      return new Asked(typed, with, dialect, !grouped);
    }

    private static Dialect dialect(String name) {
      return Arrays.stream(Dialect.values())
          .filter(one -> one.name().equalsIgnoreCase(name.strip()))
          .findFirst()
          .orElse(Dialect.EPO);
    }

    /** The parameters of an address that asks for the same. */
    Address address(String path) {
      return Address.of(path)
          .with("q", typed)
          .with("with", with)
          .with("dialect", dialect == Dialect.EPO ? "" : word())
          .with("names", grouped ? "" : NAMES.getLast());
    }

    String word() {
      return dialect.name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of it. */
  sealed interface Survey {

    /** A landscape of one query or two. */
    record Made(List<Understood> queries, Landscape landscape) implements Survey {}

    /**
     * A query was not understood.
     *
     * @param parameter {@code q} or {@code with}
     */
    record NotUnderstood(String parameter, Misread why) implements Survey {}

    /** A search was not done. */
    record NotDone(Answer.Refused why) implements Survey {}
  }

  Survey of(Asked asked, Set<String> only) {
    var queries = new ArrayList<Understood>();
    switch (searching.read(asked.typed(), asked.dialect())) {
      case Misread why -> {
        return new Survey.NotUnderstood("q", why);
      }
      case Understood query -> queries.add(query);
    }
    if (!asked.with().isEmpty()) {
      switch (searching.read(asked.with(), asked.dialect())) {
        case Misread why -> {
          return new Survey.NotUnderstood("with", why);
        }
        case Understood query -> queries.add(query);
      }
    }
    return switch (landscapes.of(
        queries.stream().map(Understood::wanted).toList(), only, asked.grouped())) {
      case Outcome.Refused(var why) -> new Survey.NotDone(why);
      case Outcome.Made(var landscape) -> new Survey.Made(queries, landscape);
    };
  }

  /** The ids of all tables. */
  List<String> tables() {
    return landscapes.tables();
  }

  /** What is wrong with a query, where, and what to write instead. */
  String sentence(Misread why, Locale language) {
    var instead =
        why.instead().isEmpty()
            ? ""
            : " " + messages.text(language, "retrieval.instead", why.instead());
    return messages.text(language, "query.misread." + why.code(), why.arguments().toArray())
        + " "
        + messages.text(language, "retrieval.at", why.at() + 1)
        + instead;
  }

  String sentence(Answer.Refused why, Locale language) {
    return messages.text(language, "retrieval.refused." + why.code(), why.arguments().toArray());
  }

  List<String> remarks(Understood query, Locale language) {
    return query.remarks().stream()
        .map(remark ->
            messages.text(language, "query.remark." + remark.code(), remark.arguments().toArray()))
        .toList();
  }
}

package org.wenlan.retrieval.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Remark;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Facet;
import org.wenlan.retrieval.Wish;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** The words of a request: what a parameter means, and what is said when it means nothing. */
@Component
final class Asking {
  private final Messages messages;

  Asking(Messages messages) {
    this.messages = messages;
  }

  /** A dialect by its name; empty when there is none of that name. */
  static Optional<Dialect> dialect(String name) {
    return named(Dialect.values(), name);
  }

  /** An order by its name, such as {@code newest} or {@code filed-newest}. */
  static Optional<Wish.Sort> sort(String name) {
    return named(Wish.Sort.values(), name.replace('-', '_'));
  }

  /** Facets by their names with commas between; empty when one is none; "all" means all. */
  static Optional<Set<Facet>> facets(String names) {
    if (names.isBlank()) {
      return Optional.of(Set.of());
    }
    if (names.equals("all")) {
      return Optional.of(EnumSet.allOf(Facet.class));
    }
    var facets = EnumSet.noneOf(Facet.class);
    for (var name : names.split(",")) {
      var facet = named(Facet.values(), name);
      if (facet.isEmpty()) {
        return Optional.empty();
      }
      facets.add(facet.get());
    }
    return Optional.of(facets);
  }

  /** How a choice is written, such as {@code filed-newest}. */
  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(name.strip())).findFirst();
  }

  /** A parameter that is none of the words that it can be. */
  Problem unknown(String parameter, String given, Object[] choices, Locale language) {
    var words =
        String.join(
            ", ",
            Arrays.stream(choices)
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
    var text = messages.text(language, "retrieval.parameter", parameter, given, words);
    return Problem.of("retrieval.parameter", 400, text)
        .wrong("/" + parameter, "unknown-word", text);
  }

  Problem misread(Misread why, Locale language) {
    var text = sentence(why, language);
    return Problem.of("retrieval.misread", 400, text).wrong("/q", why.code(), text);
  }

  /** What is wrong with a query, where, and what to write instead. */
  String sentence(Misread why, Locale language) {
    var instead =
        why.instead().isEmpty()
            ? ""
            : " " + messages.text(language, "retrieval.instead", why.instead());
    return complaint(why, language) + instead;
  }

  /** What is wrong with a query, and where. */
  String complaint(Misread why, Locale language) {
    return messages.text(language, "query.misread." + why.code(), why.arguments().toArray())
        + " "
        + messages.text(language, "retrieval.at", why.at() + 1);
  }

  Problem refused(Answer.Refused why, Locale language) {
    var text = refusal(why, language);
    return switch (why.code()) {
      case "busy" -> new Problem("retrieval.busy", 503, text, List.of(), 2);
      case "timed-out" -> new Problem("retrieval.timed-out", 503, text, List.of(), 0);
      case "cursor-invalid" ->
          Problem.of("retrieval.cursor-invalid", 400, text).wrong("/cursor", why.code(), text);
      default -> Problem.of("retrieval.too-broad", 400, text).wrong("/q", why.code(), text);
    };
  }

  String refusal(Answer.Refused why, Locale language) {
    return messages.text(language, "retrieval.refused." + why.code(), why.arguments().toArray());
  }

  List<String> remarks(List<Remark> remarks, Locale language) {
    return remarks.stream()
        .map(remark ->
            messages.text(language, "query.remark." + remark.code(), remark.arguments().toArray()))
        .toList();
  }
}

package org.wenlan.consultation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;

/** Whether somebody has an interest in a case: what they declared, and their own name. */
@Component
class Independence {
  private final ConsultationBook book;

  Independence(ConsultationBook book) {
    this.book = book;
  }

  /** The party whose case touches an interest of theirs; empty when none is known. */
  Optional<String> touched(Actor.Person person, Request request) {
    return touched(person, request.parties());
  }

  Optional<String> touched(Actor.Person person, Collection<String> parties) {
    var interests = book.interests(person.id());
    return parties.stream()
        .filter(party -> !party.isBlank())
        .filter(party ->
            plain(party).equals(plain(person.name()))
                || interests.stream().anyMatch(one -> plain(party).contains(plain(one))))
        .findFirst();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s.,()]", "");
  }
}

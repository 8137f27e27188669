package org.wenlan.exchange.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.wenlan.exchange.Listing;
import org.wenlan.exchange.Listing.Maturity;
import org.wenlan.exchange.Listing.Mode;
import org.wenlan.exchange.Listing.Way;
import org.wenlan.exchange.Want;
import org.wenlan.register.Burden.Consent;

/** What was typed into a form of the exchange, so that nothing is lost when a rule says no. */
record ExchangeForm(MultiValueMap<String, String> typed) {
  static final ExchangeForm EMPTY = new ExchangeForm(new LinkedMultiValueMap<>());

  /** What a field holds; empty when it is not there. */
  String text(String field) {
    var value = typed.getFirst(field);
    return value == null ? "" : value;
  }

  /** Whether a box is ticked. */
  boolean has(String field, String value) {
    return typed.getOrDefault(field, List.of()).contains(value);
  }

  /** Whole yuan; -1 for what is no number. */
  long yuan(String field) {
    var digits = text(field).strip().replace(",", "");
    return digits.isEmpty() ? 0 : digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : -1;
  }

  private <E extends Enum<E>> Set<E> ticked(String field, Class<E> type) {
    var all = EnumSet.noneOf(type);
    for (var one : type.getEnumConstants()) {
      if (has(field, one.name())) {
        all.add(one);
      }
    }
    return all;
  }

  private static <E extends Enum<E>> E word(String typed, Class<E> type, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(otherwise);
  }

  Set<Consent> consents() {
    return ticked("consent", Consent.class);
  }

  Way way() {
    return word(text("way"), Way.class, Way.TRANSFER);
  }

  Listing listing() {
    var mode = word(text("mode"), Mode.class, Mode.AGREEMENT);
    boolean open = mode == Mode.OPEN_LICENCE;
    return new Listing(
        text("right"),
        List.of(text("owners").split("[;；\\n]")),
        has("publicBody", "true"),
        text("title"),
        text("text"),
        text("region"),
        word(text("maturity"), Maturity.class, Maturity.CONCEPT),
        open ? Set.of(Way.OPEN_LICENCE) : ticked("ways", Way.class),
        mode,
        yuan("price"),
        open
            ? new Listing.Open(
                text("fee").strip(),
                text("payment").strip(),
                text("until").strip(),
                text("others").strip())
            : null,
        Set.of(),
        text("name"),
        text("contact"));
  }

  Want want() {
    var maturity =
        Arrays.stream(Maturity.values())
            .filter(one -> one.name().equals(text("maturity")))
            .findFirst();
    return new Want(
        text("title"),
        text("text"),
        List.of(text("classes").split("[,;，；\\n]")),
        text("region"),
        maturity.orElse(null),
        ticked("ways", Way.class),
        yuan("budget"),
        text("name"),
        text("contact"));
  }
}

package org.wenlan.register;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.register.Register.Outcome;

/** Lays many listings in few statements, each looked at as if it came alone. */
@Component
class ListingBatch {
  private final RightStore rights;
  private final BurdenStore burdens;
  private final PublishedRights published;

  ListingBatch(RightStore rights, BurdenStore burdens, PublishedRights published) {
    this.rights = rights;
    this.burdens = burdens;
    this.published = published;
  }

  List<Outcome> take(List<Register.Wish> wishes, LocalDate day, Actor by, Instant at) {
    var numbers =
        wishes.stream()
            .map(Register.Wish::number)
            .sorted(java.util.Comparator.comparing(RightNumber::key))
            .collect(toCollection(java.util.LinkedHashSet::new));
    var held = held(numbers);
    burdens.lapse(numbers, day);
    var lying = burdens.of(numbers);
    var entries = new LinkedHashMap<RightNumber, Entry>();
    held.forEach(
        (number, entry) -> entries.put(number, entry.with(lying.getOrDefault(number, List.of()))));
    var laid = new ArrayList<Burden>();
    var outcomes = new ArrayList<Outcome>();
    for (var wish : wishes) {
      outcomes.add(one(wish, entries, laid, day));
    }
    if (!laid.isEmpty()) {
      burdens.lay(laid, by.name(), at);
      rights.touch(
          laid.stream()
              .map(Burden::number)
              .collect(
                  toCollection(
                      () -> new TreeSet<>(java.util.Comparator.comparing(RightNumber::key)))));
    }
    return List.copyOf(outcomes);
  }

  private Map<RightNumber, Entry> held(Set<RightNumber> numbers) {
    var held = rights.hold(numbers);
    if (held.size() < numbers.size()) {
      var read = published.missing(numbers, held);
      if (!read.isEmpty()) {
        rights.addUnlessThere(read.values().stream().map(Entry::right).toList());
        held.putAll(rights.hold(read.keySet()));
      }
    }
    return held;
  }

  private static Outcome one(
      Register.Wish wish, Map<RightNumber, Entry> entries, List<Burden> laid, LocalDate day) {
    var entry = entries.get(wish.number());
    if (entry == null) {
      return new Outcome.NoRight(wish.number());
    }
    var checks = Hindrances.of(entry, wish.listing(), day);
    if (checks.stream().anyMatch(check -> !check.passes())) {
      return new Outcome.Hindered(checks);
    }
    var burden =
        new Burden(
            0,
            wish.number(),
            Burden.Kind.LISTING,
            "",
            wish.listing().reference(),
            day,
            wish.listing().until(),
            null,
            wish.listing().consents());
    laid.add(burden);
    // The next wish for the same right sees this one.
    var all = new ArrayList<>(entry.burdens());
    all.addFirst(burden);
    entries.put(wish.number(), entry.with(all));
    return new Outcome.Done(0);
  }
}

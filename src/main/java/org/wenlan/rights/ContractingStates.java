package org.wenlan.rights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.LegalStatus.Lapsed;
import org.wenlan.rights.Patent.Event;

/**
 * A European patent is a bundle: it is over when it has lapsed in every state that it designated.
 *
 * @param designated the states of the last list that a source gives
 * @param lapsed the event by which each state first fell out
 */
record ContractingStates(Set<String> designated, Map<String, Event> lapsed) {
  private static final Pattern LIST = Pattern.compile("\\b[A-Z]{2}(?:[ ,;]+[A-Z]{2}\\b)+");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "REF(?:ERENCE)? COUNTRY(?: CODE)?[ :=]*([A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGINS_WITH_STATE = Pattern.compile("^([A-Z]{2}): ");
  private static final Pattern ENDS_WITH_STATE = Pattern.compile("[ ,(]([A-Z]{2})\\)?$");

  static ContractingStates of(List<Event> events) {
    Set<String> designated = Set.of();
    var lapsed = new HashMap<String, Event>();
    for (var event : events) {
      if (event.code().strip().equals("AK")) {
        var list = LIST.matcher(event.text());
        designated = list.find() ? Set.of(list.group().split("[ ,;]+")) : designated;
      }
      var state = state(event);
      if (state == null) {
        continue;
      }
      switch (LegalEffect.of("EP", event)) {
        case PART_LAPSED -> lapsed.merge(state, event, ContractingStates::earlier);
        case PART_REVIVED -> lapsed.remove(state);
        case GRANTED, REVIVED, WITHDRAWN, REFUSED, LAPSED, EXPIRED, REVOKED, ENDED -> {}
        case EXTENDED, TEXT, UNSURE, NONE -> {}
      }
    }
    return new ContractingStates(designated, Map.copyOf(lapsed));
  }

  private static @Nullable String state(Event event) {
    for (var pattern : List.of(REFERENCE, BEGINS_WITH_STATE, ENDS_WITH_STATE)) {
      Matcher found = pattern.matcher(event.text());
      if (found.find()) {
        return found.group(1);
      }
    }
    return event.country().matches("[A-Z]{2}") && !event.country().equals("EP")
        ? event.country()
        : null;
  }

  private static Event earlier(Event one, Event other) {
    return day(other).isBefore(day(one)) ? other : one;
  }

  private static LocalDate day(Event event) {
    return event.date() == null ? LocalDate.MIN : event.date();
  }

  /** The end of the last state's part, when there is none left. */
  Optional<Lapsed> allLapsed() {
    if (designated.isEmpty() || !lapsed.keySet().containsAll(designated)) {
      return Optional.empty();
    }
    return designated.stream()
        .map(lapsed::get)
        .max((one, other) -> day(one).compareTo(day(other)))
        .map(it -> new Lapsed(it.text().isBlank() ? it.code() : it.text(), it.date()));
  }
}

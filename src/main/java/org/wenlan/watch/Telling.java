package org.wenlan.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.rights.Patent;
import org.wenlan.watch.Novelty.Item;
import org.wenlan.webhooks.Webhooks;
import tools.jackson.databind.json.JsonMapper;

/** Writes warnings, and puts those for programs into the outbox of webhooks. */
@Component
class Telling {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WarningStore store;
  private final Places places;
  private final Arrivals arrivals;
  private final Formulating formulating;
  private final Webhooks webhooks;

  Telling(
      WarningStore store,
      Places places,
      Arrivals arrivals,
      Formulating formulating,
      Webhooks webhooks) {
    this.store = store;
    this.places = places;
    this.arrivals = arrivals;
    this.formulating = formulating;
    this.webhooks = webhooks;
  }

  /** Tells each watch of its records; it stands or falls with the caller's transaction. */
  void tell(Map<Watch, List<Item>> told, Instant at, LocalDate today) {
    var warnings = new ArrayList<Warning>();
    told.forEach((watch, items) -> {
      for (var warning : warnings(watch, items, at, today)) {
        warnings.add(warning);
        if (watch.program()) {
          webhooks.send(
              watch.owner(),
              "watch.warning",
              // In order for each record; one record waits for no other.
              "watch:" + watch.id() + ":" + warning.number(),
              JSON.writeValueAsString(payload(watch, warning)),
              at);
        }
      }
    });
    int added = store.add(warnings, at);
    if (added != warnings.size()) {
      throw new IllegalStateException(added + " of " + warnings.size() + " were new");
    }
    if (added > 0) {
      LOG.info("{} warnings", added);
    }
  }

  private List<Warning> warnings(Watch watch, List<Item> items, Instant at, LocalDate today) {
    var wanted = formulating.read(watch.query());
    var passages =
        places.passages(wanted, items.stream().map(item -> item.stored().patent()).toList(), today);
    var warnings = new ArrayList<Warning>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var patent = item.stored().patent();
      warnings.add(
          new Warning(
              0,
              watch.id(),
              watch.name(),
              item.stored().id(),
              item.cause(),
              patent.number().toString(),
              title(patent, watch.language()),
              item.changes(),
              places.holding(wanted, arrivals.document(item.stored(), item.others(), today)),
              passages.get(i),
              at,
              null,
              Warning.Verdict.OPEN));
    }
    return warnings;
  }

  private static String title(Patent patent, String language) {
    return patent.titles().stream()
        .filter(title -> language.startsWith(title.language()))
        .findFirst()
        .or(() -> patent.titles().stream().findFirst())
        .map(Patent.Text::text)
        .orElse("");
  }

  private static Map<String, Object> payload(Watch watch, Warning warning) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("type", "watch.warning");
    payload.put("watch", watch.id());
    payload.put("name", watch.name());
    payload.put("timestamp", warning.at().toString());
    payload.putAll(json(warning));
    return payload;
  }

  /** What a program is told of a warning. */
  static Map<String, Object> json(Warning warning) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", warning.number());
    json.put("title", warning.title());
    json.put("cause", warning.cause());
    json.put("changes", warning.changes());
    json.put("parts", warning.parts());
    json.put("passages", warning.passages());
    return json;
  }
}

package org.wenlan.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.docket.Chronicle;
import org.wenlan.docket.Chronicle.Entry;
import org.wenlan.platform.Round;
import org.wenlan.statistics.Indicator.Source;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/**
 * Makes facts of what happens to cases, as the dictionary says. The facts and the place up to which
 * events were read are committed together, and a fact's key is made of its event: killed between,
 * told twice or read anew from the start, an event counts once.
 */
@Component
class Counting {
  private static final String DOCKET = "docket";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.][0-9]{1,4})?");
  private static final int AT_ONCE = 2_000;
  private static final Duration REST = Duration.ofMillis(500);

  private final Chronicle chronicle;
  private final Facts facts;
  private final FactStore store;
  private final Units units;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final List<Indicator> counted;

  Counting(
      Chronicle chronicle,
      Facts facts,
      FactStore store,
      Indicators indicators,
      Units units,
      Clock clock,
      TransactionTemplate transactions) {
    this.chronicle = chronicle;
    this.facts = facts;
    this.store = store;
    this.units = units;
    this.clock = clock;
    this.transactions = transactions;
    this.counted = indicators.all().stream().filter(Indicator::fromEvents).toList();
  }

  @Bean
  static Round countingRound(Counting counting) {
    return new Round("counting", REST, counting::turn);
  }

  /** Takes what is new; returns how many events that were. */
  int turn() {
    var read = transactions.execute(_ -> taken());
    return read == null ? 0 : read;
  }

  private int taken() {
    var entries = chronicle.after(store.place(DOCKET), AT_ONCE);
    if (entries.isEmpty()) {
      return 0;
    }
    var regions = new TreeMap<String, String>();
    for (var unit : units.all()) {
      regions.put(unit.code(), region(unit));
    }
    var made = new ArrayList<Fact>();
    for (var entry : entries) {
      for (var indicator : counted) {
        if (indicator.source() instanceof Source.Events events && matches(events, entry)) {
          value(events, entry).ifPresent(value -> made.add(fact(indicator, entry, value, regions)));
        }
      }
    }
    int _ = facts.record(made, clock.instant());
    store.place(DOCKET, entries.getLast().place());
    return entries.size();
  }

  private static boolean matches(Source.Events events, Entry entry) {
    return events.kind().equals(entry.kind())
        && events.act().equals(entry.act())
        && events.marks().entrySet().stream()
            .allMatch(
                mark -> mark.getValue().contains(entry.marks().getOrDefault(mark.getKey(), "")));
  }

  /** What one event is worth; nothing of one that a sum finds without its number. */
  private static Optional<BigDecimal> value(Source.Events events, Entry entry) {
    if (events.sum().isEmpty()) {
      return Optional.of(BigDecimal.ONE);
    }
    var written = entry.marks().getOrDefault(events.sum(), "");
    return NUMBER.matcher(written).matches()
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }

  private Fact fact(
      Indicator indicator, Entry entry, BigDecimal value, Map<String, String> regions) {
    var marks = entry.marks();
    var region =
        Regions.find(entry.region())
            .map(Regions.Region::code)
            .orElse(regions.getOrDefault(entry.owner(), "000000"));
    return new Fact(
        "event:" + entry.number() + ":" + entry.version() + ":" + indicator.code(),
        indicator.code(),
        LocalDate.ofInstant(entry.at(), clock.getZone()),
        region,
        marks.getOrDefault("unit", entry.owner()),
        marks.getOrDefault("matter", ""),
        marks.getOrDefault("outcome", ""),
        value,
        // A restricted case is counted, and its number told to nobody.
        "case:" + (marks.containsKey("restricted") ? "" : entry.number()),
        "");
  }

  private static String region(Unit unit) {
    return Regions.find(unit.region()).map(Regions.Region::code).orElse("000000");
  }
}

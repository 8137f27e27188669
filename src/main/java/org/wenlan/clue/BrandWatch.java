package org.wenlan.clue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Refusal;
import org.wenlan.likeness.NameIndex;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;
import org.wenlan.territory.Units;

/** The door to brands that a unit watches. Thread-safe. */
@Component
public class BrandWatch {
  /** Columns of a table of brands. */
  public static final List<String> COLUMNS =
      List.of(
          "names",
          "holder",
          "right",
          "classes",
          "categories",
          "price",
          "sellers",
          "since",
          "until");

  private static final int MOST = 100_000;
  private static final int LIST = 200;
  private static final int TEXT = 200;
  private static final int HEAD = 8_192;

  private final BrandStore store;
  private final LegalTime time;
  private final Units units;

  BrandWatch(BrandStore store, LegalTime time, Units units) {
    this.store = store;
    this.time = time;
    this.units = units;
  }

  /** What came of keeping a brand. */
  public sealed interface Kept {

    /** It is watched as it was said. */
    record Done(long id) implements Kept {}

    /** A rule says no; nothing changed. */
    record Refused(Refusal why) implements Kept {}
  }

  /** What came of a table, row by row. */
  public record Table(int kept, List<Row> refused) {

    public Table {
      refused = List.copyOf(refused);
    }
  }

  /** A row that was not taken. */
  public record Row(long line, Refusal why) {}

  /** Watched names ready to be looked for, and whose they are. */
  record Ready(Map<Long, WatchedBrand> brands, NameIndex index) {}

  /** The unit whose lists somebody works on. */
  String unit(Actor who) {
    return who.unit().isEmpty() ? units.centre() : who.unit();
  }

  /** Adds a brand, or changes one that is there. */
  @Transactional
  public Kept keep(Actor who, WatchedBrand brand, Instant at) {
    if (!who.may(Permission.DISPATCH) && !who.may(Permission.IMPORT)) {
      return refused("not-yours");
    }
    return kept(unit(who), brand, at);
  }

  private Kept kept(String owner, WatchedBrand brand, Instant at) {
    if (brand.names().isEmpty() || brand.holder().isBlank()) {
      return refused("brand-incomplete");
    }
    int longest =
        brand.names().stream().mapToInt(String::length).max().orElse(0) + brand.holder().length();
    if (longest > TEXT || brand.names().size() + brand.sellers().size() > LIST) {
      return refused("too-long", longest, TEXT);
    }
    if (brand.names().stream().noneMatch(NameIndex::sayable)) {
      return refused("name-too-short", brand.name());
    }
    if (brand.until() != null && brand.until().isBefore(brand.since())) {
      return refused("until-before-since");
    }
    return store
        .put(owner, brand, at)
        .<Kept>map(Kept.Done::new)
        .orElseGet(() -> new Kept.Refused(no("changed-since")));
  }

  /**
   * Takes brands from a CSV table with the columns of {@link #COLUMNS}; a brand of the same first
   * name is changed.
   *
   * @throws IOException when the medium fails
   */
  @Transactional
  public Table load(Actor who, InputStream file, Instant at) throws IOException {
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var first = Encodings.text(in.readNBytes(HEAD)).lines().findFirst().orElse("");
    in.reset();
    var refused = new ArrayList<Row>();
    int kept = 0;
    try (var reader = Encodings.reader(in)) {
      var csv = new CsvRows(reader, CsvRows.separator(first));
      var header = header(csv.next());
      if (!header.containsKey("names") || !header.containsKey("holder")) {
        return new Table(0, List.of(new Row(1, no("columns", String.join(", ", COLUMNS)))));
      }
      var owner = unit(who);
      int rows = 0;
      for (var cells = csv.next(); cells != null && ++rows <= MOST; cells = csv.next()) {
        var row = cells;
        Function<String, String> cell =
            name -> {
              var place = header.get(name);
              return place == null || place >= row.size() ? "" : row.get(place).strip();
            };
        switch (row(cell, owner, at)) {
          case Kept.Done _ -> kept++;
          case Kept.Refused(var why) -> refused.add(new Row(csv.line(), why));
        }
      }
    }
    return new Table(kept, refused);
  }

  private static Map<String, Integer> header(@Nullable List<String> cells) {
    var header = new HashMap<String, Integer>();
    for (int i = 0; cells != null && i < cells.size(); i++) {
      var name = cells.get(i).strip().toLowerCase(Locale.ROOT).replace("\uFEFF", "");
      if (COLUMNS.contains(name)) {
        header.put(name, i);
      }
    }
    return header;
  }

  private Kept row(Function<String, String> cell, String owner, Instant at) {
    var price = cell.apply("price").replace(",", "");
    if (!price.matches("([0-9]{1,12}([.][0-9]{1,2})?)?")) {
      return refused("price", price);
    }
    var since = day(cell.apply("since"));
    var until = day(cell.apply("until"));
    if (since.isEmpty() && !cell.apply("since").isEmpty()
        || until.isEmpty() && !cell.apply("until").isEmpty()) {
      return refused("day", cell.apply("since") + " " + cell.apply("until"));
    }
    var names = WatchedBrand.split(cell.apply("names"));
    var there =
        names.isEmpty() ? Optional.<WatchedBrand>empty() : store.named(owner, names.getFirst());
    return kept(
        owner,
        new WatchedBrand(
            there.map(WatchedBrand::id).orElse(0L),
            names,
            cell.apply("holder"),
            cell.apply("right"),
            WatchedBrand.split(cell.apply("classes")),
            WatchedBrand.split(cell.apply("categories")),
            price.isEmpty() ? null : new BigDecimal(price),
            WatchedBrand.split(cell.apply("sellers")),
            since.orElseGet(() -> time.day(at)),
            until.orElse(null),
            there.map(WatchedBrand::version).orElse(0L)),
        at);
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** Brands of whoever asks, by name; those that have a part of a name when one is given. */
  public List<WatchedBrand> list(Actor who, String part, String after, int most) {
    return store.list(unit(who), part.strip(), after, most);
  }

  /** How many are watched. */
  public long count(Actor who) {
    return store.count(unit(who));
  }

  /** One of whoever asks. */
  public Optional<WatchedBrand> find(Actor who, long id) {
    return store.find(unit(who), id);
  }

  /** What is watched on a day, ready to be looked for. */
  Ready ready(String owner, LocalDate day) {
    var brands =
        store.on(owner, day).stream()
            .collect(Collectors.toMap(WatchedBrand::id, Function.identity()));
    var names = new HashMap<Long, List<String>>();
    brands.forEach((id, brand) -> names.put(id, brand.names()));
    return new Ready(brands, new NameIndex(names));
  }

  private static Kept refused(String rule, Object... arguments) {
    return new Kept.Refused(no(rule, arguments));
  }

  static Refusal no(String rule, Object... arguments) {
    return Refusal.of("clue.refusal." + rule, "", arguments);
  }
}

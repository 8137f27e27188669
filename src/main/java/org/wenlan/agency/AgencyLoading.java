package org.wenlan.agency;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.agency.AgencyRegister.Row;
import org.wenlan.agency.AgencyRegister.Taken;
import org.wenlan.kernel.Refusal;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;
import org.wenlan.territory.Regions;

/**
 * Reads agencies, agents and branches from CSV: the first column says what a row is about, and each
 * row has its own result. Thread-safe.
 */
@Component
public class AgencyLoading {
  /** More rows than this are refused. */
  public static final int MOST = 20_000;

  private static final int HEAD = 8_192;
  private static final int LONGEST = 300;

  private static final List<String> COLUMNS =
      List.of(
          "row",
          "licence",
          "name",
          "kind",
          "region",
          "address",
          "licensed",
          "standing",
          "partners",
          "certificate",
          "since",
          "left");

  private final AgencyRegister register;

  AgencyLoading(AgencyRegister register) {
    this.register = register;
  }

  /** The names of all columns. */
  public static List<String> columns() {
    return COLUMNS;
  }

  /** What came of a file. */
  public sealed interface Read {

    /** A result for each row. */
    record Rows(List<Line> lines) implements Read {

      /** How many rows came out this way. */
      public long count(String outcome) {
        return lines.stream().filter(one -> one.outcome().equals(outcome)).count();
      }
    }

    /** Nothing was read. */
    record Refused(Refusal why) implements Read {}
  }

  /**
   * What came of one row.
   *
   * @param line of the file
   * @param outcome {@code new}, {@code changed}, {@code same} or {@code refused}
   */
  public record Line(long line, String licence, String outcome, Optional<Refusal> why) {}

  /**
   * Takes a file; rows that are refused keep no other from being taken.
   *
   * @throws IOException when the medium fails
   */
  public Read load(Actor who, InputStream file, Instant at) throws IOException {
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var first = Encodings.text(in.readNBytes(HEAD)).lines().findFirst().orElse("");
    in.reset();
    try (var reader = Encodings.reader(in)) {
      var csv = new CsvRows(reader, CsvRows.separator(first));
      var header = header(csv.next());
      if (header.containsKey("")) {
        return refused("columns", header.getOrDefault("", 0), String.join(", ", COLUMNS));
      }
      return rows(who, csv, header, at);
    }
  }

  private Read rows(Actor who, CsvRows csv, Map<String, Integer> header, Instant at)
      throws IOException {
    var lines = new ArrayList<Line>();
    for (var cells = csv.next(); cells != null; cells = csv.next()) {
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (lines.size() == MOST) {
        return refused("too-many-rows", MOST);
      }
      lines.add(line(who, csv.line(), new Cells(cells, header), at));
    }
    var damage = csv.damage();
    if (damage.isPresent()) {
      return refused("damaged", csv.line(), lines.size());
    }
    return lines.isEmpty() ? refused("no-rows") : new Read.Rows(List.copyOf(lines));
  }

  private Line line(Actor who, long at, Cells cells, Instant now) {
    var taken =
        switch (row(cells)) {
          case Typed.Wrong(var why) -> new Taken.Refused(why);
          case Typed.Is(var row) -> register.take(who, row, now);
        };
    return new Line(
        at,
        cells.of("licence"),
        taken.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        taken instanceof Taken.Refused(var why) ? Optional.of(why) : Optional.empty());
  }

  /** Columns by name; under the empty name there is the first that is unknown. */
  private static Map<String, Integer> header(
      @org.jspecify.annotations.Nullable List<String> cells) {
    var header = new HashMap<String, Integer>();
    var unknown = new TreeSet<Integer>();
    for (int i = 0; cells != null && i < cells.size(); i++) {
      var name = cells.get(i).strip().toLowerCase(Locale.ROOT).replace("\uFEFF", "");
      if (COLUMNS.contains(name)) {
        header.put(name, i);
      } else if (!name.isEmpty()) {
        unknown.add(i + 1);
      }
    }
    if (!unknown.isEmpty() || !header.keySet().containsAll(List.of("row", "licence"))) {
      header.put("", unknown.isEmpty() ? 1 : unknown.first());
    }
    return header;
  }

  private record Cells(List<String> cells, Map<String, Integer> header) {
    String of(String name) {
      var at = header.get(name);
      return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }
  }

  private sealed interface Typed {
    record Is(Row row) implements Typed {}

    record Wrong(Refusal why) implements Typed {}
  }

  private static Typed row(Cells cells) {
    var licence = cells.of("licence");
    if (!licence.matches("[0-9A-Z-]{3,20}")) {
      return wrong("licence", licence);
    }
    for (var name : COLUMNS) {
      if (cells.of(name).length() > LONGEST || cells.of(name).indexOf('\0') >= 0) {
        return wrong("too-long", cells.of(name).length(), LONGEST);
      }
    }
    return switch (cells.of("row").toLowerCase(Locale.ROOT)) {
      case "agency" -> agency(cells);
      case "agent" -> agent(cells);
      case "branch" ->
          cells.of("name").isEmpty()
              ? wrong("no-name")
              : region(cells.of("region")).isEmpty()
                  ? wrong("region", cells.of("region"))
                  : new Typed.Is(
                      new Row.HasBranch(
                          licence,
                          new Agency.Branch(
                              cells.of("name"), region(cells.of("region")), cells.of("address"))));
      default -> wrong("row", cells.of("row"));
    };
  }

  private static Typed agency(Cells cells) {
    var kind = word(Agency.Kind.class, cells.of("kind"), Agency.Kind.PATENT);
    var standing = word(Agency.Standing.class, cells.of("standing"), Agency.Standing.LICENSED);
    if (cells.of("name").isEmpty()) {
      return wrong("no-name");
    }
    if (kind.isEmpty() || standing.isEmpty()) {
      return wrong("word", cells.of("kind"), cells.of("standing"));
    }
    if (region(cells.of("region")).isEmpty()) {
      return wrong("region", cells.of("region"));
    }
    if (!day(cells.of("licensed"))) {
      return wrong("day", cells.of("licensed"));
    }
    return new Typed.Is(
        new Row.Whole(
            new Agency.Entry(
                cells.of("licence"),
                cells.of("name"),
                kind.get(),
                region(cells.of("region")),
                cells.of("address"),
                cells.of("licensed"),
                standing.get(),
                cells.of("partners"),
                List.of(),
                List.of())));
  }

  private static Typed agent(Cells cells) {
    var certificate = cells.of("certificate");
    if (!certificate.matches("[0-9A-Z.-]{3,30}")) {
      return wrong("certificate", certificate);
    }
    if (!cells.of("left").isEmpty()) {
      return day(cells.of("left"))
          ? new Typed.Is(new Row.Left(cells.of("licence"), certificate))
          : wrong("day", cells.of("left"));
    }
    if (cells.of("name").isEmpty()) {
      return wrong("no-name");
    }
    if (!cells.of("since").isEmpty() && !day(cells.of("since"))) {
      return wrong("day", cells.of("since"));
    }
    return new Typed.Is(
        new Row.Practises(
            cells.of("licence"),
            new Agency.Agent(certificate, cells.of("name"), cells.of("since"))));
  }

  private static <E extends Enum<E>> Optional<E> word(Class<E> type, String typed, E otherwise) {
    if (typed.isEmpty()) {
      return Optional.of(otherwise);
    }
    return java.util.Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equalsIgnoreCase(typed))
        .findFirst();
  }

  private static String region(String typed) {
    return Regions.find(typed).map(Regions.Region::code).orElse("");
  }

  private static boolean day(String typed) {
    try {
      int year = LocalDate.parse(typed).getYear();
      return year >= 1980 && year < 2200;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static Typed wrong(String rule, Object... arguments) {
    return new Typed.Wrong(Refusal.of("agency.refusal." + rule, "", arguments));
  }

  private static Read refused(String rule, Object... arguments) {
    return new Read.Refused(Refusal.of("agency.refusal." + rule, "", arguments));
  }
}

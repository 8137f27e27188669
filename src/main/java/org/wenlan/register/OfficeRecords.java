package org.wenlan.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.Right.Matter;
import org.wenlan.register.Right.Standing;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;
import org.wenlan.territory.Regions;

/**
 * Takes the office's data of rights out of a CSV file, a thousand rows at a time, each thousand
 * committed before the next is read: a file that breaks off is loaded again and changes nothing
 * twice. Who may do that is for the caller to know. Thread-safe.
 */
@Component
public class OfficeRecords {
  private static final int AT_ONCE = 1_000;
  private static final int MOST_FAULTS = 1_000;
  private static final int LONGEST = 500;
  private static final int HEAD = 8_192;
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "matter",
          "title",
          "owners",
          "region",
          "field",
          "filed",
          "granted",
          "ends",
          "fees_paid",
          "standing",
          "same_day",
          "as_of");

  private final Register register;
  private final TransactionTemplate transactions;
  private final Clock clock;

  OfficeRecords(Register register, TransactionTemplate transactions, Clock clock) {
    this.register = register;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The names of all columns; {@code number}, {@code title} and {@code owners} must be there. */
  public static List<String> columns() {
    return COLUMNS;
  }

  /** What came of a file. */
  public sealed interface Read {

    /**
     * Its rows were read.
     *
     * @param taken rows that the register now says, or said already
     * @param refused rows that say nothing that can be understood
     * @param faults the first thousand of those
     */
    record Rows(long taken, long refused, List<Fault> faults) implements Read {}

    /** Nothing of it can be read, or not from here on. */
    record Refused(Refusal why) implements Read {}
  }

  /** A row that was passed over. */
  public record Fault(long line, String number, Refusal why) {}

  /**
   * Takes a file.
   *
   * @throws IOException when the medium fails
   */
  public Read load(InputStream file) throws IOException {
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var first = Encodings.text(in.readNBytes(HEAD)).lines().findFirst().orElse("");
    in.reset();
    try (var reader = Encodings.reader(in)) {
      var csv = new CsvRows(reader, CsvRows.separator(first));
      var head = csv.next();
      var names =
          head == null
              ? List.<String>of()
              : head.stream().map(one -> one.strip().replace("\uFEFF", "")).toList();
      if (!COLUMNS.containsAll(names) || !names.containsAll(List.of("number", "title", "owners"))) {
        return refused("columns", String.join(", ", COLUMNS));
      }
      return new Rows(csv, names).read();
    }
  }

  private static Read refused(String rule, Object... arguments) {
    return new Read.Refused(Refusal.of("register.refusal." + rule, "", arguments));
  }

  /** One file being read. */
  private final class Rows {
    private final CsvRows csv;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Right> batch = new ArrayList<>(AT_ONCE);
    private final Set<String> keys = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private long taken;
    private long refused;
    private List<String> cells = List.of();

    Rows(CsvRows csv, List<String> names) {
      this.csv = csv;
      for (int i = 0; i < names.size(); i++) {
        places.put(names.get(i), i);
      }
    }

    Read read() throws IOException {
      for (var row = csv.next(); row != null; row = csv.next()) {
        if (row.stream().allMatch(String::isBlank)) {
          continue;
        }
        cells = row;
        switch (right()) {
          case Typed.Is(var right) -> {
            // One statement enters a right once; the later row is to stand.
            if (keys.contains(right.number().key())) {
              flush();
            }
            var _ = keys.add(right.number().key());
            batch.add(right);
          }
          case Typed.Wrong(var why) -> {
            refused++;
            if (faults.size() < MOST_FAULTS) {
              faults.add(new Fault(csv.line(), of("number"), why));
            }
          }
        }
        if (batch.size() == AT_ONCE) {
          flush();
        }
      }
      flush();
      return csv.damage().isPresent()
          ? OfficeRecords.refused("damaged", csv.line(), taken)
          : taken + refused == 0
              ? OfficeRecords.refused("no-rows")
              : new Read.Rows(taken, refused, List.copyOf(faults));
    }

    private void flush() {
      if (!batch.isEmpty()) {
        transactions.executeWithoutResult(_ -> {
          int _ = register.enter(batch);
        });
        taken += batch.size();
        batch.clear();
        keys.clear();
      }
    }

    private String of(String name) {
      var at = places.get(name);
      return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    private Typed right() {
      for (var name : COLUMNS) {
        if (of(name).length() > LONGEST || of(name).indexOf('\0') >= 0) {
          return wrong("too-long", name, LONGEST);
        }
      }
      var number = RightNumber.read(of("number"));
      if (number.isEmpty()) {
        return wrong("number", of("number"));
      }
      var owners =
          Arrays.stream(of("owners").split("[;；]", -1))
              .map(String::strip)
              .filter(one -> !one.isEmpty())
              .toList();
      if (owners.isEmpty() || of("title").isEmpty()) {
        return wrong("no-owner", of("number"));
      }
      for (var name : List.of("filed", "granted", "ends", "fees_paid", "as_of")) {
        if (!of(name).isEmpty() && day(of(name)) == null) {
          return wrong("day", name, of(name));
        }
      }
      var matter = word(Matter.class, of("matter"), number.get().mark() ? Matter.TRADE_MARK : null);
      var standing = word(Standing.class, of("standing"), Standing.UNKNOWN);
      if (matter.isEmpty() || standing.isEmpty()) {
        return wrong("word", of("matter"), of("standing"), Arrays.toString(Standing.values()));
      }
      if (number.get().mark() != (matter.get() == Matter.TRADE_MARK)) {
        return wrong("matter", of("number"), of("matter"));
      }
      var region = Regions.find(of("region")).map(Regions.Region::code).orElse("");
      if (region.isEmpty() && !of("region").isEmpty()) {
        return wrong("region", of("region"));
      }
      var twin = of("same_day").isEmpty() ? "" : same(of("same_day"));
      var asOf = day(of("as_of"));
      return new Typed.Is(
          new Right(
              number.get(),
              matter.get(),
              of("title"),
              owners,
              region,
              of("field"),
              day(of("filed")),
              day(of("granted")),
              day(of("ends")),
              day(of("fees_paid")),
              standing.get(),
              twin,
              "office",
              asOf == null ? LocalDate.now(clock) : asOf));
    }

    private static String same(String typed) {
      return RightNumber.read(typed).map(RightNumber::key).orElse(typed);
    }

    private static Typed wrong(String rule, Object... arguments) {
      return new Typed.Wrong(Refusal.of("register.refusal." + rule, "", arguments));
    }

    private static <E extends Enum<E>> Optional<E> word(
        Class<E> type, String typed, @Nullable E otherwise) {
      return typed.isEmpty()
          ? Optional.ofNullable(otherwise)
          : Arrays.stream(type.getEnumConstants())
              .filter(one -> one.name().equalsIgnoreCase(typed))
              .findFirst();
    }

    private static @Nullable LocalDate day(String typed) {
      try {
        var day = LocalDate.parse(typed);
        return day.getYear() >= 1900 && day.getYear() < 2200 ? day : null;
      } catch (DateTimeException _) {
        return null;
      }
    }
  }

  private sealed interface Typed {
    record Is(Right right) implements Typed {}

    record Wrong(Refusal why) implements Typed {}
  }
}

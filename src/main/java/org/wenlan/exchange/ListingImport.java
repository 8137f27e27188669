package org.wenlan.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.tables.CsvRows;
import org.wenlan.tables.Encodings;

/**
 * Takes listings from CSV, a thousand rows in one transaction, each row with its own result. A row
 * goes by the importer's own reference: run again, a file doubles nothing, wherever it was
 * interrupted. Thread-safe.
 */
@Component
public class ListingImport {
  /** More rows than this are refused. */
  public static final int MOST = 100_000;

  static final int PART = 1_000;
  private static final int HEAD = 8_192;
  private static final int REFERENCE = 100;

  private final ListingBatches batches;

  ListingImport(ListingBatches batches) {
    this.batches = batches;
  }

  /** The names of all columns. */
  public static List<String> columns() {
    return ListingRows.COLUMNS;
  }

  /** What came of a file. */
  public sealed interface Read {

    /**
     * A result for each row.
     *
     * @param cut why reading stopped before the end; rows up to there were taken
     */
    record Rows(List<Result> results, Optional<Refusal> cut) implements Read {

      public Rows {
        results = List.copyOf(results);
      }

      /** How many rows came out this way. */
      public long count(String outcome) {
        return results.stream().filter(one -> one.outcome().equals(outcome)).count();
      }
    }

    /** Nothing was read. */
    record Refused(Refusal why) implements Read {}
  }

  /**
   * What came of one row.
   *
   * @param line of the file
   * @param number of the listing; empty when there is none
   * @param code for its owner, shown this once; empty unless the listing is new
   * @param outcome {@code new}, {@code there} or {@code refused}
   * @param whys why it was refused; empty otherwise
   */
  public record Result(
      long line, String reference, String number, String code, String outcome, List<Refusal> whys) {

    public Result {
      whys = List.copyOf(whys);
    }
  }

  /** A row that was read. */
  record Row(long line, String reference, Listing listing) {}

  /**
   * Takes a file; rows that are refused keep no other from being taken.
   *
   * @throws IOException when the medium fails
   */
  public Read take(Actor who, InputStream file, Instant at) throws IOException {
    var in = new BufferedInputStream(file, HEAD);
    in.mark(HEAD);
    var first = Encodings.text(in.readNBytes(HEAD)).lines().findFirst().orElse("");
    in.reset();
    try (var reader = Encodings.reader(in)) {
      var csv = new CsvRows(reader, CsvRows.separator(first));
      var header = ListingRows.header(csv.next());
      if (header.isEmpty()) {
        return refused("columns", String.join(", ", ListingRows.COLUMNS));
      }
      return rows(who, csv, header.get(), at);
    }
  }

  private Read rows(Actor who, CsvRows csv, Map<String, Integer> header, Instant at)
      throws IOException {
    var run = batches.run(who, at);
    var results = new ArrayList<Result>();
    var part = new ArrayList<Row>();
    var seen = new HashSet<String>();
    int rows = 0;
    Optional<Refusal> cut = Optional.empty();
    for (var cells = csv.next(); cells != null; cells = csv.next()) {
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (++rows > MOST) {
        cut = Optional.of(PostingRules.no("too-many-rows", "", MOST));
        break;
      }
      var reference = ListingRows.cell(cells, header, "reference");
      var listing = ListingRows.listing(cells, header);
      if (reference.isEmpty() || reference.length() > REFERENCE || !seen.add(reference)) {
        results.add(no(csv.line(), reference, "reference", clipped(reference)));
      } else if (listing.isEmpty()) {
        results.add(no(csv.line(), reference, "word"));
      } else {
        part.add(new Row(csv.line(), reference, listing.get()));
      }
      if (part.size() == PART) {
        results.addAll(run.take(part));
        part.clear();
      }
    }
    results.addAll(run.take(part));
    if (csv.damage().isPresent()) {
      cut = Optional.of(PostingRules.no("damaged", "", csv.line()));
    }
    if (rows == 0) {
      return refused("no-rows");
    }
    results.sort(java.util.Comparator.comparingLong(Result::line));
    return new Read.Rows(results, cut);
  }

  private static String clipped(String reference) {
    return reference.length() > 40 ? reference.substring(0, 40) : reference;
  }

  static Result no(long line, String reference, String rule, Object... arguments) {
    return new Result(
        line, reference, "", "", "refused", List.of(PostingRules.no(rule, "", arguments)));
  }

  private static Read refused(String rule, Object... arguments) {
    return new Read.Refused(PostingRules.no(rule, "", arguments));
  }
}

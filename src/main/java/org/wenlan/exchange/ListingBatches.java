package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.exchange.ListingImport.Result;
import org.wenlan.exchange.ListingImport.Row;
import org.wenlan.exchange.Posting.Stage;
import org.wenlan.register.Check;
import org.wenlan.register.Entry;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Units;

/** Lists many rights in one transaction: register, docket and lines, each asked a few times. */
@Component
class ListingBatches {
  private final Docket docket;
  private final Register register;
  private final LineStore lines;
  private final LegalTime time;
  private final Units units;
  private final TransactionOperations transactions;

  ListingBatches(
      Docket docket,
      Register register,
      LineStore lines,
      LegalTime time,
      Units units,
      TransactionOperations transactions) {
    this.docket = docket;
    this.register = register;
    this.lines = lines;
    this.time = time;
    this.units = units;
    this.transactions = transactions;
  }

  /** The taking of one file. */
  Run run(Actor who, Instant at) {
    return new Run(who, at);
  }

  /** A row whose right can be asked for. */
  private record Ready(Row row, RightNumber right, String number, Clocking.Start term) {}

  /** One file, by one importer, at one moment. */
  final class Run {
    private final Actor who;
    private final Instant at;
    private final LocalDate day;
    private final String owner;
    private final Map<String, Optional<Clocking.Start>> terms = new HashMap<>();

    private Run(Actor who, Instant at) {
      this.who = who;
      this.at = at;
      this.day = time.day(at);
      this.owner = who.unit().isEmpty() ? units.centre() : who.unit();
    }

    List<Result> take(List<Row> rows) {
      return rows.isEmpty() ? List.of() : transactions.execute(_ -> taken(rows));
    }

    private List<Result> taken(List<Row> rows) {
      // Two who bring the same file take turns, and the second finds what the first brought.
      lines.hold(owner);
      var there = lines.imported(owner, rows.stream().map(Row::reference).toList());
      var results = new ArrayList<Result>();
      var fresh = new ArrayList<Row>();
      for (var row : rows) {
        var number = there.get(row.reference());
        if (number == null) {
          fresh.add(row);
        } else {
          results.add(new Result(row.line(), row.reference(), number, "", "there", List.of()));
        }
      }
      if (!fresh.isEmpty()) {
        listed(ready(fresh, results), results);
      }
      return results;
    }

    private List<Ready> ready(List<Row> rows, List<Result> results) {
      var numbers = docket.numbers(Posting.LISTING, day.getYear(), rows.size());
      var ready = new ArrayList<Ready>();
      for (int i = 0; i < rows.size(); i++) {
        var row = rows.get(i);
        var listing = row.listing();
        var right = RightNumber.read(listing.right());
        var why =
            listing.forAll()
                ? PostingRules.no("import-open", "")
                : PostingRules.refusal(listing, day);
        if (why != null) {
          results.add(new Result(row.line(), row.reference(), "", "", "refused", List.of(why)));
        } else if (right.isEmpty()) {
          results.add(
              ListingImport.no(row.line(), row.reference(), "right-number", listing.right()));
        } else {
          var term = terms.computeIfAbsent(listing.region(), this::term);
          if (term.isEmpty()) {
            results.add(ListingImport.no(row.line(), row.reference(), "no-term"));
          } else {
            ready.add(new Ready(row, right.get(), numbers.get(i), term.get()));
          }
        }
      }
      return ready;
    }

    private Optional<Clocking.Start> term(String region) {
      return time.start(PostingFiles.TERM, PostingFiles.TERM_RULE, region, day);
    }

    private void listed(List<Ready> ready, List<Result> results) {
      if (ready.isEmpty()) {
        return;
      }
      var outcomes =
          register.takeAll(
              ready.stream()
                  .map(one ->
                      new Register.Wish(
                          one.right(),
                          new Intent.Listing(
                              one.row().listing().owners(),
                              one.number(),
                              one.term().due(),
                              one.row().listing().consents())))
                  .toList(),
              who,
              at);
      var entries = register.find(ready.stream().map(Ready::right).distinct().toList());
      var openings = new ArrayList<Opening>();
      var kept = new ArrayList<LineStore.Kept>();
      for (int i = 0; i < ready.size(); i++) {
        var one = ready.get(i);
        var row = one.row();
        switch (outcomes.get(i)) {
          case Register.Outcome.Hindered hindered ->
              results.add(
                  new Result(
                      row.line(),
                      row.reference(),
                      "",
                      "",
                      "refused",
                      hindered.failed().stream().map(Check::refusal).toList()));
          case Register.Outcome.NoRight(var right) ->
              results.add(
                  ListingImport.no(row.line(), row.reference(), "unknown-right", right.key()));
          case Register.Outcome.Done _ -> {
            var entry = entries.get(one.right());
            if (entry == null) {
              throw new IllegalStateException("Taken and gone: " + one.right());
            }
            var code = Code.fresh();
            openings.add(opening(one, entry, code));
            kept.add(kept(one, entry));
            results.add(
                new Result(row.line(), row.reference(), one.number(), code, "new", List.of()));
          }
        }
      }
      if (!openings.isEmpty()) {
        docket.open(openings, who, at);
        lines.put(kept);
      }
    }

    private Listing said(Ready one, Entry entry) {
      var right = entry.right();
      var listing = one.row().listing();
      return listing.known(one.right().key(), right.title(), right.region(), listing.consents());
    }

    private Stage stage(Ready one) {
      return new Stage.Published(day.toString(), one.term().due().toString());
    }

    private Opening opening(Ready one, Entry entry, String code) {
      var said = said(one, entry);
      return new Opening(
          one.number(),
          Posting.KIND,
          said.title(),
          owner,
          null,
          entry.right().field(),
          said.region(),
          code,
          PostingFiles.turn(
              owner, said, stage(one), "list", "", List.of(one.term()), Map.of("by", "import")));
    }

    private LineStore.Kept kept(Ready one, Entry entry) {
      return PostingFiles.kept(
          one.number(),
          said(one, entry),
          stage(one),
          1,
          String.join("; ", entry.right().owners()),
          Symbols.of(entry.right().field()),
          owner,
          day,
          owner,
          one.row().reference());
    }
  }
}

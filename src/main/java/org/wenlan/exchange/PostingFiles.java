package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Market.What;
import org.wenlan.exchange.Posting.Stage;
import org.wenlan.register.Intent;

/** Writes a listing or want: the docket's file and the line that searches see, always both. */
@Component
class PostingFiles {
  /** How long it is shown. */
  static final String TERM = "TERM";

  static final String TERM_RULE = "exchange.listing-term";
  static final List<Clocking> ENDS = List.of(new Clocking.End(TERM));

  private final Docket docket;
  private final LineStore lines;
  private final LegalTime time;

  PostingFiles(Docket docket, LineStore lines, LegalTime time) {
    this.docket = docket;
    this.lines = lines;
    this.time = time;
  }

  Outcome turn(
      Actor who,
      Posting now,
      long version,
      Posting.Said said,
      Stage stage,
      String act,
      String words,
      List<? extends Clocking> clocks,
      Instant at) {
    return turn(who, now, version, said, stage, act, words, clocks, Map.of(), at);
  }

  Outcome turn(
      Actor who,
      Posting now,
      long version,
      Posting.Said said,
      Stage stage,
      String act,
      String words,
      List<? extends Clocking> clocks,
      Map<String, String> marks,
      Instant at) {
    var turn = turn(now.file().desk(), said, stage, act, words, clocks, marks);
    var turned = docket.changeKnown(who, now.number(), version, turn, at);
    if (turned instanceof Turn.Outcome.Done) {
      lines.change(now.number(), stage.code(), until(stage), verified(stage), version + 1);
    }
    return AllOrNothing.of(turned, now.number());
  }

  static Turn turn(
      String desk,
      Posting.Said said,
      Stage stage,
      String act,
      String words,
      List<? extends Clocking> clocks,
      Map<String, String> marks) {
    var all = new TreeMap<>(marks);
    all.put("what", said instanceof Listing ? What.LISTING.name() : What.WANT.name());
    if (said instanceof Listing listing) {
      all.put("mode", listing.mode().name());
    }
    boolean open = stage instanceof Stage.Received || stage instanceof Stage.Published;
    return new Turn(
        stage.code(),
        open,
        desk,
        null,
        act,
        words,
        Posting.body(said, stage),
        List.copyOf(clocks),
        List.of(),
        all);
  }

  void keep(Posting one, String holders, List<String> classes, String importer, String reference) {
    lines.put(List.of(kept(one, holders, classes, importer, reference)));
  }

  LineStore.Kept kept(
      Posting one, String holders, List<String> classes, String importer, String reference) {
    var file = one.file();
    return kept(
        one.number(),
        one.said(),
        one.stage(),
        file.version(),
        holders,
        classes,
        file.owner(),
        time.day(file.opened()),
        importer,
        reference);
  }

  static LineStore.Kept kept(
      String number,
      Posting.Said said,
      Stage stage,
      long version,
      String holders,
      List<String> classes,
      String owner,
      LocalDate opened,
      String importer,
      String reference) {
    return new LineStore.Kept(
        new LineStore.Whole(line(number, said, stage, version, holders, classes), said.text()),
        owner,
        opened,
        importer,
        reference);
  }

  private static Line line(
      String number,
      Posting.Said said,
      Stage stage,
      long version,
      String holders,
      List<String> classes) {
    return switch (said) {
      case Listing listing ->
          new Line(
              number,
              What.LISTING,
              stage.code(),
              until(stage),
              listing.right(),
              holders,
              listing.title(),
              LineStore.brief(listing.text()),
              classes,
              listing.region(),
              listing.maturity().name(),
              listing.ways(),
              listing.mode().name(),
              listing.price(),
              verified(stage),
              version);
      case Want want ->
          new Line(
              number,
              What.WANT,
              stage.code(),
              until(stage),
              "",
              "",
              want.title(),
              LineStore.brief(want.text()),
              want.classes(),
              want.region(),
              want.maturity() == null ? "" : want.maturity().name(),
              want.ways(),
              "",
              want.budget(),
              verified(stage),
              version);
    };
  }

  private static @Nullable LocalDate until(Stage stage) {
    return stage instanceof Stage.Published it ? LocalDate.parse(it.until()) : null;
  }

  private static @Nullable LocalDate verified(Stage stage) {
    return stage instanceof Stage.Published it ? LocalDate.parse(it.verified()) : null;
  }

  /** What a listing means to do in the register: offered for everyone, or for one. */
  static Intent intent(Listing listing, String number, @Nullable LocalDate until) {
    return listing.forAll()
        ? new Intent.OpenLicence(listing.owners(), number, until, listing.consents())
        : new Intent.Listing(listing.owners(), number, until, listing.consents());
  }

  /** An open licence says its own last day. */
  static LocalDate until(Posting.Said said, LocalDate term) {
    if (said instanceof Listing listing && listing.open() != null) {
      return PostingRules.day(listing.open().until()).orElse(term);
    }
    return term;
  }
}

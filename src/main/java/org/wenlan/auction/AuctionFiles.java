package org.wenlan.auction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.auction.Auction.Terms;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;

/**
 * Changes the files of an auction and its bidders. Whoever does holds the auction's row, so nobody
 * else can have changed them since.
 */
@Component
class AuctionFiles {
  private final Docket docket;

  AuctionFiles(Docket docket) {
    this.docket = docket;
  }

  String number(String prefix, int year) {
    return docket.numbers(prefix, year, 1).getFirst();
  }

  void open(Opening opening, Actor who, Instant at) {
    docket.open(List.of(opening), who, at);
  }

  /** A file of ours, if whoever asks may see it. */
  Optional<CaseFile> find(Actor who, String prefix, String number) {
    return number.startsWith(prefix)
        ? docket.find(who, number).filter(one -> one.kind().equals(Auction.KIND))
        : Optional.empty();
  }

  /** The same for whoever opened it. */
  Optional<CaseFile> byCode(String prefix, String number, String code) {
    return number.startsWith(prefix)
        ? docket.byCode(number, code).filter(one -> one.kind().equals(Auction.KIND))
        : Optional.empty();
  }

  CaseFile file(String number) {
    return docket.find(new Actor.Platform(), number).orElseThrow();
  }

  void turn(
      Actor who,
      Auction now,
      Auction.Stage stage,
      String act,
      String words,
      Map<String, String> marks,
      Instant at) {
    changed(
        who, now.file(), turn(now.file().desk(), now.sale().terms(), stage, act, words, marks), at);
  }

  static Turn turn(
      String desk,
      Terms terms,
      Auction.Stage stage,
      String act,
      String words,
      Map<String, String> marks) {
    return new Turn(
        stage.code(),
        stage instanceof Auction.Stage.Announced,
        desk,
        null,
        act,
        words,
        Auction.body(terms, stage),
        List.of(),
        List.of(),
        marks);
  }

  void turn(Actor who, Bidder now, Bidder.Stage stage, String act, Instant at) {
    changed(who, now.file(), turn(now.file().desk(), now.asked(), stage, act), at);
  }

  static Turn turn(String desk, Bidder.Asked asked, Bidder.Stage stage, String act) {
    return new Turn(
        stage.code(),
        stage instanceof Bidder.Stage.Applied,
        desk,
        null,
        act,
        "",
        Bidder.body(asked, stage),
        List.of(),
        List.of(),
        Map.of());
  }

  private void changed(Actor who, CaseFile now, Turn turn, Instant at) {
    var turned = docket.changeKnown(who, now.number(), now.version(), turn, at);
    if (!(turned instanceof Turn.Outcome.Done)) {
      throw new IllegalStateException("Changed while its auction was held: " + now.number());
    }
  }
}

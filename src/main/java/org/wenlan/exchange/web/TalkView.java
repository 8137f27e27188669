package org.wenlan.exchange.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.docket.CaseFile;
import org.wenlan.exchange.Deals;
import org.wenlan.exchange.Listing;
import org.wenlan.exchange.Posting;
import org.wenlan.exchange.Talk;
import org.wenlan.exchange.Talk.Side;
import org.wenlan.exchange.Talk.Stage;

/**
 * A talk as one side sees it, or the desk, which sees both.
 *
 * @param side null for the desk
 * @param name of the other side; empty before both agreed to talk
 * @param notice the public notice; null when there is none
 */
record TalkView(
    Talk talk,
    @Nullable Side side,
    Listing listing,
    List<Words> messages,
    String name,
    String contact,
    Deals.@Nullable Notice notice) {

  /** What was passed on. */
  record Words(Instant at, String side, String text) {}

  static TalkView of(
      Talk talk,
      @Nullable Side side,
      Posting posting,
      List<CaseFile.Message> messages,
      Deals.@Nullable Notice notice) {
    if (!(posting.said() instanceof Listing listing)) {
      throw new IllegalArgumentException("No listing: " + posting.number());
    }
    boolean told = talk.stage().told();
    var asked = talk.asked();
    return new TalkView(
        talk,
        side,
        listing,
        messages.stream().map(TalkView::words).toList(),
        told && side != null ? side == Side.OWNER ? asked.name() : listing.name() : "",
        told && side != null ? side == Side.OWNER ? asked.contact() : listing.contact() : "",
        notice);
  }

  private static Words words(CaseFile.Message message) {
    var text = message.text();
    for (var side : Side.values()) {
      var before = side.name() + ": ";
      if (text.startsWith(before)) {
        return new Words(message.at(), side.name(), text.substring(before.length()));
      }
    }
    return new Words(message.at(), "", text);
  }

  /** What a side can do now; the door decides again. */
  List<String> steps(Side mine) {
    var steps = new ArrayList<String>();
    switch (talk.stage()) {
      case Stage.Contacted _ -> {
        if (mine == Side.OWNER) {
          steps.add("agree");
        }
      }
      case Stage.Talking _ -> {
        // Where the price comes about by auction nobody offers one.
        if (listing.mode() != Listing.Mode.AUCTION) {
          steps.add("put");
        }
      }
      case Stage.Offered(var offer) -> {
        if (offer.from() != mine) {
          steps.add("accept");
          steps.add("turn-down");
        }
        steps.add("put");
      }
      case Stage.Notified _, Stage.Agreed _, Stage.Proposed _ -> {}
      case Stage.Concluded _, Stage.Ended _ -> {
        return List.of();
      }
    }
    steps.add("say");
    if (!(talk.stage() instanceof Stage.Proposed)) {
      steps.add("end");
    }
    return steps;
  }
}

package org.wenlan.exchange.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket;
import org.wenlan.exchange.Deals;
import org.wenlan.exchange.Postings;
import org.wenlan.exchange.Talk;
import org.wenlan.exchange.Talk.Side;
import org.wenlan.exchange.Talks;

/** Puts together what is shown of a talk. */
@Component
class TalkViews {
  private final Postings postings;
  private final Docket docket;
  private final Deals deals;

  TalkViews(Postings postings, Docket docket, Deals deals) {
    this.postings = postings;
    this.docket = docket;
    this.deals = deals;
  }

  Optional<TalkView> of(Talk talk, @Nullable Side side) {
    return postings
        .find(new org.wenlan.account.Actor.Platform(), talk.asked().listing())
        .map(posting ->
            TalkView.of(
                talk,
                side,
                posting,
                docket.history(talk.file()).messages(),
                deals.notice(talk.number()).orElse(null)));
  }

  /** What a form of a talk means; empty for a word that is none. */
  static Optional<Talks.Step> step(String act, ExchangeForm form) {
    return switch (act) {
      case "agree" -> Optional.of(new Talks.Step.Agree());
      case "say" -> Optional.of(new Talks.Step.Say(form.text("text")));
      case "put" ->
          Optional.of(
              new Talks.Step.Put(
                  form.way(), form.yuan("price"), form.text("until"), form.text("terms")));
      case "accept" -> Optional.of(new Talks.Step.Accept());
      case "turn-down" -> Optional.of(new Talks.Step.Decline());
      case "end" -> Optional.of(new Talks.Step.End());
      default -> Optional.empty();
    };
  }
}

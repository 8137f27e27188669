package org.wenlan.consultation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Opinion.Signature;
import org.wenlan.consultation.State.UnderReview;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;

/** Makes an opinion of a reviewed draft: with a number, a code, and both who signed. */
@Component
class Numbering {
  private final Docket docket;
  private final Clocks clocks;
  private final ConsultationBook book;

  Numbering(Docket docket, Clocks clocks, ConsultationBook book) {
    this.docket = docket;
    this.clocks = clocks;
    this.book = book;
  }

  Opinion opinion(Consultation found, UnderReview state, Actor.Person reviewer, Instant at) {
    var request = found.request();
    var work = state.work();
    var number = docket.numbers("YJ", clocks.day(at).getYear(), 1).getFirst();
    return new Opinion(
        number,
        Code.fresh(),
        found.number(),
        work.unit(),
        found.file().opened(),
        request.right(),
        request.product(),
        request.requester().name(),
        request.facts(),
        book.places(found.number()),
        work.construction(),
        work.chart(),
        work.defences(),
        work.reasoning(),
        work.conclusion(),
        Opinion.METHOD,
        docket.clocks(found.number()).stream()
            .noneMatch(
                one -> one.name().startsWith("JUDGE") && one.state() == Docket.Running.State.FIRED),
        new Signature(state.drafter(), state.drafterName(), work.unit(), found.file().changed()),
        new Signature(reviewer.id(), reviewer.name(), reviewer.unit(), at));
  }
}

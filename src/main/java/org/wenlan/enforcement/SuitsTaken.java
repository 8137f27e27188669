package org.wenlan.enforcement;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.dispute.Route;
import org.wenlan.dispute.SuitTaker;
import org.wenlan.docket.Docket;

/** Ends an adjudication that a suit or an arbitration agreement excludes. */
@Component
class SuitsTaken implements SuitTaker {
  private final Docket docket;
  private final EnforcementStore store;
  private final AdjudicationRulings rulings;
  private final CaseClocks clocks;
  private final Adjudications adjudications;

  SuitsTaken(
      Docket docket,
      EnforcementStore store,
      AdjudicationRulings rulings,
      CaseClocks clocks,
      Adjudications adjudications) {
    this.docket = docket;
    this.store = store;
    this.rulings = rulings;
    this.clocks = clocks;
    this.adjudications = adjudications;
  }

  @Override
  public Route route() {
    return Route.ADJUDICATE;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void excluded(String caseNumber, String why, Instant at) {
    store.hold(caseNumber);
    var found =
        docket
            .find(new Actor.Platform(), caseNumber)
            .filter(file -> file.kind().equals(Adjudication.KIND))
            .map(Adjudication::of);
    if (found.isEmpty()) {
      // Adjudicated elsewhere, and known here by its number alone.
      return;
    }
    var now = found.get();
    if (now.stage().decided() != null || !now.stage().open()) {
      // Decided while the suit came in: what is decided stands.
      return;
    }
    var move = rulings.excluded(now, why, clocks.day(at));
    if (!(adjudications.moved(new Actor.Platform(), now, move, at)
        instanceof Adjudications.Outcome.Done)) {
      throw new IllegalStateException("Changed while a suit ended it: " + caseNumber);
    }
  }
}

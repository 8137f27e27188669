package org.wenlan.exchange;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.docket.Turn;

/** Runs a step in one transaction, of which nothing stays unless all of it was done. */
@Component
class AllOrNothing {
  private final TransactionOperations transactions;

  AllOrNothing(TransactionOperations transactions) {
    this.transactions = transactions;
  }

  Outcome run(Supplier<Outcome> step) {
    return transactions.execute(status -> {
      var outcome = step.get();
      if (!(outcome instanceof Outcome.Done)) {
        status.setRollbackOnly();
      }
      return outcome;
    });
  }

  /** A change of a file as an outcome. */
  static Outcome of(Turn.Outcome turned, String number) {
    return switch (turned) {
      case Turn.Outcome.Done _ -> new Outcome.Done(number, "");
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale);
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }
}

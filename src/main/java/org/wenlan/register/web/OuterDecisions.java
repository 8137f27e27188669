package org.wenlan.register.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.Burden;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;
import org.wenlan.register.Register.Outcome;
import org.wenlan.register.RightNumber;

/** Enters and lifts what outer decisions lay on a right: preservation, dispute, invalidation. */
@Component
final class OuterDecisions {
  private static final int LONGEST = 200;

  private final Register register;
  private final TransactionTemplate transactions;
  private final Deeds deeds;

  OuterDecisions(Register register, TransactionTemplate transactions, Deeds deeds) {
    this.register = register;
    this.transactions = transactions;
    this.deeds = deeds;
  }

  static boolean may(Actor who) {
    return who.may(Permission.DISPATCH);
  }

  /** Empty when it was done. */
  Optional<Refusal> enter(
      String number, String kind, String holder, String reference, Actor who, Instant at) {
    var read = RightNumber.read(number);
    var outer = outer(kind);
    if (read.isEmpty()) {
      return no("number", number);
    }
    if (outer.isEmpty()) {
      return no("kind", kind);
    }
    if (reference.isBlank() || holder.isBlank()) {
      return no("no-reference");
    }
    if (holder.length() > LONGEST || reference.length() > LONGEST) {
      return no("too-long", "holder, reference", LONGEST);
    }
    var outcome =
        transactions.execute(_ ->
            register.take(
                read.get(),
                new Intent.Outer(outer.get(), holder.strip(), reference.strip()),
                who,
                at));
    return switch (outcome) {
      case Outcome.Done _ -> Optional.empty();
      case Outcome.Hindered hindered -> Optional.of(hindered.failed().getFirst().refusal());
      case Outcome.NoRight _ -> no("number", number);
      case null -> throw new IllegalStateException("No outcome");
    };
  }

  /** Empty when it was done. */
  Optional<Refusal> lift(String number, String kind, String reference, Actor who, Instant at) {
    var read = RightNumber.read(number);
    var outer = outer(kind);
    if (read.isEmpty() || outer.isEmpty() || !may(who)) {
      return no("kind", kind);
    }
    var lifted =
        transactions.execute(_ -> {
          int some = register.lift(read.get(), outer.get(), reference, at);
          if (some > 0) {
            deeds.note(who, "lift-burden", read.get().key(), outer.get() + " " + reference);
          }
          return some;
        });
    return lifted != null && lifted > 0 ? Optional.empty() : no("nothing-to-lift", reference);
  }

  private static Optional<Burden.Kind> outer(String kind) {
    return Arrays.stream(Burden.Kind.values())
        .filter(one -> one.outer() && one.name().equals(kind))
        .findFirst();
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("register.refusal." + rule, "", arguments));
  }
}

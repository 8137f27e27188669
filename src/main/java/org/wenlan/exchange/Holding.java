package org.wenlan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.Burden.Kind;
import org.wenlan.register.Check;
import org.wenlan.register.Check.Answer;
import org.wenlan.register.Register;
import org.wenlan.register.RightNumber;

/** What the register says of a listing's right, and its being held for the listing. */
@Component
class Holding {
  private final Register register;
  private final List<Postings.Keeper> keepers;

  Holding(Register register, List<Postings.Keeper> keepers) {
    this.register = register;
    this.keepers = keepers;
  }

  /** Why somebody else needs a listing to stay; empty when nobody does. */
  Optional<Refusal> kept(String listing) {
    return keepers.stream().flatMap(one -> one.keeps(listing).stream()).findFirst();
  }

  /** What came of a first look. */
  sealed interface Looked {

    /** It can be listed as far as no later word is missing; with what the register knows of it. */
    record Known(Listing listing, String holders, List<String> classes) implements Looked {}

    /** It cannot, whatever anybody says. */
    record No(Outcome why) implements Looked {}
  }

  Looked look(Listing said, LocalDate day) {
    var number = RightNumber.read(said.right());
    if (number.isEmpty()) {
      var typed = said.right();
      return new Looked.No(
          Outcome.no("right-number", "", typed.length() > 40 ? typed.substring(0, 40) : typed));
    }
    var found = register.find(number.get());
    if (found.isEmpty()) {
      return new Looked.No(Outcome.no("unknown-right", "", number.get()));
    }
    var right = found.get().right();
    var known = said.known(number.get().key(), right.title(), right.region(), Set.of());
    var checks =
        register.check(number.get(), PostingFiles.intent(known, "", day), day).orElse(List.of());
    return checks.stream().anyMatch(one -> one.answer() == Answer.HINDERS)
        ? new Looked.No(new Outcome.Hindered(checks))
        : new Looked.Known(known, String.join("; ", right.owners()), Symbols.of(right.field()));
  }

  /** Takes the right for a listing within the caller's transaction; what hinders, if anything. */
  Optional<Outcome> take(Listing listing, String number, LocalDate until, Actor who, Instant at) {
    var intent = PostingFiles.intent(listing, number, until);
    return switch (register.take(new RightNumber(listing.right()), intent, who, at)) {
      case Register.Outcome.Done _ -> Optional.empty();
      case Register.Outcome.Hindered(var checks) -> Optional.of(new Outcome.Hindered(checks));
      case Register.Outcome.NoRight(var right) ->
          Optional.of(Outcome.no("unknown-right", "", right));
    };
  }

  /** Lets it go; of an open licence only what is to come: whoever has one keeps it. */
  void letGo(Posting posting, Instant at) {
    if (posting.said() instanceof Listing listing) {
      var kind = listing.forAll() ? Kind.OPEN_LICENCE : Kind.LISTING;
      int lifted = register.lift(new RightNumber(listing.right()), kind, posting.number(), at);
      if (lifted > 1) {
        throw new IllegalStateException("Lifted " + lifted + " by " + posting.number());
      }
    }
  }

  Optional<List<Check>> verify(Posting posting, LocalDate day) {
    return posting.said() instanceof Listing listing
        ? register.checkAgain(
            new RightNumber(listing.right()),
            PostingFiles.intent(listing, posting.number(), day),
            day)
        : Optional.empty();
  }
}

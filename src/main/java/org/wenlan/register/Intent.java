package org.wenlan.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.register.Burden.Consent;

/** What somebody means to do with a right. */
public sealed interface Intent {

  /** What is on file. */
  Set<Consent> consents();

  /** Owners who act, as they call themselves; empty when it is not for owners. */
  List<String> owners();

  /**
   * A pledge.
   *
   * @param debtEnds last day on which the debt may be paid
   */
  record Pledge(
      List<String> owners,
      String pledgee,
      String reference,
      LocalDate debtEnds,
      Set<Consent> consents)
      implements Intent {}

  /** A licence that the owner declares open to everyone. */
  record OpenLicence(
      List<String> owners, String reference, @Nullable LocalDate until, Set<Consent> consents)
      implements Intent {}

  /**
   * A licence for one.
   *
   * @param kind one of the licences of {@link Burden.Kind}
   */
  record Licence(
      Burden.Kind kind,
      List<String> owners,
      String licensee,
      String reference,
      @Nullable LocalDate until,
      Set<Consent> consents)
      implements Intent {}

  /** An offer on the exchange. */
  record Listing(
      List<String> owners, String reference, @Nullable LocalDate until, Set<Consent> consents)
      implements Intent {}

  /** It changes hands: the register's owner is another from then on. */
  record Transfer(List<String> owners, List<String> to, String reference, Set<Consent> consents)
      implements Intent {}

  /** What comes from outside and asks nobody: preservation, dispute, invalidation. */
  record Outer(Burden.Kind kind, String holder, String reference) implements Intent {
    @Override
    public Set<Consent> consents() {
      return Set.of();
    }

    @Override
    public List<String> owners() {
      return List.of();
    }
  }
}

package org.wenlan.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Intent;
import org.wenlan.register.RightNumber;

/**
 * What both parties ask to have registered.
 *
 * @param rights keys of {@link RightNumber}, each once
 * @param filer which party filed it; the other one confirms
 * @param region of the pledgor, GB/T 2260, six digits
 * @param valuation in yuan; null when the rights were not valued
 * @param words what the parties say is agreed
 */
public record Asked(
    Type type,
    List<String> rights,
    Side filer,
    Party pledgor,
    Party pledgee,
    String region,
    Debt debt,
    Contract contract,
    @Nullable Long valuation,
    Set<Consent> words) {

  public Asked {
    rights = List.copyOf(rights);
    words = Set.copyOf(words);
  }

  /** Which kind of rights is pledged; one registration holds one kind. */
  public enum Type {
    PATENT,
    TRADEMARK
  }

  /** The two parties. */
  public enum Side {
    PLEDGOR,
    PLEDGEE;

    /** The one across the table. */
    public Side other() {
      return this == PLEDGOR ? PLEDGEE : PLEDGOR;
    }
  }

  /**
   * A party.
   *
   * @param code unified social credit code; may be empty
   * @param contact how to reach it; only those who handle the pledge read it
   */
  public record Party(String name, String code, String contact) {

    /** By what it is told apart from others. */
    String key() {
      return code.isEmpty() ? org.wenlan.rights.Names.normalise(name) : code;
    }
  }

  /**
   * The debt that is secured.
   *
   * @param amount in whole yuan
   * @param from first day on which it may be called
   * @param until last day on which it may be paid
   */
  public record Debt(long amount, LocalDate from, LocalDate until) {}

  /** The written contract. */
  public record Contract(String number, LocalDate signed) {}

  /** The party that did not file it. */
  public Party confirming() {
    return filer == Side.PLEDGOR ? pledgee : pledgor;
  }

  /** Its rights in the one order in which every pledge takes them, so that none waits in a ring. */
  List<RightNumber> numbers() {
    return rights.stream().sorted().map(RightNumber::new).toList();
  }

  Intent.Pledge intent(String reference, Set<Consent> consents) {
    return new Intent.Pledge(
        List.of(pledgor.name()), pledgee.name(), reference, debt.until(), consents);
  }

  Asked with(Debt other, Party owner, Party holder) {
    return new Asked(type, rights, filer, owner, holder, region, other, contract, valuation, words);
  }

  Asked with(List<String> others) {
    return new Asked(
        type, others, filer, pledgor, pledgee, region, debt, contract, valuation, words);
  }

  Asked in(String place) {
    return new Asked(
        type, rights, filer, pledgor, pledgee, place, debt, contract, valuation, words);
  }
}

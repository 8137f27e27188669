package org.wenlan.dispute;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.wenlan.register.RightNumber;
import org.wenlan.rights.Names;

/**
 * What a dispute is about.
 *
 * @param right its number as somebody wrote it, or words where it has none
 * @param act complained of; two disputes are the same only when this is
 * @param consultation the case from which it came; empty when none
 */
public record Matter(
    Kind kind,
    String right,
    List<String> petitioners,
    List<String> respondents,
    Act act,
    String consultation) {

  /** Fails without a right or without a party on either side. */
  public Matter {
    petitioners = List.copyOf(petitioners);
    respondents = List.copyOf(respondents);
    if (right.isBlank() || petitioners.isEmpty() || respondents.isEmpty()) {
      throw new IllegalArgumentException("A dispute is about a right and between parties");
    }
  }

  /** Of right. */
  public enum Kind {
    PATENT,
    TRADEMARK,
    COPYRIGHT,
    TRADE_SECRET,
    PLANT_VARIETY,
    LAYOUT_DESIGN,
    GEOGRAPHICAL,
    OTHER
  }

  /** What one side says that the other did or owes. */
  public enum Act {
    INFRINGEMENT,
    OWNERSHIP,
    INVENTORSHIP,
    REWARD,
    PROVISIONAL_FEE,
    CONTRACT,
    UNFAIR_COMPETITION,
    OTHER
  }

  /** The right by one spelling, however it was typed. */
  @JsonIgnore
  public String key() {
    var typed =
        kind == Kind.TRADEMARK && !right.strip().toUpperCase(java.util.Locale.ROOT).startsWith("TM")
            ? "TM" + right.strip()
            : right;
    return kind
        + ":"
        + (kind == Kind.PATENT || kind == Kind.TRADEMARK
            ? RightNumber.read(typed).map(RightNumber::key).orElseGet(() -> Names.normalise(right))
            : Names.normalise(right));
  }

  /** Where disputes meet that could be the same. */
  String place() {
    return key() + "|" + act;
  }

  /** The same for every way to write the same dispute, whoever of the parties complains. */
  String same() {
    return place()
        + "|"
        + String.join(
            "|",
            Stream.concat(petitioners.stream(), respondents.stream())
                .map(Names::normalise)
                .distinct()
                .sorted()
                .toList());
  }

  /** Whether two of the parties face each other in both, in whichever direction. */
  boolean meets(Matter other) {
    return place().equals(other.place())
        && (shared(petitioners, other.petitioners) && shared(respondents, other.respondents)
            || shared(petitioners, other.respondents) && shared(respondents, other.petitioners));
  }

  private static boolean shared(List<String> some, List<String> others) {
    var known = others.stream().map(Names::normalise).toList();
    return some.stream().map(Names::normalise).anyMatch(known::contains);
  }
}

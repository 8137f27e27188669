package org.wenlan.consultation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wenlan.territory.Unit.Matter;

/**
 * What is asked: whether a product infringes a right.
 *
 * @param facts in the requester's words
 * @param region of whom it is about, GB/T 2260; empty when unknown
 */
public record Request(
    Requester requester, Right right, Product product, String facts, String region) {

  /** Who asks. */
  public enum Asker {
    PERSON,
    ENTERPRISE,
    AGENT,
    PLATFORM
  }

  /**
   * Who asks, and how to reach them.
   *
   * @param onBehalfOf the right holder when an agent or a platform asks; empty otherwise
   */
  public record Requester(
      Asker asker, String name, String onBehalfOf, String email, String phone) {}

  /** Whether the right counts on the day of the question, by the register. */
  public enum Standing {
    IN_FORCE,
    /** Published and not granted. */
    PENDING,
    NOT_IN_FORCE,
    /** The register does not hold it, or does not know. */
    UNKNOWN
  }

  /**
   * The right at issue.
   *
   * @param number as typed; empty when the requester does not know it
   * @param key by which the register knows it; empty when it does not
   * @param claim the claim that is asserted; 0 where claims do not exist
   * @param title by the register
   * @param holder by the register, else as the requester says
   * @param classes by the register: IPC or Locarno symbols
   * @param because the event that the standing follows from, in the source's words
   */
  public record Right(
      Matter matter,
      String number,
      String key,
      int claim,
      String title,
      String holder,
      List<String> classes,
      Standing standing,
      String because) {

    public Right {
      classes = List.copyOf(classes);
    }

    /** As someone states it who does not look into the register. */
    public static Right stated(Matter matter, String number, int claim, String holder) {
      return new Right(matter, number, "", claim, "", holder, List.of(), Standing.UNKNOWN, "");
    }

    /** Its name for a list: the title, else the number. */
    public String label() {
      return title.isEmpty() ? number : title;
    }
  }

  /**
   * What is said to infringe.
   *
   * @param key by which the sender knows the same product in another listing; empty for none
   */
  public record Product(String name, String model, String key) {}

  /** With what the register says of the right. */
  public Request with(Right known) {
    return new Request(requester, known, product, facts, region);
  }

  /** Everyone whose interest it touches, for the search for conflicts. */
  public Set<String> parties() {
    var names = new TreeSet<String>();
    names.add(requester.name().strip());
    names.add(requester.onBehalfOf().strip());
    names.add(right.holder().strip());
    names.removeIf(String::isEmpty);
    return names;
  }
}

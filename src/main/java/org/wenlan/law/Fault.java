package org.wenlan.law;

import java.util.List;
import org.wenlan.declared.Faults;

/**
 * Something wrong in a file of law. The text of {@code what} says what it is, the one of {@link
 * #remedy} what to do.
 *
 * @param where file and line
 * @param what key of a text, {@code law.fault.NAME}
 * @param arguments of both texts, in order
 */
public record Fault(String where, String what, List<String> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** Notes the faults of a declared file here. */
  static Faults into(List<Fault> faults) {
    return Faults.keyed(
        "law.fault.", (where, what, arguments) -> faults.add(new Fault(where, what, arguments)));
  }

  /** The key of the text that says what to do. */
  public String remedy() {
    return what + ".then";
  }
}

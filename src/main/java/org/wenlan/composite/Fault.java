package org.wenlan.composite;

import java.util.Arrays;
import java.util.List;
import org.wenlan.declared.Faults;

/**
 * Something wrong in a model or a table, or a step that cannot be done with these values. The text
 * of {@code what} says what it is, the one of {@link #remedy} what to do.
 *
 * @param where file and line, or indicator, region and period
 * @param what key of a text, {@code composite.fault.NAME}
 * @param arguments of both texts, in order
 */
public record Fault(String where, String what, List<String> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault of(String where, String what, Object... arguments) {
    return new Fault(where, what, Arrays.stream(arguments).map(Object::toString).toList());
  }

  /** Notes the faults of a declared file here. */
  static Faults into(List<Fault> faults) {
    return Faults.keyed(
        "composite.fault.",
        (where, what, arguments) -> faults.add(new Fault(where, what, arguments)));
  }

  /** The key of the text that says what to do. */
  public String remedy() {
    return what + ".then";
  }
}

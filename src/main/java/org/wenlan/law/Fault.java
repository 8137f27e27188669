package org.wenlan.law;

import java.util.List;

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

  /** The key of the text that says what to do. */
  public String remedy() {
    return what + ".then";
  }
}

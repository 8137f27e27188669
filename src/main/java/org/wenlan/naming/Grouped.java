package org.wenlan.naming;

import java.util.List;

/**
 * A group with all its names.
 *
 * @param names as sources write them, those with most documents first
 */
public record Grouped(Group group, List<String> names) {
  public Grouped {
    names = List.copyOf(names);
  }
}

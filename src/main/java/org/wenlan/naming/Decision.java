package org.wenlan.naming;

import java.time.Instant;
import java.util.List;

/**
 * What a person decided about names. It holds until it is withdrawn; no run undoes it.
 *
 * @param names the names that were joined to, or split from, the others, or whose group is renamed
 * @param others the names on the other side; none for a rename
 * @param zh the Chinese name to prefer; empty when none was chosen
 * @param en the name in Latin letters to prefer; empty when none was chosen
 * @param withdrawn why it holds no more; empty while it holds
 */
public record Decision(
    long id,
    Act act,
    List<String> names,
    List<String> others,
    String zh,
    String en,
    String reason,
    String by,
    Instant at,
    String withdrawn) {

  public Decision {
    names = List.copyOf(names);
    others = List.copyOf(others);
  }

  /** What was decided. */
  public enum Act {
    JOIN,
    SPLIT,
    RENAME
  }

  /** Whether it holds. */
  public boolean holds() {
    return withdrawn.isEmpty();
  }
}

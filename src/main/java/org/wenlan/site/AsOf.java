package org.wenlan.site;

import java.time.Instant;
import java.util.Optional;

/** Until when the data reach that the footer speaks of; the box that knows hands in a bean. */
public interface AsOf {

  /** When data last came in; empty when none did. Asked for every page: answer from memory. */
  Optional<Instant> lastChange();
}

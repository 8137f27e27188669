package org.wenlan.site.web;

import org.jspecify.annotations.Nullable;
import org.wenlan.site.Problem;
import org.wenlan.site.SearchBox;

/**
 * What {@code site/web/failure.jte} shows.
 *
 * @param trace the number to quote
 * @param search for what is not there; null where searching does not help
 */
record FailurePage(Problem problem, String trace, @Nullable SearchBox search) {

  /** Whether the fault is ours, so that the number is of use. */
  boolean ours() {
    return problem.status() >= 500;
  }
}

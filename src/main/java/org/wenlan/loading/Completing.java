package org.wenlan.loading;

import org.wenlan.rights.Patent;

/** What can be told from a record itself, whatever format it came in. */
final class Completing {
  private Completing() {}

  static Patent complete(Patent patent) {
    return patent;
  }
}

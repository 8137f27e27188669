package org.wenlan.loading;

/** Somebody asked the import to stop; what was committed stays, and it can go on later. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("stopped", null, false, false);
  }
}

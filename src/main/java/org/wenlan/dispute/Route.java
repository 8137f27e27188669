package org.wenlan.dispute;

/** Ways of a dispute, in the order in which they are tried. */
public enum Route {
  CONSULT,
  MEDIATE,
  ARBITRATE,
  ADJUDICATE,
  SUE;

  /** How a route ends. */
  public enum Ending {
    /** The parties agreed. */
    SETTLED,
    /** Somebody decided: an award, a decision, a judgment. */
    DECIDED,
    /** It was not accepted. */
    REFUSED,
    /** Whoever asked took it back. */
    WITHDRAWN,
    /** Nothing came of it. */
    FAILED,
    /** Another route excludes it: a suit was filed or arbitration agreed. */
    EXCLUDED
  }
}

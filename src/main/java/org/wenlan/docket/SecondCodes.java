package org.wenlan.docket;

import java.time.Instant;

/** Where the codes are kept of those who come into a case later. */
interface SecondCodes {

  /** The one of a case from now on; one before opens nothing any more. */
  void put(String number, byte[] code, Instant at);

  /** Whether it is the one of that case. */
  boolean is(String number, byte[] code);
}

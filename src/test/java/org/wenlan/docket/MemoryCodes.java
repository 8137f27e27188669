package org.wenlan.docket;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Second codes in memory, for a simulated centre. */
final class MemoryCodes implements SecondCodes {
  private final Map<String, byte[]> codes = new HashMap<>();

  @Override
  public void put(String number, byte[] code, Instant at) {
    codes.put(number, code);
  }

  @Override
  public boolean is(String number, byte[] code) {
    return Arrays.equals(code, codes.get(number));
  }
}

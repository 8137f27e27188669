package org.wenlan.composite;

/** Growth that index numbers with a fixed base tell of. */
public final class Growth {
  private static final double BASE = 100;

  private Growth() {}

  /**
   * The same growth every year that leads from 100 to an index number; a share, not per cent.
   *
   * @param years after the base, more than 0
   */
  public static double yearly(double index, double years) {
    return Math.pow(index / BASE, 1 / years) - 1;
  }
}

package org.wenlan.judging;

/**
 * A technical feature of a claim.
 *
 * @param number 1 for the first
 * @param from where it begins in the claim, in characters
 * @param to where it ends, exclusive
 */
public record Feature(int number, String text, int from, int to, Part part) {

  /** In which part of a claim a feature stands. */
  public enum Part {
    /** What it is about, and what it shares with what was known. */
    PREAMBLE,
    /** One of the elements that are listed. */
    ELEMENT,
    /** After "characterised in that". */
    CHARACTERISING
  }
}

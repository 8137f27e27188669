package org.wenlan.naming;

/** Why two names are taken for one body's; the strongest first. */
public enum Rule {
  /** A person with the right to do so joined them. */
  PERSON,
  /** One source gives both for one party of one document. */
  SOURCE,
  /** One is an earlier name of the other, as the name itself or a list with sources says. */
  FORMER,
  /** They are one name in two languages, as the name itself, a list or families say. */
  LANGUAGE,
  /** Equal but for case, width, accents, blanks, punctuation, traditional characters. */
  SPELLING,
  /** Equal but for the legal form. */
  FORM,
  /** Equal once abbreviations are written out and words such as "the" are left out. */
  ABBREVIATION,
  /** Equal once the words "province" and "city" and brackets are left out of the place. */
  PLACE,
  /** The same words in another order. */
  ORDER,
  /** Equal once blanks are left out. */
  BLANKS,
  /** One is the beginning of the other, cut off where a source cuts all names off. */
  CUT,
  /** A person's name, once with a second name and once with its initial. */
  INITIAL,
  /** So alike that a slip of the pen is likelier than two bodies. */
  LIKENESS
}

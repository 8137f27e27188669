package org.wenlan.priorart;

/** What a document's place in the list is made of. */
public enum Part {
  /** The words of the question in title, abstract, claims and description. */
  WORDS,
  /** Words that follow each other in the claim and in the document alike, of a claim alone. */
  PHRASES,
  /** How many features of the claim the document speaks of, each counted for itself. */
  FEATURES,
  /** Classes of the question and all above them, where it has any. */
  CLASSES,
  /** Subclasses that the documents found have beside those of the question. */
  NEIGHBOUR_CLASSES,
  /** Citations that the document shares with, makes to or gets from the nearest documents. */
  CITATIONS
}

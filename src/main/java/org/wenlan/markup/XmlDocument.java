package org.wenlan.markup;

/** One document of a stream: its record, or why there is none. */
public sealed interface XmlDocument {

  /** The line of the stream where the document begins, from 1. */
  long line();

  /** A record that can be read. */
  record Tree(long line, XmlElement root) implements XmlDocument {}

  /**
   * A document that cannot.
   *
   * @param label what it calls itself, as far as that can be seen; may be empty
   * @param reason what is wrong and where, in a sentence
   */
  record Broken(long line, String label, String reason) implements XmlDocument {}
}

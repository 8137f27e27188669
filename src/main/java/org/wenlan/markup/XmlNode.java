package org.wenlan.markup;

/** What an element holds: elements and text in between. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** Characters as they stand. */
  record Text(String text) implements XmlNode {}
}

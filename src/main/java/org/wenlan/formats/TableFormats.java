package org.wenlan.formats;

import java.util.List;

/** The formats that are tables, JSON or labelled text. */
final class TableFormats {
  static final List<Format> ALL = List.of(new WenlanLines());

  private TableFormats() {}
}

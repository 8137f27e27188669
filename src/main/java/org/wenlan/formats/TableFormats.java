package org.wenlan.formats;

import java.util.ArrayList;
import java.util.List;

/** The formats that are tables or lines. */
final class TableFormats {
  static final List<Format> ALL = all();

  private TableFormats() {}

  private static List<Format> all() {
    var all = new ArrayList<Format>();
    all.add(new WenlanLines());
    all.addAll(Tables.all());
    all.addAll(JsonTables.all());
    all.add(new Greenbook());
    all.add(new Workbooks());
    return List.copyOf(all);
  }
}

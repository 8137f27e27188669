package org.wenlan.affairs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlan.affairs.Definitions.Published;
import org.wenlan.affairs.Handling.Line;

/**
 * Applications on a desk.
 *
 * @param asks what other units asked this one
 * @param affairs by which the list can be narrowed
 * @param more whether older ones follow
 */
record ApplicationsPage(
    List<Line> lines,
    List<Line> asks,
    Map<String, Published> affairs,
    String affair,
    boolean open,
    boolean more,
    LocalDate today) {

  /** The name of an affair. */
  String named(String code, Locale language) {
    var one = affairs.get(code);
    return one == null ? code : one.affair().name().in(language);
  }

  /** The name of a stage as the newest definition has it. */
  String stage(Line line, Locale language) {
    var one = affairs.get(line.affair());
    return one == null
        ? line.stage()
        : one.affair().stages().stream()
            .filter(stage -> stage.code().equals(line.stage()))
            .map(stage -> stage.name().in(language))
            .findFirst()
            .orElse(line.stage());
  }

  boolean late(Line line) {
    var due = line.due();
    return line.open() && due != null && due.isBefore(today);
  }
}

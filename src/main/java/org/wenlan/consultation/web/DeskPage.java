package org.wenlan.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Lane;
import org.wenlan.site.Shell;

/**
 * A desk.
 *
 * @param unit its name
 * @param names of units by code, in the reader's language
 * @param officer whether the reader may accept and dispatch
 */
record DeskPage(
    String unit,
    Lane lane,
    Map<Lane, Integer> counts,
    List<CaseFile> files,
    boolean more,
    Map<String, String> names,
    boolean officer,
    LocalDate today) {

  Lane[] lanes() {
    return Lane.values();
  }

  String at(Lane other) {
    return "/desk?lane=" + other.name();
  }

  String next() {
    return at(lane) + "&after=" + files.getLast().number();
  }

  /** How many; more than is counted ends with a plus. */
  String count(Lane other, Shell shell) {
    int count = counts.getOrDefault(other, 0);
    return shell.count(count) + (count >= Docket.COUNTED ? "+" : "");
  }

  boolean late(CaseFile file) {
    return file.due() != null && file.due().isBefore(today);
  }

  String name(String code) {
    return names.getOrDefault(code, code);
  }
}

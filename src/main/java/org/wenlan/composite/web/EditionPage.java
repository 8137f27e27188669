package org.wenlan.composite.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.composite.Computed.Remark;
import org.wenlan.composite.Edition;
import org.wenlan.composite.Edition.Line;
import org.wenlan.composite.Edition.Part;
import org.wenlan.composite.Model;

/**
 * A published result.
 *
 * @param steps how it was made, in sentences
 * @param made how to make it again, on one line
 * @param lines of the period, the first rank first
 * @param chosen the region whose parts are shown; null for none
 */
record EditionPage(
    Edition edition,
    Instant published,
    Model model,
    List<String> steps,
    String made,
    String period,
    List<Line> lines,
    @Nullable Line chosen,
    CompositeWords words) {
  /** Of a list of what the ranks depend on, the rest hardly matters. */
  private static final int FACTORS = 8;

  Part top() {
    return edition.parts().getLast();
  }

  /** The parts of the index itself. */
  List<Part> under() {
    return partsOf(top());
  }

  private List<Part> partsOf(Part whole) {
    return edition.parts().stream().filter(part -> part.parent().equals(whole.code())).toList();
  }

  /** Every part, each whole before what it is made of. */
  List<Part> tree() {
    var tree = new ArrayList<Part>();
    add(top(), tree);
    return tree;
  }

  private void add(Part part, List<Part> to) {
    to.add(part);
    partsOf(part).forEach(each -> add(each, to));
  }

  /** How far a part stands in. */
  int depth(Part part) {
    return top().level() - part.level();
  }

  String score(Line line, Part part) {
    return Printing.score(line, part, 2);
  }

  /** With its sign, so that what helps and what hinders are told apart without colour. */
  String driven(Line line, Part part) {
    var by = line.driven().get(part.code());
    return by == null ? "–" : (by >= 0 ? "+" : "−") + CompositeWords.number(Math.abs(by), 2);
  }

  String value(Line line, Part part) {
    var value = line.values().get(part.code());
    return value == null
        ? part.level() == 1 ? "–" : ""
        : String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.4f" : "%,.2f", value);
  }

  String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  String decimal(double share) {
    return CompositeWords.number(share, 2);
  }

  List<org.wenlan.composite.Sensitivity.Factor> factors() {
    return edition.factors().stream().limit(FACTORS).toList();
  }

  /** How many values each kind of step changed, and of which indicators. */
  Map<Remark.Kind, List<Edition.Noted>> remarks() {
    var kinds = new LinkedHashMap<Remark.Kind, List<Edition.Noted>>();
    for (var one : edition.remarks()) {
      kinds.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one);
    }
    return kinds;
  }

  /** Names of the indicators of some remarks, each once. */
  String named(List<Edition.Noted> remarks, Locale language) {
    return String.join(
        language.getLanguage().equals("zh") ? "、" : ", ",
        remarks.stream()
            .map(Edition.Noted::indicator)
            .distinct()
            .map(code -> name(code, language))
            .toList());
  }

  private String name(String code, Locale language) {
    return edition.parts().stream()
        .filter(part -> part.code().equals(code))
        .map(part -> part.name().in(language))
        .findFirst()
        .orElse(code);
  }
}

package org.wenlan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Settings;
import org.wenlan.statistics.Indicator.Wording;

/**
 * The door to the dictionary: what is counted, what a number means, in which unit. Read once at the
 * start; a dictionary with a fault keeps the platform from starting, with every fault and its line.
 * Immutable.
 */
@Component
public class Indicators {
  private final Map<String, Indicator> all = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Wording> units = new LinkedHashMap<>();

  Indicators(Settings settings) {
    var faults = new ArrayList<String>();
    for (var file : DictionaryFile.units(settings.home())) {
      file.units(units, faults);
    }
    for (var file : DictionaryFile.indicators(settings.home())) {
      file.indicators(units.keySet(), all, faults);
    }
    for (var file : DictionaryFile.groups(settings.home())) {
      file.groups(groups, faults);
    }
    for (var one : all.values()) {
      var formula = one.formula();
      if (formula != null) {
        for (var part : List.of(formula.numerator(), formula.denominator())) {
          if (!all.containsKey(part)) {
            faults.add(one.code() + ": its formula names " + part + ", which is not defined");
          }
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "The dictionary of indicators has faults:\n  " + String.join("\n  ", faults));
    }
  }

  /**
   * A heading of a dashboard.
   *
   * @param prefixes first words of the codes that belong to it; {@code *} takes the rest
   */
  public record Group(String code, Wording name, List<String> prefixes) {

    public Group {
      prefixes = List.copyOf(prefixes);
    }
  }

  /** Headings, in their order. */
  public List<Group> groups() {
    return List.copyOf(groups.values());
  }

  /** The heading of an indicator. */
  public Group group(Indicator one) {
    var first = one.code().split("[.]", 2)[0];
    return groups.values().stream()
        .filter(group -> group.prefixes().contains(first))
        .findFirst()
        .or(() ->
            groups.values().stream().filter(group -> group.prefixes().contains("*")).findFirst())
        .orElseThrow();
  }

  /** All, in the order of the files. */
  public List<Indicator> all() {
    return List.copyOf(all.values());
  }

  /** The indicator of this code. */
  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  /** The name of a unit of measure. */
  public String unit(String code, Locale language) {
    var unit = units.get(code);
    return unit == null ? code : unit.in(language);
  }
}

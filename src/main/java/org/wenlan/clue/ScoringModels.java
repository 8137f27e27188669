package org.wenlan.clue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.declared.Shelf;
import org.wenlan.platform.Settings;

/**
 * The door to scoring models: the shipped ones and an office's own in {@code WENLAN_HOME/clue},
 * which replace a shipped one of the same version. Read once at the start; a model with a fault
 * keeps the platform from starting, with every fault and its line. Immutable.
 */
@Component
public class ScoringModels {
  /** A jar has no folders: what is shipped is listed. */
  private static final List<String> SHIPPED = List.of("model-1.yaml", "model-2.yaml");

  private final Map<String, ScoringModel> all;

  ScoringModels(Settings settings) {
    var faults = new ArrayList<String>();
    var reader = new ModelReader(faults);
    all =
        new Shelf("model", "/clue/models/", SHIPPED, settings.home().resolve("clue"))
            .read(reader::read, ScoringModel::version, faults);
  }

  /** All, the newest first. */
  public List<ScoringModel> all() {
    return all.values().stream()
        .sorted(Comparator.comparing(ScoringModel::from).reversed())
        .toList();
  }

  /** The model of this version. */
  public Optional<ScoringModel> find(String version) {
    return Optional.ofNullable(all.get(version));
  }

  /** The model that is in use on a day: the latest that has begun. */
  public ScoringModel inUse(LocalDate day) {
    return all().stream()
        .filter(one -> !one.from().isAfter(day))
        .findFirst()
        .orElseGet(() -> all().getLast());
  }
}

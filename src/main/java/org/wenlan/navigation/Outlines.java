package org.wenlan.navigation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Landscapes;
import org.wenlan.declared.Shelf;
import org.wenlan.platform.Settings;

/**
 * The door to outlines: the shipped ones and a region's own in {@code WENLAN_HOME/navigation},
 * which replace a shipped one of the same code. Read once at the start; an outline with a fault
 * keeps the platform from starting, with every fault and its line. Immutable.
 */
@Component
public class Outlines {
  /** A jar has no folders: what is shipped is listed. */
  private static final List<String> SHIPPED =
      List.of("industry.yaml", "enterprise.yaml", "region.yaml");

  private final Map<String, Outline> all;

  Outlines(Settings settings, Landscapes landscapes) {
    var faults = new ArrayList<String>();
    var reader =
        new OutlineReader(new LinkedHashSet<>(landscapes.tables()), landscapes::compares, faults);
    var own = settings.home().resolve("navigation");
    all =
        new Shelf("outline", "/navigation/outlines/", SHIPPED, own)
            .read(reader::read, Outline::code, faults);
  }

  /** All, in the order of the files. */
  public List<Outline> all() {
    return List.copyOf(all.values());
  }

  /** The outline of this code. */
  public Optional<Outline> find(String code) {
    return Optional.ofNullable(all.get(code));
  }
}

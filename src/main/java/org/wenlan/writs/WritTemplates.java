package org.wenlan.writs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.declared.Shelf;
import org.wenlan.law.Rules;
import org.wenlan.platform.Settings;

/**
 * The door to templates: the shipped sheets and a region's own in {@code WENLAN_HOME/writs}, which
 * replace a shipped one of the same code. Read once at the start; a fault keeps the platform from
 * starting, told with file and line. Immutable.
 */
@Component
public class WritTemplates {
  /** A jar has no folders: what is shipped is listed. */
  static final List<String> SHIPPED =
      List.of("agency.yaml", "clue.yaml", "enforcement.yaml", "mediation.yaml", "transfer.yaml");

  private final Map<String, Template> all = new LinkedHashMap<>();

  WritTemplates(Settings settings, Rules rules) {
    var faults = new ArrayList<String>();
    var reader = new TemplateReader(key -> rules.subject(key).isPresent(), faults);
    new Shelf("writs", "/writs/", SHIPPED, settings.home().resolve("writs"))
        .read(reader::read, TemplateReader.Sheet::code, faults)
        .values()
        .forEach(sheet -> sheet.templates().forEach(one -> all.put(one.code(), one)));
  }

  /** All, in the order of the sheets. */
  public List<Template> all() {
    return List.copyOf(all.values());
  }

  /** Those that cases of a kind may have. */
  public List<Template> of(String kind) {
    return all.values().stream().filter(one -> one.kinds().contains(kind)).toList();
  }

  /** The template of this code. */
  public Optional<Template> find(String code) {
    return Optional.ofNullable(all.get(code));
  }
}

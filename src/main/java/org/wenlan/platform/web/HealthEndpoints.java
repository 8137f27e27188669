package org.wenlan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.platform.Checkup;
import org.wenlan.platform.Checkup.Level;
import org.wenlan.site.Messages;
import org.wenlan.site.Visitor;

/** Whether the process lives, and whether it can serve. */
@RestController
final class HealthEndpoints {
  private final List<Checkup> checkups;
  private final Messages messages;

  HealthEndpoints(List<Checkup> checkups, Messages messages) {
    this.checkups = checkups;
    this.messages = messages;
  }

  /** The process alone: a database that is down is no reason to restart this. */
  @GetMapping("/livez")
  String alive() {
    return "alive";
  }

  /**
   * All parts; 503 when one is down without which nothing works. Reasons name paths and addresses,
   * so that only whoever works on this machine reads them.
   */
  @GetMapping("/readyz")
  ResponseEntity<Readiness> ready(HttpServletRequest request, Locale language) {
    boolean here = Visitor.here(request);
    var parts =
        checkups.stream()
            .flatMap(checkup -> checkup.examine().stream())
            .map(finding ->
                new Part(
                    finding.part(),
                    finding.level().name().toLowerCase(Locale.ROOT),
                    here
                        ? messages.text(language, finding.key(), finding.arguments().toArray())
                        : ""))
            .toList();
    boolean down = parts.stream().anyMatch(part -> part.level().equals(word(Level.DOWN)));
    return ResponseEntity.status(down ? 503 : 200).body(new Readiness(!down, parts));
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  record Readiness(boolean ready, List<Part> parts) {}

  record Part(String part, String level, String says) {}
}

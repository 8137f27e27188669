package org.wenlan.affairs;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What came with the platform, published when a server starts or somebody asks for it. */
@Component
public class Shipping {
  private static final String YAML = ".yaml";

  private final Definitions definitions;
  private final Clock clock;

  Shipping(Definitions definitions, Clock clock) {
    this.definitions = definitions;
    this.clock = clock;
  }

  /** Other commands of the platform need none of it. */
  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext) {
      ship();
    }
  }

  /** Publishes what is new or has changed; an affair that an office has made its own stays. */
  public void ship() {
    var shipped = new LinkedHashMap<String, String>();
    DefinitionCheck.resource("catalogue.txt")
        .lines()
        .map(String::strip)
        .filter(line -> line.endsWith(YAML))
        .forEach(line -> shipped.put(line.replace(YAML, ""), DefinitionCheck.resource(line)));
    definitions.ship(shipped, clock.instant());
  }
}

package org.wenlan.affairs;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Publishes what came with the platform, at the start: a definition that is not there yet, or that
 * was shipped before and has changed. What an office has made its own is left alone.
 */
@Component
class Shipping {
  private final Definitions definitions;
  private final Clock clock;

  Shipping(Definitions definitions, Clock clock) {
    this.definitions = definitions;
    this.clock = clock;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    DefinitionCheck.resource("catalogue.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line ->
            definitions.ship(
                line.strip(), DefinitionCheck.resource(line.strip()), clock.instant()));
  }
}

package org.wenlan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wenlan.Wenlan;

/** The doors of the platform in this process, on a database that a server uses as well. */
public final class Doors {

  private Doors() {}

  /** Opens them; settings as {@link org.wenlan.platform.TestPostgres#environment} gives them. */
  public static ConfigurableApplicationContext open(Map<String, String> environment)
      throws IOException {
    var file = Files.createTempFile("wenlan", ".conf");
    Files.write(
        file,
        environment.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
    System.setProperty("wenlan.config", file.toString());
    try {
      return new SpringApplicationBuilder(Wenlan.class)
          .web(WebApplicationType.NONE)
          .lazyInitialization(true)
          .logStartupInfo(false)
          .run();
    } finally {
      System.clearProperty("wenlan.config");
      Files.delete(file);
    }
  }
}

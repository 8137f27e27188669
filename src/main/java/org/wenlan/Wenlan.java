package org.wenlan;

import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.wenlan.platform.CommandLines;

/** Starts the platform: a server for {@code serve} and {@code demo}, else one command. */
@SpringBootApplication
public class Wenlan {
  private static final Set<String> SERVERS = Set.of("serve", "demo");

  /** Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done with rejects. */
  public static void main(String[] arguments) {
    var application = new SpringApplication(Wenlan.class);
    boolean server = arguments.length > 0 && SERVERS.contains(arguments[0]);
    if (server && arguments[0].equals("demo")) {
      System.setProperty("wenlan.demo", "true");
    }
    application.setWebApplicationType(
        server ? WebApplicationType.SERVLET : WebApplicationType.NONE);
    application.setLazyInitialization(!server);
    application.setLogStartupInfo(server);
    try (var context = application.run()) {
      var code = context.getBean(CommandLines.class).run(arguments);
      context.close();
      System.exit(code);
    }
  }
}

package org.wenlan.platform;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every box is given. */
@Configuration(proxyBeanMethods = false)
class PlatformBeans {

  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  Settings settings() {
    var settings =
        Settings.read(System.getenv(), Path.of(System.getProperty("wenlan.config", "wenlan.conf")));
    // The demonstration lives in a home of its own, so that it never meets real data.
    return Boolean.getBoolean("wenlan.demo")
        ? settings.inHome(settings.home().resolve("demo"))
        : settings;
  }

  @Bean(destroyMethod = "close")
  Database database(Settings settings) {
    return Database.open(settings);
  }

  // The pool is closed by its database, before PostgreSQL is left.
  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.dataSource();
  }
}

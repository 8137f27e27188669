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
    return Settings.read(
        System.getenv(), Path.of(System.getProperty("wenlan.config", "wenlan.conf")));
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

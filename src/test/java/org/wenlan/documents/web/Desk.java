package org.wenlan.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.documents.Documents;
import org.wenlan.platform.Database;
import org.wenlan.platform.Settings;
import org.wenlan.platform.TestPostgres;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The box on a database of its own. Deliberately no configuration that a scan finds. */
@ComponentScan("org.wenlan.documents")
class Desk {

  @Bean
  Settings settings() {
    return Settings.read(TestPostgres.environment(), Path.of("no-such-file"));
  }

  @Bean(destroyMethod = "close")
  Database database(Settings settings) {
    return Database.open(settings);
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.dataSource();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Stands for a page of another box that hands documents out. */
  @Controller
  @Profile("shown")
  static class Evidence {
    private final Documents documents;
    private final DocumentAnswer answer;

    Evidence(Documents documents, DocumentAnswer answer) {
      this.documents = documents;
      this.answer = answer;
    }

    @GetMapping("/evidence/{hash}")
    @Nullable Object one(
        @PathVariable String hash,
        @RequestParam String name,
        HttpServletRequest request,
        HttpServletResponse response,
        Shell shell)
        throws IOException {
      return answer.answer(
          documents.find(hash).map(found -> found.named(name)),
          Html.refused(Problem.notFound(hash)),
          request,
          response,
          shell);
    }
  }
}

package org.wenlan.site.web;

import java.sql.SQLException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.SearchBox;

/** Invented addresses that fail in every way there is; only where a test shows the shell alone. */
@Controller
@Profile("shown")
class Broken {

  @GetMapping({"/broken/{how}", "/api/v1/broken/{how}"})
  Html broken(@PathVariable String how, @RequestParam int times) {
    switch (how) {
      case "sql" ->
          throw new BadSqlGrammarException(
              "task", "select secret from table_of_secrets", new SQLException("column missing"));
      case "away" -> throw new CannotGetJdbcConnectionException("no connection to db.internal");
      case "busy" -> {
        return Html.refused(Problem.tooMany(7));
      }
      default -> throw new IllegalStateException("a secret of " + times);
    }
  }

  @GetMapping("/api/v1/refused")
  @ResponseBody
  Object refused() {
    return Problem.of("site.bad-request", 422, "Eight is not a number of legs.")
        .wrong("/legs", "odd", "Six or four.");
  }

  @Bean
  SearchBox box() {
    return new SearchBox("/search", "q", "site.search");
  }
}

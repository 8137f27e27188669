package org.wenlan.retrieval.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Wish;

/** Everything that a query finds, as a file. */
@RestController
final class ExportEndpoints {
  private final Searching searching;
  private final Exports exports;
  private final Asking asking;

  ExportEndpoints(Searching searching, Exports exports, Asking asking) {
    this.searching = searching;
    this.exports = exports;
    this.asking = asking;
  }

  /**
   * All hits, streamed without a limit and by the request's own thread, however long it takes. When
   * the stream breaks off the connection does too, so a cut file never looks whole.
   */
  @GetMapping("/api/v1/patents.{form:csv|xlsx|jsonl|ris}")
  @Nullable Object export(
      @PathVariable String form,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "epo") String dialect,
      @RequestParam(defaultValue = "false") boolean fold,
      @RequestParam(defaultValue = "relevance") String sort,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    var spoken = Asking.dialect(dialect);
    if (spoken.isEmpty()) {
      return asking.unknown("dialect", dialect, Dialect.values(), language);
    }
    var order = Asking.sort(sort);
    if (order.isEmpty()) {
      return asking.unknown("sort", sort, Wish.Sort.values(), language);
    }
    var kind = Exports.Form.of(form).orElseThrow();
    return switch (searching.read(q, spoken.get())) {
      case Misread why -> asking.misread(why, language);
      case Understood query -> {
        // Refusals have to be told before the first byte, so the search is asked once without hits.
        var wish = new Wish(order.get(), false, java.util.Set.of(), 0, "");
        yield switch (searching.search(q, spoken.get(), wish)) {
          case Searching.Outcome.Asked(var asked, Answer.Refused why) ->
              asking.refused(why, language);
          case Searching.Outcome.Asked(var asked, Answer.Found found) -> {
            response.setHeader(
                "Content-Disposition", "attachment; filename=\"patents." + kind.ending() + "\"");
            response.setContentType(kind.mediaType());
            write(query, order.get(), fold, kind, language, response.getOutputStream());
            yield null;
          }
          case Searching.Outcome.NotUnderstood(var why) -> asking.misread(why, language);
        };
      }
    };
  }

  private void write(
      Understood query,
      Wish.Sort sort,
      boolean fold,
      Exports.Form form,
      Locale language,
      java.io.OutputStream to)
      throws IOException {
    if (exports.write(query.wanted(), sort, fold, form, language, to)
        instanceof Answer.Refused why) {
      throw new IOException("The export was broken off: " + why.code());
    }
  }
}

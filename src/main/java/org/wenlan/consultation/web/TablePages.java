package org.wenlan.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Tables of questions: by the API as a body, by the page as a file. */
@Controller
class TablePages {
  private final Questions questions;
  private final Words words;

  TablePages(Questions questions, Words words) {
    this.questions = questions;
    this.words = words;
  }

  /**
   * What came of a table.
   *
   * @param fault why none of it was taken; empty otherwise
   * @param lines what came of each row
   */
  record TablePage(List<String> columns, String fault, List<Line> lines) {

    /** How many rows came out this way. */
    long count(String outcome) {
      return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
  }

  /**
   * What came of one row.
   *
   * @param outcome {@code opened}, {@code joined}, {@code same} or {@code refused}
   */
  record Line(long row, String reference, String outcome, String number, String said) {}

  @GetMapping("/desk/table")
  Html ask(Shell shell) {
    return page(new TablePage(SubmissionTable.columns(), "", List.of()), shell);
  }

  private static Html page(TablePage page, Shell shell) {
    return Html.page("consultation/web/table", shell.text("consultation.table"), page);
  }

  @PostMapping("/desk/table")
  Html take(
      Actor.Person who,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Shell shell)
      throws IOException {
    if (file == null || file.isEmpty()) {
      var fault = shell.text("consultation.table.none");
      return page(new TablePage(SubmissionTable.columns(), fault, List.of()), shell).status(422);
    }
    try (var in = file.getInputStream()) {
      return switch (SubmissionTable.read(in)) {
        case SubmissionTable.Read.Refused(var why) ->
            page(
                    new TablePage(
                        SubmissionTable.columns(), words.sentence(why, shell.locale()), List.of()),
                    shell)
                .status(422);
        case SubmissionTable.Read.Rows(var rows) ->
            page(
                new TablePage(SubmissionTable.columns(), "", lines(who, rows, shell.locale())),
                shell);
      };
    }
  }

  private List<Line> lines(Actor by, List<SubmissionTable.Row> rows, Locale language) {
    var taken = questions.take(by, rows.stream().map(SubmissionTable.Row::node).toList());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.size(); i++) {
      var reference = rows.get(i).node().path("reference").asString("");
      var result = taken.get(i);
      var outcome = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      var said = new StringBuilder();
      if (result instanceof Taken.Refused(var wrongs)) {
        wrongs.forEach(wrong ->
            said.append(wrong.pointer())
                .append(": ")
                .append(words.sentence(wrong.why(), language))
                .append(' '));
      }
      lines.add(
          new Line(
              rows.get(i).line(),
              reference,
              outcome,
              words.number(result),
              said.toString().strip()));
    }
    return lines;
  }

  /** The same by the API: CSV or workbook as the body, a result for each row. */
  @PostMapping("/api/v1/consultations:table")
  @ResponseBody
  Object take(Actor.Client by, HttpServletRequest request, Locale language) throws IOException {
    return switch (SubmissionTable.read(request.getInputStream())) {
      case SubmissionTable.Read.Refused(var why) ->
          Problem.of("consultation.no-table", 422, words.sentence(why, language));
      case SubmissionTable.Read.Rows(var rows) -> Map.of("results", lines(by, rows, language));
    };
  }
}

package org.wenlan.retrieval.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The page of one document, found by any of its numbers. */
@Controller
final class RecordPages {
  private final Records records;
  private final Sheets sheets;
  private final Clock clock;

  RecordPages(Records records, Sheets sheets, Clock clock) {
    this.records = records;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** Several documents that one number may mean. */
  record WhichPage(String typed, List<RecordPage.Member> members) {}

  @GetMapping("/patents/{number}")
  Html record(@PathVariable String number, Shell shell) {
    var found = records.find(number);
    if (found.isEmpty()) {
      return Html.refused(Problem.notFound(shell.text("record.unknown", number)));
    }
    if (found.size() > 1) {
      return which(number, found, shell);
    }
    var patent = found.getFirst().patent();
    var key = patent.number().toString();
    if (!key.equals(number)) {
      // One document has one address, whatever number led to it.
      return Html.see(
          Address.of("/patents", key)
              .with("q", shell.here().first("q"))
              .with("dialect", shell.here().first("dialect")));
    }
    var page = sheets.of(patent, shell, LocalDate.now(clock));
    return Html.page("retrieval/web/record", page.printed() + " " + page.title().text(), page);
  }

  private Html which(String typed, List<Stored> found, Shell shell) {
    var today = LocalDate.now(clock);
    var members = found.stream().map(each -> sheets.member(each.patent(), shell, today)).toList();
    return Html.page(
        "retrieval/web/which", shell.text("record.which", typed), new WhichPage(typed, members));
  }
}

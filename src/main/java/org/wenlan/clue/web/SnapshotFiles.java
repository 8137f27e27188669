package org.wenlan.clue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.account.Actor;
import org.wenlan.clue.ClueBook;
import org.wenlan.docket.Papers;
import org.wenlan.documents.web.DocumentAnswer;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Pictures and documents that were filed with a clue, for its unit. */
@Controller
class SnapshotFiles {
  private final ClueBook clues;
  private final Papers papers;
  private final DocumentAnswer answer;

  SnapshotFiles(ClueBook clues, Papers papers, DocumentAnswer answer) {
    this.clues = clues;
    this.papers = papers;
    this.answer = answer;
  }

  @GetMapping("/monitoring/clues/{number}/files/{hash}")
  @Nullable Object file(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String hash,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell)
      throws IOException {
    var found = clues.find(who, number).flatMap(clue -> papers.find(clue.file(), hash));
    var absent = Html.refused(Problem.notFound(shell.text("clue.unknown", number)));
    return answer.answer(found, absent, request, response, shell);
  }
}

package org.wenlan.affairs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Handling;
import org.wenlan.docket.Papers;
import org.wenlan.documents.web.DocumentAnswer;
import org.wenlan.site.Shell;

/** The documents of applications, for whoever may see the application. */
@Controller
class ApplicationPapers {
  private final Handling handling;
  private final Papers papers;
  private final DocumentAnswer answer;

  ApplicationPapers(Handling handling, Papers papers, DocumentAnswer answer) {
    this.handling = handling;
    this.papers = papers;
    this.answer = answer;
  }

  @GetMapping("/applications/{number}/papers/{hash}")
  @Nullable Object paper(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String hash,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell)
      throws IOException {
    var document = handling.find(who, number).flatMap(found -> papers.find(found.file(), hash));
    return answer.answer(
        document, ApplicationPages.unknown(number, shell), request, response, shell);
  }
}

package org.wenlan.pledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.account.Actor;
import org.wenlan.docket.Papers;
import org.wenlan.documents.web.DocumentAnswer;
import org.wenlan.pledge.Pledges;
import org.wenlan.site.Shell;

/** The papers of a pledge, for whoever handles it. */
@Controller
class PledgePapers {
  private final Pledges pledges;
  private final Papers papers;
  private final DocumentAnswer answer;

  PledgePapers(Pledges pledges, Papers papers, DocumentAnswer answer) {
    this.pledges = pledges;
    this.papers = papers;
    this.answer = answer;
  }

  @GetMapping("/pledges/desk/{number}/papers/{hash}")
  @Nullable Object paper(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String hash,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell)
      throws IOException {
    var document = pledges.find(who, number).flatMap(found -> papers.find(found.file(), hash));
    return answer.answer(
        document, PledgeDeskPages.unknown(number, shell), request, response, shell);
  }
}

package org.wenlan.enforcement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Papers;
import org.wenlan.documents.Taken;
import org.wenlan.documents.web.DocumentAnswer;
import org.wenlan.documents.web.PostedFiles;
import org.wenlan.enforcement.EnforcementCases;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.enforcement.Exhibits;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** Evidence and documents of a file. */
@Controller
class FilePapers {
  private final EnforcementCases cases;
  private final Exhibits exhibits;
  private final Papers papers;
  private final DocumentAnswer answer;
  private final EnforcementDeskPages pages;
  private final Clock clock;

  FilePapers(
      EnforcementCases cases,
      Exhibits exhibits,
      Papers papers,
      DocumentAnswer answer,
      EnforcementDeskPages pages,
      Clock clock) {
    this.cases = cases;
    this.exhibits = exhibits;
    this.papers = papers;
    this.answer = answer;
    this.pages = pages;
    this.clock = clock;
  }

  private Html told(Actor.Person who, String number, Optional<Refusal> why, Shell shell) {
    return why.isEmpty()
        ? Html.see(Address.of("/enforcement/cases", number))
        : pages
            .page(who, number, shell.messages().sentence(shell.locale(), why.get()), shell)
            .status(409);
  }

  /** Takes evidence, with its document where there is one. */
  @PostMapping("/enforcement/cases/{number}/evidence")
  Html take(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "OBJECT") Exhibits.Kind kind,
      @RequestParam(defaultValue = "") String origin,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String taker,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      Shell shell)
      throws IOException {
    var now = clock.instant();
    if (!(cases.look(who, number, now) instanceof Sight.Open(var found))
        || !who.may(Permission.DISPATCH)) {
      return EnforcementDeskPages.unknown(number, shell);
    }
    var hash = new String[] {""};
    var refused =
        PostedFiles.each(
            files,
            (name, content) ->
                switch (papers.add(found.file(), who, "EVIDENCE", name, content, now)) {
                  case Taken.Refused(var why) -> Optional.of(why);
                  case Taken.Stored(var document) -> {
                    hash[0] = document.hash();
                    yield Optional.empty();
                  }
                });
    if (!refused.isEmpty()) {
      return told(who, number, refused.values().stream().findFirst(), shell);
    }
    var on = read(day);
    return told(
        who,
        number,
        on.isEmpty()
            ? Optional.of(Refusal.of("enforcement.refusal.no-day", "", day.length()))
            : exhibits.take(
                who,
                found.file(),
                new Exhibits.Taking(
                    what,
                    kind,
                    origin,
                    place,
                    hash[0],
                    on.get(),
                    taker.isBlank() ? who.name() : taker),
                now),
        shell);
  }

  private static Optional<LocalDate> read(String day) {
    try {
      return Optional.of(LocalDate.parse(day.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @PostMapping("/enforcement/cases/{number}/hand")
  Html hand(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int serial,
      @RequestParam(defaultValue = "") String taker,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    var now = clock.instant();
    return cases.look(who, number, now) instanceof Sight.Open(var found)
        ? told(who, number, exhibits.hand(who, found.file(), serial, taker, why, now), shell)
        : EnforcementDeskPages.unknown(number, shell);
  }

  @GetMapping("/enforcement/cases/{number}/papers/{hash}")
  @Nullable Object paper(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String hash,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell)
      throws IOException {
    var document =
        cases.look(who, number, clock.instant()) instanceof Sight.Open(var found)
            ? papers.find(found.file(), hash)
            : Optional.<org.wenlan.documents.Document>empty();
    return answer.answer(
        document, EnforcementDeskPages.unknown(number, shell), request, response, shell);
  }
}

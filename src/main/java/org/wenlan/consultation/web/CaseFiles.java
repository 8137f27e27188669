package org.wenlan.consultation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.Proceedings;
import org.wenlan.docket.Papers;
import org.wenlan.documents.Documents;
import org.wenlan.documents.Taken;
import org.wenlan.documents.Upload;
import org.wenlan.documents.web.DocumentAnswer;
import org.wenlan.documents.web.PostedFiles;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The documents of a case, for whoever may see the case. */
@Controller
class CaseFiles {
  private static final String EVIDENCE = "evidence";

  private final Proceedings proceedings;
  private final Papers papers;
  private final Documents documents;
  private final DocumentAnswer answer;
  private final Words words;
  private final Clock clock;

  CaseFiles(
      Proceedings proceedings,
      Papers papers,
      Documents documents,
      DocumentAnswer answer,
      Words words,
      Clock clock) {
    this.proceedings = proceedings;
    this.papers = papers;
    this.documents = documents;
    this.answer = answer;
    this.words = words;
    this.clock = clock;
  }

  @PostMapping("/cases/{number}/files")
  Html add(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam(name = "file", required = false) List<MultipartFile> files,
      Shell shell)
      throws IOException {
    return proceedings
        .find(who, number)
        .map(found -> added(found, who, files, Html.see(Address.of("/cases", number)), shell))
        .orElseGet(() -> unknown(number, shell));
  }

  /** The same for a requester, by number and code. */
  @PostMapping("/track/files")
  Html add(
      @RequestParam String number,
      @RequestParam String code,
      @RequestParam(name = "file", required = false) List<MultipartFile> files,
      Shell shell) {
    return proceedings
        .byCode(number, code)
        .map(found ->
            added(
                found,
                new Actor.Anyone(),
                files,
                Html.see(Address.of("/track").with("number", number)),
                shell))
        .orElseGet(() -> unknown(number, shell));
  }

  private Html added(
      Consultation found, Actor by, @Nullable List<MultipartFile> files, Html then, Shell shell) {
    try {
      var refused =
          PostedFiles.each(
              files,
              (name, content) ->
                  papers.add(found.file(), by, EVIDENCE, name, content, clock.instant())
                          instanceof Taken.Refused(var why)
                      ? Optional.of(why)
                      : Optional.empty());
      if (!refused.isEmpty()) {
        var said =
            refused.entrySet().stream()
                .map(one -> one.getKey() + ": " + words.sentence(one.getValue(), shell.locale()))
                .collect(Collectors.joining("\n"));
        return Html.refused(Problem.of("consultation.file", 422, said));
      }
    } catch (IOException broken) {
      return Html.refused(Problem.of("consultation.file", 400, ""));
    }
    return then;
  }

  @GetMapping("/cases/{number}/files/{hash}")
  @Nullable Object read(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String hash,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell)
      throws IOException {
    var document = proceedings.find(who, number).flatMap(found -> papers.find(found.file(), hash));
    return answer.answer(document, unknown(number, shell), request, response, shell);
  }

  /**
   * What a program uploaded.
   *
   * @param upload its id; a hash alone attaches nothing, for anybody may know one
   */
  record Attached(@Nullable String upload) {}

  /** Files a finished upload with one's own case. */
  @PostMapping("/api/v1/consultations/{number}/files")
  @ResponseBody
  Object attach(
      Actor.Client by, @PathVariable String number, @RequestBody Attached file, Locale language) {
    var found = proceedings.find(by, number);
    if (found.isEmpty()) {
      return Problem.notFound(words.text(language, "consultation.unknown", number));
    }
    var document =
        Optional.ofNullable(file.upload())
            .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            .flatMap(id -> documents.upload(UUID.fromString(id), Upload.BY_LINK))
            .flatMap(Upload::document);
    if (document.isEmpty()) {
      return Problem.of("consultation.no-upload", 422, "");
    }
    var one = document.get();
    papers.file(number, by, EVIDENCE, one.hash(), one.name(), clock.instant());
    return Map.of("hash", one.hash(), "name", one.name(), "bytes", one.bytes());
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("consultation.unknown", number)));
  }
}

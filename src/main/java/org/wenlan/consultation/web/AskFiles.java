package org.wenlan.consultation.web;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.consultation.Drafts;
import org.wenlan.consultation.Drafts.Draft;
import org.wenlan.consultation.web.AskPage.Fault;
import org.wenlan.documents.web.PostedFiles;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Files that are attached to the public form, one by one or several at once. */
@Controller
class AskFiles {
  private final Drafts drafts;
  private final Answers answers;
  private final Words words;
  private final Clock clock;

  AskFiles(Drafts drafts, Answers answers, Words words, Clock clock) {
    this.drafts = drafts;
    this.answers = answers;
    this.words = words;
    this.clock = clock;
  }

  @PostMapping("/ask/{code}/files")
  Html attach(
      @PathVariable String code,
      @RequestParam(name = "file", required = false) List<MultipartFile> files,
      Shell shell)
      throws IOException {
    if (open(code).isEmpty()) {
      return unknown(shell);
    }
    // Each file is added to the form as the one before it left it.
    var refused =
        PostedFiles.each(
            files,
            (name, content) ->
                drafts.attach(open(code).orElseThrow(), name, content, clock.instant()));
    var faults = new LinkedHashMap<String, Fault>();
    refused.forEach((name, why) ->
        faults.put(
            "file", new Fault(Step.EVIDENCE, name + ": " + words.sentence(why, shell.locale()))));
    return faults.isEmpty() ? see(code) : page(code, faults, shell);
  }

  @PostMapping("/ask/{code}/files/remove")
  Html detach(@PathVariable String code, @RequestParam String hash, Shell shell) {
    var draft = open(code);
    if (draft.isEmpty()) {
      return unknown(shell);
    }
    drafts.detach(draft.get(), hash, clock.instant());
    return see(code);
  }

  /** A draft that can still be changed. */
  private Optional<Draft> open(String code) {
    return drafts.find(code).filter(draft -> draft.number().isEmpty());
  }

  private Html page(String code, Map<String, Fault> faults, Shell shell) {
    var draft = open(code).orElseThrow();
    var page = new AskPage(draft, Step.EVIDENCE, faults, answers.right(draft, clock.instant()));
    return Html.page("consultation/web/ask", shell.text("consultation.step.evidence"), page)
        .calm()
        .status(422);
  }

  private static Html see(String code) {
    return Html.see(Address.of("/ask", code, Step.EVIDENCE.path()));
  }

  private static Html unknown(Shell shell) {
    return Html.refused(Problem.notFound(shell.text("consultation.ask.unknown")));
  }
}

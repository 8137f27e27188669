package org.wenlan.consultation.web;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.consultation.Opinions;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.territory.Units;

/** Opinions for whoever has their code: as a page, as PDF, as the record that was signed. */
@Controller
class OpinionPages {
  private final Opinions opinions;
  private final Units units;

  OpinionPages(Opinions opinions, Units units) {
    this.opinions = opinions;
    this.units = units;
  }

  @GetMapping("/verify")
  Html ask(Shell shell) {
    return page(new VerifyPage("", null, ""), shell);
  }

  @PostMapping("/verify")
  Html typed(@RequestParam String code) {
    return Html.see(Address.of("/verify", code.strip()));
  }

  @GetMapping("/verify/{code}")
  Html verify(@PathVariable String code, Shell shell) {
    return opinions
        .verify(code)
        .map(found -> {
          var unit = found.opinion().unit();
          var name = units.find(unit).map(one -> one.name(shell.locale())).orElse(unit);
          return page(new VerifyPage(code, found, name), shell);
        })
        .orElseGet(() -> page(new VerifyPage(code, null, ""), shell).status(404));
  }

  private static Html page(VerifyPage page, Shell shell) {
    return Html.page("consultation/web/verify", shell.text("consultation.verify"), page).calm();
  }

  /** The print that was signed; in the language asked for. */
  @GetMapping({"/opinions/{code:[0-9A-Za-z-]+}.pdf", "/api/v1/opinions/{code:[0-9A-Za-z-]+}.pdf"})
  Object pdf(@PathVariable String code, Locale language, Shell shell) {
    return opinions
        .verify(code)
        .<Object>map(found ->
            TrackPages.pdf(
                found.opinion().number(), opinions.pdf(found.opinion(), found.digest(), language)))
        .orElseGet(() -> unknown(code, shell));
  }

  /** The record that was signed, byte for byte: its SHA-256 is what the page shows. */
  @GetMapping({"/opinions/{code:[0-9A-Za-z-]+}.json", "/api/v1/opinions/{code:[0-9A-Za-z-]+}.json"})
  Object record(@PathVariable String code, Shell shell) {
    return opinions
        .verify(code)
        .<Object>map(found ->
            ResponseEntity.ok()
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Cache-Control", "private, no-store")
                .body(found.record().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .orElseGet(() -> unknown(code, shell));
  }

  /** What everyone may read, without names. */
  @GetMapping("/api/v1/opinions/{code:[0-9A-Za-z-]+}/digest")
  @ResponseBody
  Object digest(@PathVariable String code, Shell shell) {
    return opinions
        .verify(code)
        .<Object>map(found -> Opinions.digest(found.opinion()))
        .orElseGet(() -> Problem.notFound(shell.text("consultation.verify.unknown", code)));
  }

  private static Html unknown(String code, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("consultation.verify.unknown", code)));
  }
}

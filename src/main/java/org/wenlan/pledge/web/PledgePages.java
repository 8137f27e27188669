package org.wenlan.pledge.web;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.pledge.Certificates;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** What a pledge is and how it is registered, and certificates, for everyone. */
@Controller
class PledgePages {
  private final Certificates certificates;

  PledgePages(Certificates certificates) {
    this.certificates = certificates;
  }

  /**
   * The guide.
   *
   * @param code that verified nothing; empty when none was typed
   */
  record GuidePage(String code) {}

  @Bean
  static MenuEntry pledgesEntry() {
    return new MenuEntry("/pledges", "pledge.menu", 46);
  }

  @GetMapping("/pledges")
  Html guide(Shell shell) {
    return guide("", shell);
  }

  private static Html guide(String code, Shell shell) {
    return Html.page("pledge/web/guide", shell.text("pledge.title"), new GuidePage(code))
        .calm()
        .status(code.isEmpty() ? 200 : 404);
  }

  @PostMapping("/pledges/certificates")
  Html verify(@RequestParam(defaultValue = "") String code, Shell shell) {
    return certificates
        .verify(code)
        .map(found -> Html.see(Address.of("/pledges/certificates", found.code())))
        .orElseGet(() -> guide(code.isBlank() ? "–" : code, shell));
  }

  @GetMapping("/pledges/certificates/{code}")
  Html certificate(@PathVariable String code, Shell shell) {
    return certificates
        .verify(code)
        .map(found -> Html.page("pledge/web/certificate", found.number(), found).calm())
        .orElseGet(() -> guide(code, shell));
  }

  @GetMapping("/pledges/certificates/{code}.pdf")
  ResponseEntity<byte[]> print(@PathVariable String code, Shell shell) {
    return certificates
        .verify(code)
        .map(found ->
            ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + found.number() + ".pdf\"")
                .body(certificates.pdf(found, shell.locale())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}

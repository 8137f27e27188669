package org.wenlan.pledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.law.Finding;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.pledge.Certificates;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** What a pledge is and how it is registered, and certificates, for everyone. */
@Controller
class PledgePages {
  private static final List<String> RULES =
      List.of(
          "pledge.patent-register-online",
          "pledge.patent-register",
          "pledge.trademark-register",
          "pledge.patent-refusal",
          "pledge.patent-documents",
          "pledge.suspended",
          "pledge.trademark-together",
          "pledge.correct",
          "pledge.expiry-reminder");

  private final Certificates certificates;
  private final Rules rules;
  private final Clock clock;

  PledgePages(Certificates certificates, Rules rules, Clock clock) {
    this.certificates = certificates;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The guide.
   *
   * @param code that verified nothing; empty when none was typed
   * @param rules by their keys, each with how sure we are of it
   */
  record GuidePage(String code, Map<String, Mark> rules) {}

  @Bean
  static MenuEntry pledgesEntry() {
    return new MenuEntry("/pledges", "pledge.menu", 46);
  }

  @GetMapping("/pledges")
  Html guide(Shell shell) {
    return guide("", shell);
  }

  private Html guide(String code, Shell shell) {
    var today = LocalDate.now(clock);
    var marks = new LinkedHashMap<String, Mark>();
    for (var key : RULES) {
      marks.put(
          key,
          rules.find(key, "", today) instanceof Finding.Found(var rule, var _, var _)
              ? rule.mark()
              : Mark.I);
    }
    return Html.page("pledge/web/guide", shell.text("pledge.title"), new GuidePage(code, marks))
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

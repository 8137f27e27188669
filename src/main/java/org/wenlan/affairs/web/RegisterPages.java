package org.wenlan.affairs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Registers;
import org.wenlan.affairs.Registers.Certificate;
import org.wenlan.affairs.Registers.Entry;
import org.wenlan.affairs.Registers.Known;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** What was given, for everyone. */
@Controller
class RegisterPages {
  private static final int ROWS = 100;

  private final Registers registers;
  private final Clock clock;

  RegisterPages(Registers registers, Clock clock) {
    this.registers = registers;
    this.clock = clock;
  }

  @Bean
  static MenuEntry registersEntry() {
    return new MenuEntry("/registers", "affairs.registers.menu", 44);
  }

  /** All registers. */
  record RegistersPage(List<Known> registers, String code, boolean wrong) {}

  /** One register. */
  record RegisterPage(
      Known register, List<Entry> entries, String name, boolean more, LocalDate today) {}

  @GetMapping("/registers")
  Html all(Shell shell) {
    return all("", false, shell);
  }

  private Html all(String code, boolean wrong, Shell shell) {
    return Html.page(
            "affairs/web/registers",
            shell.text("affairs.registers"),
            new RegistersPage(registers.all(clock.instant()), code, wrong))
        .status(wrong ? 404 : 200);
  }

  @GetMapping("/registers/" + AffairPages.CODE)
  Html one(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    return registers
        .find(code, clock.instant())
        .map(found -> {
          var entries = registers.entries(code, name, before, ROWS);
          return Html.page(
              "affairs/web/register",
              found.name().in(shell.locale()),
              new RegisterPage(
                  found,
                  entries,
                  name,
                  entries.size() == ROWS,
                  LocalDate.ofInstant(clock.instant(), clock.getZone())));
        })
        .orElseGet(
            () -> Html.refused(Problem.notFound(shell.text("affairs.register-unknown", code))));
  }

  /** Takes an entry out of its register. */
  @PostMapping("/registers/end")
  Html end(
      Actor.Person who,
      @RequestParam String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String register,
      Shell shell) {
    return registers.end(who, number, reason, clock.instant())
        ? Html.see(Address.of("/registers", register))
        : Html.refused(Problem.of("affairs.not-ended", 409, shell.text("affairs.not-ended")));
  }

  @PostMapping("/certificates")
  Html verify(@RequestParam(defaultValue = "") String code, Shell shell) {
    return registers
        .verify(code, clock.instant())
        .map(found -> Html.see(Address.of("/certificates", found.entry().code())))
        .orElseGet(() -> all(code, true, shell));
  }

  @GetMapping("/certificates/{code}")
  Html certificate(@PathVariable String code, Shell shell) {
    return registers
        .verify(code, clock.instant())
        .map(found -> Html.page("affairs/web/certificate", found.entry().number(), found).calm())
        .orElseGet(() -> all(code, true, shell));
  }

  @GetMapping("/certificates/{code}.pdf")
  ResponseEntity<byte[]> print(@PathVariable String code, Shell shell) {
    return registers
        .verify(code, clock.instant())
        .map((Certificate found) ->
            ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header(
                    "Content-Disposition",
                    "inline; filename=\"" + found.entry().number() + ".pdf\"")
                .body(registers.pdf(found, shell.locale())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}

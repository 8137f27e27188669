package org.wenlan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Recovery;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** A person's own account, and recovery codes for the day the authenticator is lost. */
@Controller
class RecoveryPages {
  private final Recovery recovery;
  private final Callers callers;

  RecoveryPages(Recovery recovery, Callers callers) {
    this.recovery = recovery;
    this.callers = callers;
  }

  /**
   * What the page shows.
   *
   * @param left how many codes are unused
   * @param made codes that were made just now; empty otherwise
   */
  record MePage(Actor.Person person, int left, List<String> made) {}

  @GetMapping("/me")
  Html me(Actor.Person who, Shell shell) {
    return page(who, List.of(), shell);
  }

  private Html page(Actor.Person who, List<String> made, Shell shell) {
    var page = new MePage(who, recovery.left(who.id()), made);
    return Html.page("account/web/me", shell.text("account.me"), page).calm();
  }

  @PostMapping("/me/recovery-codes")
  Html renew(Actor.Person who, HttpServletRequest request, Shell shell) {
    return callers
        .session(request)
        .filter(Accounts.Session::confirmed)
        .map(session -> page(who, recovery.renew(session), shell))
        .orElseGet(() -> Html.see(Address.of("/confirm").and("to", "/me")));
  }
}

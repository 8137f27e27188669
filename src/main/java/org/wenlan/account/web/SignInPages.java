package org.wenlan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Accounts;
import org.wenlan.account.Elsewhere;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Coming in by an invitation, signing in and out, showing the second factor once more. */
@Controller
class SignInPages {
  private final Accounts accounts;
  private final Callers callers;
  private final Elsewhere elsewhere;

  SignInPages(Accounts accounts, Callers callers, Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    this.accounts = accounts;
    this.callers = callers;
  }

  @GetMapping("/sign-in")
  Html ask(@RequestParam(defaultValue = "") String to, Shell shell) {
    return form(new SignInPage("", to, "", elsewhere.offered()), shell);
  }

  private static Html form(SignInPage page, Shell shell) {
    return Html.page("account/web/signIn", shell.text("account.sign-in"), page)
        .calm()
        .status(page.fault().isEmpty() ? 200 : 422);
  }

  @PostMapping("/sign-in")
  Html signIn(
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell) {
    // Whoever was in with this browser is out first: a session is never taken over.
    Callers.token(request).ifPresent(accounts::signOut);
    return switch (accounts.signIn(name, password, code, request.getRemoteAddr())) {
      case Accounts.Entry.Open(var session) -> {
        response.addHeader("Set-Cookie", session.cookie());
        yield Html.see(inner(to));
      }
      case Accounts.Entry.Shut(var why) ->
          form(new SignInPage(name, to, said(why, shell), elsewhere.offered()), shell);
    };
  }

  /** A page of this site, and nothing else. */
  static Address inner(String to) {
    if (!to.matches("/[A-Za-z0-9/_.-]*(?:[?][A-Za-z0-9=&%_.+-]*)?") || to.startsWith("//")) {
      return Address.of("/me");
    }
    int query = to.indexOf('?');
    var address = Address.of(query < 0 ? to : to.substring(0, query));
    if (query >= 0) {
      for (var part : to.substring(query + 1).split("&")) {
        int sign = part.indexOf('=');
        if (sign > 0) {
          address =
              address.and(
                  part.substring(0, sign),
                  java.net.URLDecoder.decode(
                      part.substring(sign + 1), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    return address;
  }

  @PostMapping("/sign-out")
  Html signOut(HttpServletRequest request, HttpServletResponse response) {
    Callers.token(request).ifPresent(accounts::signOut);
    response.addHeader("Set-Cookie", Callers.forgotten());
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return Html.see(Address.of("/"));
  }

  @GetMapping("/welcome/{word}")
  Html welcome(@PathVariable String word, Shell shell) {
    return accounts
        .invited(word)
        .map(invited -> welcome(WelcomePage.of(word, invited, "", ""), shell))
        .orElseGet(
            () -> Html.refused(Problem.notFound(shell.text("account.refusal.no-invitation.then"))));
  }

  private static Html welcome(WelcomePage page, Shell shell) {
    return Html.page("account/web/welcome", shell.text("account.welcome"), page)
        .calm()
        .status(page.fault().isEmpty() ? 200 : 422);
  }

  @PostMapping("/welcome/{word}")
  Html join(
      @PathVariable String word,
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam String code,
      HttpServletResponse response,
      Shell shell) {
    var invited = accounts.invited(word);
    if (invited.isEmpty()) {
      return welcome(word, shell);
    }
    return switch (accounts.accept(word, name, password, code)) {
      case Accounts.Entry.Open(var session) -> {
        response.addHeader("Set-Cookie", session.cookie());
        yield Html.see(Address.of("/me"));
      }
      case Accounts.Entry.Shut(var why) ->
          welcome(WelcomePage.of(word, invited.get(), name, said(why, shell)), shell);
    };
  }

  private static String said(Refusal why, Shell shell) {
    var arguments = why.arguments().toArray();
    return shell.text(why.rule(), arguments) + " " + shell.text(why.remedy(), arguments);
  }

  @GetMapping("/confirm")
  Html confirm(@RequestParam(defaultValue = "") String to, Shell shell) {
    return confirming(new SignInPage("", to, "", elsewhere.offered()), shell);
  }

  private static Html confirming(SignInPage page, Shell shell) {
    return Html.page("account/web/confirm", shell.text("account.confirm"), page)
        .calm()
        .status(page.fault().isEmpty() ? 200 : 422);
  }

  @PostMapping("/confirm")
  Html confirmed(
      @RequestParam String code,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      Shell shell) {
    boolean right =
        callers.session(request).map(session -> accounts.confirm(session, code)).orElse(false);
    return right
        ? Html.see(inner(to))
        : confirming(new SignInPage("", to, shell.text("account.refusal.one-time"), false), shell);
  }
}

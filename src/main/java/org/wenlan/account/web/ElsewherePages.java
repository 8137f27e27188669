package org.wenlan.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Accounts;
import org.wenlan.account.Elsewhere;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The way to a provider of sign-ins and back. */
@Controller
class ElsewherePages {
  private static final String BROWSER = "__Host-wenlan-gone";

  private final Elsewhere elsewhere;
  private final Accounts accounts;

  ElsewherePages(Elsewhere elsewhere, Accounts accounts) {
    this.elsewhere = elsewhere;
    this.accounts = accounts;
  }

  @GetMapping("/sign-in/oidc")
  @Nullable Html go(
      @RequestParam(defaultValue = "") String to, HttpServletResponse response, Shell shell) {
    if (!elsewhere.offered()) {
      return Html.refused(Problem.notFound(""));
    }
    var gone = elsewhere.go(to);
    if (gone.isEmpty()) {
      return again("", shell.text("account.refusal.elsewhere"), shell);
    }
    response.addHeader(
        "Set-Cookie",
        BROWSER
            + "="
            + gone.get().browser()
            + "; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Location", gone.get().to().toString());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    return null;
  }

  @GetMapping("/sign-in/oidc/back")
  Html back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String iss,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell) {
    if (!elsewhere.offered()) {
      return Html.refused(Problem.notFound(""));
    }
    var back = elsewhere.back(state, code, iss, browser(request), request.getRemoteAddr());
    response.addHeader(
        "Set-Cookie", BROWSER + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    return switch (back.entry()) {
      case Accounts.Entry.Open(var session) -> {
        // Whoever was in with this browser is out first: a session is never taken over.
        Callers.token(request).ifPresent(accounts::signOut);
        response.addHeader("Set-Cookie", session.cookie());
        yield Html.see(SignInPages.inner(back.target()));
      }
      case Accounts.Entry.Shut(var why) ->
          again(back.target(), shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  private static String browser(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(one -> one.getName().equals(BROWSER))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static Html again(String to, String fault, Shell shell) {
    return Html.page(
            "account/web/signIn",
            shell.text("account.sign-in"),
            new SignInPage("", to, fault, true))
        .calm()
        .status(422);
  }
}

package org.wenlan.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;

/** Who calls: a person by the cookie, a program by its key, else anyone. */
@Component
class Callers implements HandlerMethodArgumentResolver {
  private static final String CALLER = "wenlan.caller";
  private static final String SESSION = "wenlan.session";
  private static final String BEARER = "Bearer ";

  private final Accounts accounts;
  private final Clients clients;

  Callers(Accounts accounts, Clients clients) {
    this.accounts = accounts;
    this.clients = clients;
  }

  /** The caller of a request; asked once for each request, so that nobody stays in who was out. */
  Actor of(HttpServletRequest request) {
    if (request.getAttribute(CALLER) instanceof Actor known) {
      return known;
    }
    var caller = recognised(request);
    request.setAttribute(CALLER, caller);
    return caller;
  }

  /** It is this program: its signature was checked. */
  static void is(HttpServletRequest request, Actor.Client client) {
    request.setAttribute(CALLER, client);
  }

  private Actor recognised(HttpServletRequest request) {
    var key = request.getHeader("Authorization");
    if (key != null && key.startsWith(BEARER)) {
      return clients
          .of(key.substring(BEARER.length()).strip())
          .<Actor>map(client -> client)
          .orElseGet(Actor.Anyone::new);
    }
    return session(request).<Actor>map(Accounts.Session::person).orElseGet(Actor.Anyone::new);
  }

  /** The session of a request. */
  Optional<Accounts.Session> session(HttpServletRequest request) {
    if (request.getAttribute(SESSION) instanceof Accounts.Session known) {
      return Optional.of(known);
    }
    var session = token(request).flatMap(accounts::session);
    session.ifPresent(one -> request.setAttribute(SESSION, one));
    return session;
  }

  static Optional<String> token(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(Accounts.Session.COOKIE)) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** What a browser is told so that it forgets. */
  static String forgotten() {
    return Accounts.Session.COOKIE + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Actor.class.isAssignableFrom(parameter.getParameterType())
        || parameter.getParameterType() == Accounts.Session.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @org.jspecify.annotations.Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("Not a request by HTTP");
    }
    if (parameter.getParameterType() == Accounts.Session.class) {
      return session(request).orElseThrow();
    }
    var caller = of(request);
    if (!parameter.getParameterType().isInstance(caller)) {
      // access.tsv lets someone in here for whom the controller has no use.
      throw new IllegalStateException("Not a caller for this address: " + caller.getClass());
    }
    return caller;
  }
}

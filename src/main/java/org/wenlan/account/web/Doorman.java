package org.wenlan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.platform.Settings;
import org.wenlan.site.Address;
import org.wenlan.site.Visitor;

/** Stands before every controller: who is it, and may they come in here? */
@Component
class Doorman implements HandlerInterceptor, Visitor {
  private static final String FORBIDDEN = "wenlan.forbidden";

  private final Callers callers;
  private final boolean alone;
  private final Access access = Access.shipped();

  Doorman(Callers callers, Settings settings) {
    this.callers = callers;
    this.alone = Visitor.loopback(settings.text(Settings.Name.WENLAN_BIND));
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod)) {
      return true;
    }
    var pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    var needed = access.of(request.getMethod(), pattern);
    if (needed.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    var caller = callers.of(request);
    if (may(caller, needed.get(), request)) {
      return true;
    }
    if (caller instanceof Actor.Anyone) {
      ask(request, response);
    } else {
      request.setAttribute(FORBIDDEN, true);
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
    return false;
  }

  /**
   * Whether a caller may. A server that listens on this machine only trusts whoever works on it to
   * bring data in; what came through a proxy did not come from this machine.
   */
  private boolean may(Actor caller, Permission needed, HttpServletRequest request) {
    return caller.may(needed) || (needed == Permission.IMPORT && alone && Visitor.here(request));
  }

  private static void ask(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean page = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (request.getRequestURI().startsWith("/api/") || !page) {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var query = request.getQueryString();
    var here = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", Address.of("/sign-in").with("to", here).toString());
    response.setHeader("Cache-Control", "private, no-store");
  }

  @Override
  public String name(HttpServletRequest request) {
    return callers.of(request) instanceof Actor.Person person ? person.name() : "";
  }

  @Override
  public boolean mayOpen(HttpServletRequest request, String path) {
    return Optional.of(path)
        .flatMap(one -> access.of("GET", one))
        .map(needed -> may(callers.of(request), needed, request))
        .orElse(false);
  }
}

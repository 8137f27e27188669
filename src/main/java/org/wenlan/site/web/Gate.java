package org.wenlan.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer carries, and what no other site may make a browser do here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Gate extends OncePerRequestFilter {

  /** Name of the request's attribute that holds the number which a reader can quote. */
  static final String TRACE = "wenlan.trace";

  /** Name of the request's attribute that says that its sender lacks a permission. */
  static final String FORBIDDEN = "wenlan.forbidden";

  /** Nothing inline and nothing from elsewhere. */
  static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(TRACE) == null) {
      request.setAttribute(TRACE, UUID.randomUUID().toString().substring(0, 8));
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    var chosen = Languages.chosen(request);
    if (chosen != null && !isErrorDispatch(request)) {
      var cookie =
          ResponseCookie.from(Languages.NAME, chosen)
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .httpOnly(true)
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    if (foreign(request) && !isErrorDispatch(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (!isErrorDispatch(request) && broken(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(request, response);
  }

  /** No text has the character NUL, and PostgreSQL takes none. */
  private static boolean broken(HttpServletRequest request) throws IOException {
    var query = request.getQueryString();
    if (query != null && query.contains("%00")) {
      return true;
    }
    var type = request.getContentType();
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return false;
    }
    if (request.getCharacterEncoding() == null) {
      request.setCharacterEncoding("UTF-8");
    }
    return request.getParameterMap().entrySet().stream()
        .anyMatch(one ->
            one.getKey().indexOf('\0') >= 0
                || Arrays.stream(one.getValue()).anyMatch(value -> value.indexOf('\0') >= 0));
  }

  /** Whether a page of another site made the browser send this form. */
  private static boolean foreign(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    // Old browsers say less; programs say nothing at all, and send no cookie either.
    var origin = request.getHeader("Origin");
    return origin != null
        && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
  }

  private static boolean isErrorDispatch(HttpServletRequest request) {
    return request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR;
  }
}

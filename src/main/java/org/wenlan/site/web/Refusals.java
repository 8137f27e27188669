package org.wenlan.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Problem} as a page, or as RFC 9457 problem details under {@code /api}. */
@Component
class Refusals {
  static final String JSON = "application/problem+json";

  private final Rendering rendering;
  private final Messages messages;
  private final Languages languages;

  Refusals(Rendering rendering, Messages messages, Languages languages) {
    this.rendering = rendering;
    this.messages = messages;
    this.languages = languages;
  }

  void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    headers(problem, response);
    if (machine(request)) {
      var language = languages.resolveLocale(request);
      var body = JsonMapper.shared().writeValueAsBytes(details(problem, language, request));
      response.setStatus(problem.status());
      response.setContentType(JSON);
      response.setHeader("Content-Language", language.toLanguageTag());
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } else {
      rendering.write(page(problem, request), request, response);
    }
  }

  private static void headers(Problem problem, HttpServletResponse response) {
    if (problem.retryAfter() > 0) {
      response.setHeader("Retry-After", String.valueOf(problem.retryAfter()));
    }
  }

  private Html page(Problem problem, HttpServletRequest request) {
    var shell = rendering.shell(request);
    var title = shell.text(problem.key(""));
    var page = new FailurePage(problem, trace(request), rendering.searchFor(problem));
    return Html.page("site/web/failure", title, page).calm().status(problem.status());
  }

  /** The body of the problem details, in this order. */
  Map<String, Object> details(Problem problem, Locale language, HttpServletRequest request) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", problem.uri());
    body.put("title", messages.text(language, problem.key("")));
    body.put("status", problem.status());
    var detail = problem.detail();
    body.put("detail", detail.isEmpty() ? messages.text(language, problem.key(".what")) : detail);
    body.put("instance", path(request));
    if (!problem.errors().isEmpty()) {
      body.put("errors", List.copyOf(problem.errors()));
    }
    body.put("traceId", trace(request));
    return body;
  }

  /** Whether a program asks, not a person. */
  static boolean machine(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return path(request).startsWith("/api/")
        || path(request).equals("/api")
        || (accept != null
            && !accept.contains("html")
            && accept.contains(MediaType.APPLICATION_JSON.getSubtype()));
  }

  private static String path(HttpServletRequest request) {
    var failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String original ? original : request.getRequestURI();
  }

  static String trace(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(Gate.TRACE));
  }
}

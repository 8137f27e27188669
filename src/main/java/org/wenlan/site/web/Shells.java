package org.wenlan.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.wenlan.site.Address;
import org.wenlan.site.Messages;
import org.wenlan.site.Shell;

/** What every page has of its reader: language, address. */
@Component
class Shells {
  private final Messages messages;
  private final Languages languages;
  private final ObjectProvider<Shell.FileNote> fileNote;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Shells(
      Messages messages,
      Languages languages,
      ObjectProvider<Shell.FileNote> fileNote,
      ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.messages = messages;
    this.languages = languages;
    this.fileNote = fileNote;
    this.mappings = mappings;
  }

  /** For what is written without a request. */
  Shell plain(Locale language) {
    return new Shell(messages, language, Address.of("/"));
  }

  /** The reader's view of this request. */
  Shell of(HttpServletRequest request) {
    var note = fileNote.getIfAvailable();
    return new Shell(
        messages, languages.resolveLocale(request), here(request), note == null ? "" : note.key());
  }

  private Address here(HttpServletRequest request) {
    var failed = request.getAttribute("jakarta.servlet.error.request_uri");
    var path = failed instanceof String original ? original : request.getRequestURI();
    var safe = path.matches("/(?![/\\\\]).*|/") ? path : "/";
    // What was posted has an address that cannot be opened: the link to the other language, which
    // must not post it again, leads to the nearest page above it.
    var here = new Address(request.getMethod().equals("POST") ? opened(safe) : safe, List.of());
    var query = request.getQueryString();
    if (query == null) {
      return here;
    }
    for (var part : query.split("&", 200)) {
      int sign = part.indexOf('=');
      var name = sign < 0 ? part : part.substring(0, sign);
      if (!name.isEmpty() && !name.equals(Languages.NAME)) {
        here = here.and(decode(name), sign < 0 ? "" : decode(part.substring(sign + 1)));
      }
    }
    return here;
  }

  /** The longest beginning of a path that a browser can open. */
  private String opened(String path) {
    for (int end = path.length(); end > 1; end = path.lastIndexOf('/', end - 1)) {
      var whole = PathContainer.parsePath(path.substring(0, end));
      boolean opens =
          mappings.stream()
              .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
              .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
              .anyMatch(info -> matches(info, whole));
      if (opens) {
        return path.substring(0, end);
      }
    }
    return "/";
  }

  private static boolean matches(RequestMappingInfo info, PathContainer path) {
    var patterns = info.getPathPatternsCondition();
    return patterns != null
        && patterns.getPatterns().stream().anyMatch((PathPattern one) -> one.matches(path));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}

package org.wenlan.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.wenlan.site.Messages;

/**
 * The reader's language: as the address says ({@code ?lang=en}), else as chosen before (a cookie),
 * else as the browser asks, else Chinese.
 */
@Component("localeResolver")
final class Languages implements LocaleResolver {
  static final String NAME = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var chosen = chosen(request);
    if (chosen != null) {
      return Messages.language(chosen);
    }
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie != null) {
      return Messages.language(cookie.getValue());
    }
    var header = request.getHeader("Accept-Language");
    if (header == null || header.length() > 500) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    return asked(header);
  }

  private static Locale asked(String header) {
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException malformed) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    for (var range : ranges) {
      if (range.getWeight() > 0 && range.getRange().matches("(zh|en)(-.*)?")) {
        return Messages.language(range.getRange());
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  /** The language that the address asks for; null when it asks for none. */
  static @Nullable String chosen(HttpServletRequest request) {
    // Only the query: a look into the body would read an upload before its controller does.
    var query = request.getQueryString();
    if (query == null) {
      return null;
    }
    for (var part : query.split("&", 200)) {
      if (part.matches("lang=(zh|zh-CN|en)")) {
        return part.substring(NAME.length() + 1);
      }
    }
    return null;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The address chooses the language");
  }
}

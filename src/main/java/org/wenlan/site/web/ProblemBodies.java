package org.wenlan.site.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.wenlan.site.Problem;

/** Lets a {@code @RestController} return a {@link Problem} where it could not do what was asked. */
@ControllerAdvice
final class ProblemBodies implements ResponseBodyAdvice<Object> {
  private final Refusals refusals;
  private final Languages languages;

  ProblemBodies(Refusals refusals, Languages languages) {
    this.refusals = refusals;
    this.languages = languages;
  }

  @Override
  public boolean supports(
      MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter type,
      MediaType chosen,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (!(body instanceof Problem problem) || !(request instanceof ServletServerHttpRequest http)) {
      return body;
    }
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    response.getHeaders().setContentType(MediaType.valueOf(Refusals.JSON));
    if (problem.retryAfter() > 0) {
      response.getHeaders().set("Retry-After", String.valueOf(problem.retryAfter()));
    }
    Locale language = languages.resolveLocale(http.getServletRequest());
    response.getHeaders().setContentLanguage(language);
    return refusals.details(problem, language, http.getServletRequest());
  }
}

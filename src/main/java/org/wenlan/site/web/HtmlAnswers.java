package org.wenlan.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Lets a {@code @Controller} return {@link Html} and be given the {@link Shell} of a request. */
@Configuration(proxyBeanMethods = false)
class HtmlAnswers
    implements WebMvcConfigurer, HandlerMethodReturnValueHandler, HandlerMethodArgumentResolver {
  private final Rendering rendering;
  private final Refusals refusals;

  HtmlAnswers(Rendering rendering, Refusals refusals) {
    this.rendering = rendering;
    this.refusals = refusals;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> others) {
    others.add(this);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> others) {
    others.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Shell.class;
  }

  @Override
  public Shell resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("No request of the web");
    }
    return rendering.shell(request);
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Html.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    if (!(value instanceof Html html) || request == null || response == null) {
      return;
    }
    if (html.page() instanceof Problem problem) {
      refusals.write(problem, request, response);
    } else {
      rendering.write(html, request, response);
    }
  }
}

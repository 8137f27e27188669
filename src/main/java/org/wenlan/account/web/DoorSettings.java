package org.wenlan.account.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the doorman before every controller. */
@Configuration(proxyBeanMethods = false)
class DoorSettings implements WebMvcConfigurer {
  private final Doorman doorman;
  private final Callers callers;

  DoorSettings(Doorman doorman, Callers callers) {
    this.doorman = doorman;
    this.callers = callers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(doorman);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(callers);
  }
}

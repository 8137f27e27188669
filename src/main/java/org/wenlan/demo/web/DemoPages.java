package org.wenlan.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.demo.DemoCentre;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** In a demonstration one can be any of its invented people. */
@Controller
class DemoPages {
  private final DemoCentre centre;

  DemoPages(DemoCentre centre) {
    this.centre = centre;
  }

  /** Whom one can be, by name with the unit. */
  record DemoPage(Map<String, String> people) {}

  @GetMapping("/demo")
  Html people(Shell shell) {
    var people = centre.people();
    return people.isEmpty()
        ? Html.refused(Problem.notFound(""))
        : Html.page("demo/web/people", shell.text("demo.title"), new DemoPage(people)).calm();
  }

  @PostMapping("/demo")
  Html be(@RequestParam String name, HttpServletResponse response) {
    var cookie = centre.cookie(name);
    if (cookie.isEmpty()) {
      return Html.refused(Problem.notFound(""));
    }
    response.addHeader("Set-Cookie", cookie.get());
    return Html.see(Address.of("/me"));
  }
}

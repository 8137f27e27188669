package org.wenlan.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** What everyone may want to look up. */
@Controller
final class HelpPages {

  /** A page of prose: the template chooses between the two languages. */
  record ProsePage() {}

  @GetMapping("/help")
  Html help(Shell shell) {
    return Html.page("site/web/help", shell.text("site.help"), new ProsePage()).calm();
  }

  @GetMapping("/accessibility")
  Html accessibility(Shell shell) {
    var title = shell.text("site.accessibility");
    return Html.page("site/web/accessibility", title, new ProsePage()).calm();
  }
}

package org.wenlan.site.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;

/** What everyone may want to look up. */
@Controller
final class HelpPages {
  private final Messages messages;

  HelpPages(Messages messages) {
    this.messages = messages;
  }

  /** A page of prose: the template chooses between the two languages. */
  record ProsePage() {}

  @GetMapping("/help")
  Html help(Locale language) {
    return prose("site/web/help", "site.help", language);
  }

  @GetMapping("/accessibility")
  Html accessibility(Locale language) {
    return prose("site/web/accessibility", "site.accessibility", language);
  }

  private Html prose(String template, String key, Locale language) {
    return Html.page(template, messages.text(language, key), new ProsePage()).calm();
  }
}

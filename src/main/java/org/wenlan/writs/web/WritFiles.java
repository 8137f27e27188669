package org.wenlan.writs.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.printing.Printing;
import org.wenlan.printing.WordDocument;
import org.wenlan.site.Messages;
import org.wenlan.site.Paper;
import org.wenlan.writs.Writ;

/** A writ as a file. The same writ gives the same print. */
@Component
class WritFiles {
  private final Paper paper;
  private final Printing printing;
  private final Messages messages;

  WritFiles(Paper paper, Printing printing, Messages messages) {
    this.paper = paper;
    this.printing = printing;
    this.messages = messages;
  }

  byte[] pdf(Writ writ, Locale language) {
    return printing.pdf(
        paper.of("writs/web/print", language, writ), language, writ.title().in(language));
  }

  byte[] docx(Writ writ, Locale language) {
    var document = new WordDocument();
    document.title(writ.title().in(language));
    document.caption(writ.number().in(language));
    var cancelled = writ.cancelled();
    if (cancelled != null) {
      document.caption(
          messages.text(language, "writs.cancelled.on", cancelled.day(), cancelled.why()));
    }
    writ.lines(language).stream().filter(line -> !line.isEmpty()).forEach(document::text);
    if (!writ.basis().isEmpty()) {
      document.text(
          messages.text(
              language,
              "writs.basis.line",
              writ.basis().stream()
                  .map(one -> one.words().in(language))
                  .collect(Collectors.joining(messages.text(language, "writs.and")))));
    }
    writ.signs().forEach(sign -> document.text(sign.in(language) + "  ____________________"));
    document.text(writ.day().toString());
    return document.bytes();
  }
}

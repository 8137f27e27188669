package org.wenlan.watch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.mail.Smtp.Letter;
import org.wenlan.platform.Settings;
import org.wenlan.retrieval.Marks.Piece;
import org.wenlan.site.Messages;

/** Warnings as a letter in plain text. */
@Component
class Letters {
  private final Messages messages;
  private final String address;

  Letters(Messages messages, Settings settings) {
    this.messages = messages;
    this.address =
        settings
            .given(Settings.Name.WENLAN_ADDRESS)
            .orElse("http://localhost:" + settings.text(Settings.Name.WENLAN_PORT))
            .replaceFirst("/+$", "");
  }

  /** Writes it; the warnings come by watch. */
  Letter of(String tag, List<Warning> shown) {
    var language = Messages.language(tag);
    var names = shown.stream().map(Warning::watchName).distinct().collect(Collectors.joining(", "));
    var text = new StringBuilder();
    long watch = 0;
    for (var warning : shown) {
      if (warning.watch() != watch) {
        watch = warning.watch();
        text.append("== ").append(warning.watchName()).append(" ==\n\n");
      }
      text.append(line(warning, language)).append('\n');
    }
    text.append("--\n")
        .append(messages.text(language, "watch.mail.end"))
        .append('\n')
        .append(address)
        .append("/warnings\n");
    var subject = messages.text(language, "watch.mail.subject", shown.size(), cut(names));
    return new Letter(subject, text.toString());
  }

  private String line(Warning warning, Locale language) {
    var text = new StringBuilder();
    text.append(warning.number()).append("  ").append(warning.title()).append('\n');
    for (var change : warning.changes()) {
      text.append("  * ").append(Sentences.of(messages, language, change)).append('\n');
    }
    for (var passage : warning.passages()) {
      text.append("  ")
          .append(messages.text(language, "watch.field." + passage.field()))
          .append(": ")
          .append(
              passage.pieces().stream()
                  .map(Letters::marked)
                  .collect(Collectors.joining())
                  .replaceAll("\\s+", " "))
          .append('\n');
    }
    return text.append("  ")
        .append(address)
        .append("/patents/")
        .append(warning.number())
        .append('\n')
        .toString();
  }

  private static String marked(Piece piece) {
    return piece.marked() ? "[" + piece.text() + "]" : piece.text();
  }

  private static String cut(String names) {
    return names.length() <= 80 ? names : names.substring(0, 80) + "…";
  }
}

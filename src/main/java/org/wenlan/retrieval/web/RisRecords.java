package org.wenlan.retrieval.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wenlan.retrieval.Card;

/** Hits in the format of reference managers (RIS, type PAT). */
final class RisRecords {
  private final BufferedWriter out;
  private final Locale language;

  RisRecords(OutputStream to, Locale language) {
    this.out = new BufferedWriter(new OutputStreamWriter(to, UTF_8), 1 << 16);
    this.language = language;
  }

  void add(Card card) {
    try {
      line("TY", "PAT");
      line("TI", card.title(language.getLanguage()));
      for (var inventor : card.inventors()) {
        line("AU", inventor);
      }
      for (var applicant : card.applicants()) {
        line("A2", applicant);
      }
      line("M1", card.number());
      line("AN", card.application());
      day("DA", card.published());
      day("Y2", card.filed());
      for (var symbol : card.classes()) {
        line("KW", symbol);
      }
      line("AB", card.summary());
      line("ER", "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void day(String tag, @Nullable LocalDate day) throws IOException {
    if (day != null) {
      line(tag, day.toString().replace('-', '/'));
    }
  }

  private void line(String tag, String text) throws IOException {
    if (!text.isEmpty() || tag.equals("ER")) {
      out.write(tag + "  - " + text.replaceAll("\\s+", " ") + "\r\n");
    }
  }

  void end() {
    try {
      out.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

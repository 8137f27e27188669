package org.wenlan.retrieval.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.Wish;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;

/** Everything that a search finds, as a file, streamed and without a limit. */
@Component
final class Exports {
  private static final int BATCH = 500;

  /** The forms of an export. */
  enum Form {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSONL("application/jsonl;charset=UTF-8"),
    RIS("application/x-research-info-systems;charset=UTF-8");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Form> of(String ending) {
      return java.util.Arrays.stream(values())
          .filter(form -> form.ending().equalsIgnoreCase(ending))
          .findFirst();
    }
  }

  private final Searches searches;
  private final Patents patents;

  Exports(Searches searches, Patents patents) {
    this.searches = searches;
    this.patents = patents;
  }

  /** Writes all hits in order; how many there were, or why nothing was written. */
  Answer write(
      Wanted wanted, Wish.Sort sort, boolean fold, Form form, Locale language, OutputStream to)
      throws IOException {
    try {
      return switch (form) {
        case CSV -> {
          var rows = new CsvRows(to, language);
          var answer = searches.each(wanted, sort, fold, rows::add);
          rows.end();
          yield answer;
        }
        case XLSX -> {
          try (var rows = new XlsxRows(to, language)) {
            var answer = searches.each(wanted, sort, fold, rows::add);
            rows.end();
            yield answer;
          }
        }
        case RIS -> {
          var rows = new RisRecords(to, language);
          var answer = searches.each(wanted, sort, fold, rows::add);
          rows.end();
          yield answer;
        }
        case JSONL -> whole(wanted, sort, fold, to);
      };
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** Whole records come from the register, in batches. */
  private Answer whole(Wanted wanted, Wish.Sort sort, boolean fold, OutputStream to)
      throws IOException {
    var lines = new RecordLines(to);
    var batch = new ArrayList<Card>(BATCH);
    var answer =
        searches.each(
            wanted,
            sort,
            fold,
            card -> {
              batch.add(card);
              if (batch.size() == BATCH) {
                flush(batch, lines);
              }
            });
    flush(batch, lines);
    lines.end();
    return answer;
  }

  private void flush(ArrayList<Card> batch, RecordLines lines) {
    var records = patents.find(batch.stream().map(Card::number).toList());
    for (var card : batch) {
      var stored = records.get(card.number());
      if (stored != null) {
        Patent patent = stored.patent();
        lines.add(patent);
      }
    }
    batch.clear();
  }
}

package org.wenlan.priorart;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wenlan.priorart.TestCollection.Row;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Paragraph;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/** Rows of a test collection as records and questions. */
final class Judged {
  private static final String LANGUAGE = "und";

  private Judged() {}

  /**
   * A record as an office's file would give it.
   *
   * @param place makes a number where the id is none
   */
  static Patent record(Row row, int place) {
    var draft =
        new PatentDraft("judged", number(row.id(), place))
            .title(LANGUAGE, row.text("title"))
            .summary(LANGUAGE, text(row))
            .published(day(row.text("published")))
            .familyId(row.text("family"));
    Claims.split(LANGUAGE, row.text("claims")).forEach(draft::claim);
    draft.paragraph(new Paragraph(LANGUAGE, false, null, row.text("description")));
    row.list("classes").forEach(one -> draft.symbol(new Symbol(Scheme.IPC, one, false)));
    row.list("citations")
        .forEach(one -> draft.citation(new Citation(one, null, null, Origin.UNKNOWN)));
    return draft.build();
  }

  private static String text(Row row) {
    return (row.text("abstract") + "\n" + row.text("text")).strip();
  }

  private static PublicationNumber number(String id, int place) {
    return PublicationNumber.parse(id)
        .orElseGet(() -> new PublicationNumber("XX", String.valueOf(place), ""));
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(written + " is no day such as 2020-12-31", wrong);
    }
  }

  /** What a topic asks; its own document and family are no answers. */
  static Question question(Row row, Map<String, Integer> places) {
    var numbers = new TreeSet<String>();
    var family = "";
    for (var self : row.list("self")) {
      var number = number(self, places.getOrDefault(self, -1) + 1);
      numbers.addAll(List.of(number.toString(), number.withoutKind()));
      family = number.withoutKind();
    }
    return new Question(
        row.text("title"),
        String.join("\n", text(row), row.text("claims"), row.text("description")).strip(),
        row.text("claim"),
        row.list("classes").stream().map(one -> new Symbol(Scheme.IPC, one, false)).toList(),
        numbers,
        family,
        day(row.text("before")));
  }

  /** Every word of a row, for a method that knows no fields. */
  static String whole(Row row) {
    return String.join(
        "\n",
        row.text("title"),
        text(row),
        row.text("claims"),
        row.text("claim"),
        row.text("description"));
  }

  /** The places of documents by their ids. */
  static Map<String, Integer> places(List<String> ids) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < ids.size(); i++) {
      places.put(ids.get(i), i);
    }
    return places;
  }

  /** The places of the documents that are a topic itself. */
  static Set<Integer> self(Row topic, Map<String, Integer> places) {
    var self = new HashSet<Integer>();
    for (var id : topic.list("self")) {
      var place = places.get(id);
      if (place != null) {
        self.add(place);
      }
    }
    return self;
  }
}

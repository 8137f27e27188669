package org.wenlan.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.retrieval.Marks;
import org.wenlan.rights.Patent;
import org.wenlan.watch.Warning.Passage;

/** Which parts of a query hold of a record, and where in its texts. */
@Component
class Places {
  private static final int PARTS = 12;
  private static final int PASSAGES = 3;
  private static final int LENGTH = 240;

  private final Queries queries = new Queries();
  private final Arrivals arrivals;

  Places(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  /** The parts of a query that can hold or not: of alternatives each is a part of its own. */
  List<Wanted> parts(Wanted wanted) {
    var parts = new ArrayList<Wanted>();
    for (var clause : queries.clauses(wanted)) {
      if (clause instanceof Wanted.Any(var alternatives)) {
        parts.addAll(alternatives);
      } else {
        parts.add(clause);
      }
    }
    return parts;
  }

  /** Those that hold of a document, in the {@code epo} dialect. */
  List<String> holding(Wanted wanted, org.apache.lucene.document.Document document) {
    var vocabulary = new Vocabulary();
    var conditions = new Conditions(arrivals, vocabulary);
    var parts = parts(wanted);
    var made = parts.stream().map(part -> conditions.of(part, (_, _) -> {})).toList();
    var sheet = new Sheet(vocabulary);
    sheet.fill(document, 0);
    var holding = new ArrayList<String>();
    for (int i = 0; i < parts.size() && holding.size() < PARTS; i++) {
      if (made.get(i).holds(sheet)) {
        holding.add(queries.print(parts.get(i)));
      }
    }
    return holding;
  }

  /** Where the words of a query stand in each of these records. */
  List<List<Passage>> passages(Wanted wanted, List<Patent> patents, LocalDate today) {
    var words = words(wanted);
    return words.isEmpty()
        ? patents.stream().map(_ -> List.<Passage>of()).toList()
        : arrivals.marks(Wanted.any(words), patents, today).stream().map(Places::passages).toList();
  }

  private static List<Passage> passages(Marks marks) {
    return marks.texts().stream()
        .limit(PASSAGES)
        .map(text -> new Passage(text.field().name(), text.excerpt(LENGTH)))
        .toList();
  }

  /** What a query asks of texts: a status or a class marks nothing. */
  private static List<Wanted> words(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word _, Wanted.Wild _, Wanted.Phrase _, Wanted.Named _, Wanted.Near _ ->
          List.of(wanted);
      case Wanted.All(var parts) -> parts.stream().flatMap(part -> words(part).stream()).toList();
      case Wanted.Any(var parts) -> parts.stream().flatMap(part -> words(part).stream()).toList();
      case Wanted.Everything _,
          Wanted.Not _,
          Wanted.InClass _,
          Wanted.Number _,
          Wanted.Dated _,
          Wanted.Value _ ->
          List.of();
    };
  }
}

package org.wenlan.retrieval.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.Wish;
import org.wenlan.rights.Families;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.rights.PublicationNumber;

/** Documents by whatever number somebody has. */
@Component
final class Records {
  private final Patents patents;
  private final Searches searches;

  Records(Patents patents, Searches searches) {
    this.patents = patents;
    this.searches = searches;
  }

  /** The documents that a number means, the likeliest first; empty when there is none. */
  List<Stored> find(String typed) {
    var exact = PublicationNumber.parse(typed).flatMap(patents::find);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    var levels =
        PublicationNumber.parse(typed)
            .map(number -> patents.levels(number.withoutKind()))
            .orElse(List.of());
    if (!levels.isEmpty()) {
      return newestFirst(levels);
    }
    var wanted = new Wanted.Number(Field.NUM, typed, false);
    return switch (searches.search(wanted, Wish.first(20))) {
      case Answer.Refused refused -> List.of();
      case Answer.Found found -> {
        var numbers = found.hits().stream().map(hit -> hit.card().number()).toList();
        var records = patents.find(numbers);
        yield newestFirst(numbers.stream().map(records::get).filter(Objects::nonNull).toList());
      }
    };
  }

  List<Stored> family(Patent patent) {
    return patents.family(Families.key(patent));
  }

  /** The other publications of the same application. */
  List<Patent> sameApplication(Patent patent) {
    return patents
        .find(patent.number())
        .map(stored ->
            patents.sameApplications(List.of(stored)).getOrDefault(stored.id(), List.of()))
        .orElse(List.of())
        .stream()
        .map(Stored::patent)
        .toList();
  }

  private static List<Stored> newestFirst(List<Stored> records) {
    return records.stream()
        .sorted(
            Comparator.comparing(
                (Stored stored) -> String.valueOf(stored.patent().published()),
                Comparator.reverseOrder()))
        .toList();
  }
}

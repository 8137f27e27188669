package org.wenlan.retrieval.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.query.Field;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer.Hit;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.Marks;
import org.wenlan.retrieval.Marks.Piece;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.web.ResultsPage.Elsewhere;
import org.wenlan.retrieval.web.ResultsPage.HitCard;
import org.wenlan.retrieval.web.ResultsPage.Named;
import org.wenlan.rights.Patents;
import org.wenlan.site.Address;

/** Makes the cards of a list of hits, marked where the query matched. */
@Component
final class Cards {
  /** About so many characters of an abstract or a passage are shown. */
  private static final int PASSAGE = 300;

  private static final List<Field> HIDDEN = List.of(Field.CLAIMS, Field.DESC);
  private static final Queries QUERIES = new Queries();

  private final Patents patents;
  private final Searches searches;

  Cards(Patents patents, Searches searches) {
    this.patents = patents;
    this.searches = searches;
  }

  List<HitCard> of(Asked asked, Wanted wanted, List<Hit> hits, Locale language) {
    var marks = marks(wanted, hits);
    var cards = new ArrayList<HitCard>();
    for (int i = 0; i < hits.size(); i++) {
      cards.add(card(asked, hits.get(i).card(), marks.get(i), language));
    }
    return cards;
  }

  private List<Marks> marks(Wanted wanted, List<Hit> hits) {
    var numbers = hits.stream().map(hit -> hit.card().number()).toList();
    if (wanted instanceof Wanted.Everything || numbers.isEmpty()) {
      return numbers.stream().map(number -> Marks.NONE).toList();
    }
    var records = patents.find(numbers);
    var known = numbers.stream().filter(records::containsKey).toList();
    var marked =
        searches.marks(
            wanted,
            known.stream().map(number -> requireNonNull(records.get(number)).patent()).toList());
    return numbers.stream()
        .map(known::indexOf)
        .map(place -> place < 0 ? Marks.NONE : marked.get(place))
        .toList();
  }

  private static HitCard card(Asked asked, Card card, Marks marks, Locale language) {
    var title = marks.pieces(Field.TI, card.title(language.getLanguage()));
    var summary = summary(card, marks);
    boolean seen = Stream.concat(title.stream(), summary.stream()).anyMatch(Piece::marked);
    return new HitCard(
        card.number(),
        asked.record(card.number()),
        title,
        spoken(card, language.getLanguage()),
        summary,
        seen ? null : elsewhere(marks),
        card.applicants().stream()
            .limit(3)
            .map(name -> new Named(name, search(asked, new Wanted.Phrase(Field.PA, name))))
            .toList(),
        card.filed(),
        card.published(),
        card.classes().stream()
            .limit(4)
            .map(symbol ->
                new Named(
                    symbol,
                    search(asked, new Wanted.InClass(Field.CL, symbol, Wanted.Reach.BELOW))))
            .toList(),
        card.right(),
        card.status(),
        card.since(),
        asked.fold() && !card.family().isEmpty()
            ? search(asked, new Wanted.Number(Field.FAM, card.number(), false)).without("fold")
            : null);
  }

  private static List<Piece> summary(Card card, Marks marks) {
    var matched = marks.in(Field.AB);
    return matched.isEmpty()
        ? List.of(new Piece(card.summary(), false))
        : matched.getFirst().excerpt(PASSAGE);
  }

  private static @Nullable Elsewhere elsewhere(Marks marks) {
    for (var field : HIDDEN) {
      var matched = marks.in(field);
      if (!matched.isEmpty()) {
        return new Elsewhere(field.name(), matched.getFirst().excerpt(PASSAGE));
      }
    }
    return null;
  }

  private static Address search(Asked asked, Wanted wanted) {
    return asked.address(QUERIES.print(wanted));
  }

  /** In which language a card's title is shown. */
  private static @Nullable String spoken(Card card, String wished) {
    var titles = card.titles();
    for (int i = 0; i + 1 < titles.size(); i += 2) {
      if (titles.get(i).equals(wished)) {
        return titles.get(i);
      }
    }
    return titles.size() < 2 ? null : titles.getFirst();
  }
}

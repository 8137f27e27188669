package org.wenlan.priorart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.judging.Feature;
import org.wenlan.kernel.Refusal;
import org.wenlan.priorart.Candidate.Answer;
import org.wenlan.priorart.Ranking.Ranked;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.Corpus;
import org.wenlan.retrieval.Index;
import org.wenlan.retrieval.LikeThis;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;

/**
 * The door to prior art: the documents that come nearest to a question, and why. It shows what
 * stands where; whether that takes away what a claim needs is for people to say. Thread-safe.
 */
@Component
public class PriorArt implements LikeThis {
  /** More text than this is not read. */
  public static final int LONGEST = 200_000;

  /** The most documents that one search gives. */
  public static final int MOST = 100;

  /** Members of one family among the nearest that are looked through for the next family. */
  private static final int FAMILY = 3;

  private static final int PLACES = 8;
  private static final long PATIENCE = 5;
  private static final int TERMS_SHOWN = 40;

  private final Index index;
  private final Patents patents;
  private final Semaphore places = new Semaphore(PLACES);

  PriorArt(Index index, Patents patents) {
    this.index = index;
    this.patents = patents;
  }

  /** What came of a search. */
  public sealed interface Outcome {

    /**
     * Documents, the nearest first.
     *
     * @param features of the claim, or of the text where that is short
     */
    record Found(List<Feature> features, List<Candidate> candidates, Strategy strategy)
        implements Outcome {
      public Found {
        features = List.copyOf(features);
        candidates = List.copyOf(candidates);
      }
    }

    /** None, and why. */
    record Refused(Refusal why) implements Outcome {}
  }

  /**
   * What was searched with and in.
   *
   * @param terms the words that say most, the first of them
   * @param classes IPC symbols in which it was looked for: the question's, else the nearest's
   * @param documents that the index had
   */
  public record Strategy(
      List<String> terms, List<String> classes, @Nullable LocalDate before, long documents) {
    public Strategy {
      terms = List.copyOf(terms);
      classes = List.copyOf(classes);
    }
  }

  /**
   * Searches.
   *
   * @param most documents, at most {@link #MOST}
   */
  public Outcome search(Question question, int most) {
    if (question.isEmpty()) {
      return refused("priorart.refusal.nothing-asked");
    }
    if (question.whole().length() > LONGEST) {
      return refused("priorart.refusal.too-long", question.whole().length(), LONGEST);
    }
    if (!taken()) {
      return refused("priorart.refusal.busy");
    }
    try (var corpus = index.corpus().orElse(null)) {
      return corpus == null
          ? refused("priorart.refusal.building")
          : found(corpus, question, Math.min(most, MOST));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      places.release();
    }
  }

  private static Outcome.Refused refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of(rule, "", arguments));
  }

  private boolean taken() {
    try {
      return places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Outcome.Found found(Corpus corpus, Question question, int most) throws IOException {
    var ranking = new Ranking(corpus, question, Recipe.SHIPPED);
    var placed = folded(corpus, ranking, most);
    var cards = placed.stream().map(Placed::card).toList();
    var features = ranking.features();
    var texts = Passages.of(records(cards));
    var candidates = new ArrayList<Candidate>();
    var asked = features.stream().map(ranking::terms).toList();
    for (var one : placed) {
      candidates.add(candidate(candidates.size() + 1, one, asked, texts));
    }
    return new Outcome.Found(features, candidates, strategy(corpus, question, ranking, cards));
  }

  /** A document in its place, with what a list shows of it. */
  record Placed(Ranked ranked, Card card) {}

  /** The nearest of each family. */
  static List<Placed> folded(Corpus corpus, Ranking ranking, int most) throws IOException {
    var families = new HashSet<String>();
    var folded = new ArrayList<Placed>();
    for (var one : ranking.nearest(most * FAMILY)) {
      var card = corpus.card(one.document());
      if (families.add(card.family())) {
        folded.add(new Placed(one, card));
      }
    }
    return Ranking.first(folded, one -> one.ranked().parts().getOrDefault(Part.WORDS, 0.0), most);
  }

  private List<Patent> records(List<Card> cards) {
    return patents.find(cards.stream().map(Card::number).toList()).values().stream()
        .map(Patents.Stored::patent)
        .toList();
  }

  private static Candidate candidate(
      int rank, Placed placed, List<List<QueryTerms.Asked>> features, Map<String, Passages> texts) {
    var card = placed.card();
    var ranked = placed.ranked();
    var passages = texts.get(card.number());
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < features.size(); i++) {
      answers.add(
          new Answer(
              ranked.coverage()[i], passages == null ? null : passages.best(features.get(i))));
    }
    return new Candidate(rank, card, ranked.total(), ranked.parts(), answers);
  }

  private static Strategy strategy(
      Corpus corpus, Question question, Ranking ranking, List<Card> cards) {
    var classes =
        question.classes().isEmpty()
            ? subclasses(cards)
            : question.classes().stream().map(Patent.Symbol::symbol).distinct().toList();
    return new Strategy(
        ranking.words(TERMS_SHOWN),
        classes,
        question.before(),
        corpus.searcher().getIndexReader().numDocs());
  }

  /** The subclasses in which most of the nearest stand. */
  private static List<String> subclasses(List<Card> cards) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var card : cards.subList(0, Math.min(20, cards.size()))) {
      card.classes().stream()
          .filter(symbol -> symbol.matches("[A-H][0-9]{2}[A-Z].*"))
          .map(symbol -> symbol.substring(0, 4))
          .distinct()
          .forEach(symbol -> counts.merge(symbol, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(5)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What chosen documents say of each feature, by their number; those that are not in the register
   * are left out.
   */
  public Map<String, List<Answer>> answers(Question question, Collection<String> numbers) {
    try (var corpus = index.corpus().orElse(null)) {
      if (corpus == null) {
        return Map.of();
      }
      var ranking = new Ranking(corpus, question, Recipe.SHIPPED);
      var asked = ranking.features().stream().map(ranking::terms).toList();
      var answers = new LinkedHashMap<String, List<Answer>>();
      patents
          .find(numbers)
          .forEach((number, stored) -> {
            var passages = Passages.of(stored.patent());
            answers.put(
                number,
                asked.stream()
                    .map(terms -> new Answer(passages.share(terms), passages.best(terms)))
                    .toList());
          });
      return answers;
    }
  }

  @Override
  public List<Card> nearest(Patent patent, int most) {
    try (var corpus = index.corpus().orElse(null)) {
      if (corpus == null) {
        return List.of();
      }
      var ranking = new Ranking(corpus, Question.like(patent), Recipe.LIKE);
      return folded(corpus, ranking, most).stream().map(Placed::card).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The question that a published document is, by any of its numbers. */
  public Optional<Question> about(String number) {
    return org.wenlan.rights.Numbers.keys(number).stream()
        .flatMap(key -> patents.numbered(List.of(key)).getOrDefault(key, List.of()).stream())
        .findFirst()
        .map(stored -> Question.of(stored.patent()));
  }
}

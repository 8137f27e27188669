package org.wenlan.priorart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.wenlan.wording.Words;

/** The terms of a text that say most about it. */
final class QueryTerms {
  private static final Comparator<Asked> HEAVIEST =
      Comparator.comparingDouble(Asked::weight).reversed().thenComparing(Asked::text);

  private QueryTerms() {}

  /**
   * A term that is asked.
   *
   * @param text as the question has it
   * @param forms under which it is found, itself among them
   * @param often how much its repetitions count, 1 for one
   * @param idf how rare it is among all documents
   */
  record Asked(String text, List<String> forms, double often, double idf) {
    double weight() {
      return often * idf;
    }

    /**
     * How much it spreads the scores of all documents, the standard deviation that it brings: a
     * word of one document tells that one apart, a word of a tenth orders all others.
     */
    double spread() {
      double share = Math.exp(-idf);
      return weight() * Math.sqrt(share * (1 - share));
    }

    /** As people write it. */
    String printed() {
      return text.replaceAll("\\p{Cntrl}", "");
    }
  }

  /** The terms of a text that the documents have, those with the highest tf-idf first. */
  static List<Asked> of(String text, Statistics statistics, Recipe recipe) {
    return of(Words.counts(text), statistics, recipe, recipe.terms(), 0);
  }

  /**
   * The same of a question. A claim names again what it named before, as drafting rules ask; that
   * says nothing of how much it matters, so its terms count once.
   */
  static List<Asked> of(Question question, Statistics statistics, Recipe recipe, int most) {
    var counts = new HashMap<>(Words.counts(question.title() + "\n" + question.text()));
    Words.counts(question.claim()).keySet().forEach(term -> counts.putIfAbsent(term, 1));
    return of(counts, statistics, recipe, most, recipe.repeats());
  }

  private static List<Asked> of(
      Map<String, Integer> counts, Statistics statistics, Recipe recipe, int most, double repeats) {
    var forms = statistics.forms();
    boolean meets = recipe.forms() > 0;
    var asked = new ArrayList<Asked>();
    counts.forEach((term, number) -> {
      double idf = statistics.idf(term);
      if (idf == 0 && meets) {
        // No document has the word as the question has it, but perhaps another form of it.
        idf = statistics.idf(forms.of(forms.stem(term)));
      }
      if (idf > 0) {
        asked.add(new Asked(term, List.of(term), 1 + repeats * Math.log(number), idf));
      }
    });
    asked.sort(HEAVIEST);
    var first = asked.subList(0, Math.min(most, asked.size()));
    return meets
        ? withForms(first, statistics, recipe.forms(), counts, repeats)
        : List.copyOf(first);
  }

  /** The same, the first of them under all forms of their words; two forms of one become one. */
  private static List<Asked> withForms(
      List<Asked> terms,
      Statistics statistics,
      int most,
      Map<String, Integer> counts,
      double repeats) {
    var forms = statistics.forms();
    var byStem = new LinkedHashMap<String, List<Asked>>();
    for (var term : terms) {
      byStem.computeIfAbsent(forms.stem(term.text()), _ -> new ArrayList<>()).add(term);
    }
    var asked = new ArrayList<Asked>();
    byStem.forEach((stem, own) -> {
      var all = new TreeSet<String>();
      own.forEach(term -> all.add(term.text()));
      if (asked.size() < most) {
        all.addAll(forms.of(stem));
      }
      int number = all.stream().mapToInt(form -> counts.getOrDefault(form, 0)).sum();
      asked.add(
          all.size() == 1
              ? own.getFirst()
              : new Asked(
                  own.getFirst().text(),
                  List.copyOf(all),
                  1 + repeats * Math.log(number),
                  statistics.idf(all)));
    });
    asked.sort(HEAVIEST);
    return List.copyOf(asked);
  }

  /**
   * Two terms that follow each other.
   *
   * @param weight the mean of their rarities
   */
  record Phrase(String first, String second, double weight) {}

  /** The rarest pairs of terms that follow each other in a text, each once. */
  static List<Phrase> phrases(String text, Statistics statistics, int most) {
    var words = Words.of(text);
    var terms = new HashMap<Integer, String>();
    for (var word : words.all()) {
      if (!word.isSign()) {
        terms.put(word.position(), word.text());
      }
    }
    terms.putAll(words.pairs());
    var phrases = new HashSet<Phrase>();
    terms.forEach((place, first) -> {
      var second = terms.get(place + 1);
      double one = statistics.idf(first);
      double other = second == null ? 0 : statistics.idf(second);
      if (second != null && one > 0 && other > 0) {
        phrases.add(new Phrase(first, second, (one + other) / 2));
      }
    });
    return phrases.stream()
        .sorted(
            Comparator.comparingDouble(Phrase::weight)
                .reversed()
                .thenComparing(Phrase::first)
                .thenComparing(Phrase::second))
        .limit(most)
        .toList();
  }
}

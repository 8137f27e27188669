package org.wenlan.priorart;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.wenlan.priorart.QueryTerms.Phrase;
import org.wenlan.retrieval.Corpus;

/**
 * Scores chosen documents by words that follow each other in the question and in them (sequential
 * dependence: Metzler, Croft 2005).
 */
final class PhraseScores {
  private static final int[] NONE = {};

  private final Walk walk;
  private final Statistics statistics;
  private final Recipe recipe;

  PhraseScores(Walk walk, Statistics statistics, Recipe recipe) {
    this.walk = walk;
    this.statistics = statistics;
    this.recipe = recipe;
  }

  double[] of(List<Phrase> phrases) throws IOException {
    var sums = new double[walk.size()];
    for (var phrase : phrases) {
      var met = met(phrase);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += phrase.weight() * met[i] / (recipe.saturation() + met[i]);
      }
    }
    return sums;
  }

  /** How often each document has the phrase, by the weight of the fields. */
  private double[] met(Phrase phrase) throws IOException {
    var met = new double[walk.size()];
    var firsts = new int[walk.size()][];
    for (var field : statistics.fields()) {
      double weight = recipe.of(field);
      if (weight > 0) {
        Arrays.fill(firsts, NONE);
        var name = Corpus.name(field);
        walk.places(name, phrase.first(), (place, at) -> firsts[place] = at);
        walk.places(
            name,
            phrase.second(),
            (place, at) -> {
              met[place] += weight * together(firsts[place], at);
            });
      }
    }
    return met;
  }

  /** How many of the second stand right behind one of the first. */
  static int together(int[] firsts, int[] seconds) {
    int together = 0;
    int i = 0;
    for (int second : seconds) {
      while (i < firsts.length && firsts[i] < second - 1) {
        i++;
      }
      together += i < firsts.length && firsts[i] == second - 1 ? 1 : 0;
    }
    return together;
  }
}

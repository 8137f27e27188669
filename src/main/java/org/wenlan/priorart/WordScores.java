package org.wenlan.priorart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.priorart.QueryTerms.Asked;
import org.wenlan.query.Field;
import org.wenlan.retrieval.Corpus;

/**
 * Scores chosen documents by words as BM25F does: a term's frequencies in all fields are added,
 * each by the field's weight and against its length, before they are dampened (Robertson, Zaragoza,
 * Taylor 2004).
 */
final class WordScores {
  private final Walk walk;
  private final Recipe recipe;
  private final List<Scale> scales = new ArrayList<>();

  private final float[] met;
  private final int[] touched;
  private int touchedCount;

  /** What a field's frequency counts in each document. */
  private record Scale(String field, float[] factor) {}

  /** Takes what a term is worth in a document. */
  interface Taker {
    /**
     * @param place of the document among those chosen
     * @param worth 0 to 1: how much of its idf the term brings
     */
    void at(int place, double worth);
  }

  WordScores(Walk walk, Statistics statistics, Recipe recipe) throws IOException {
    this.walk = walk;
    this.recipe = recipe;
    this.met = new float[walk.size()];
    this.touched = new int[walk.size()];
    for (var field : statistics.fields()) {
      if (recipe.of(field) > 0) {
        scales.add(scale(field, statistics.length(field)));
      }
    }
  }

  private Scale scale(Field field, double mean) throws IOException {
    var lengths = walk.lengths(Corpus.name(field));
    var factor = new float[lengths.length];
    double b = field == Field.TI ? 0 : recipe.length();
    for (int i = 0; i < factor.length; i++) {
      factor[i] = (float) (recipe.of(field) / (1 - b + b * lengths[i] / mean));
    }
    return new Scale(Corpus.name(field), factor);
  }

  /** The sum over terms for each document. */
  double[] of(List<Asked> terms) throws IOException {
    var sums = new double[walk.size()];
    for (var term : terms) {
      each(term, (place, worth) -> sums[place] += term.weight() * worth);
    }
    return sums;
  }

  /** What one term is worth in each document that has it. */
  void each(Asked term, Taker taker) throws IOException {
    touchedCount = 0;
    for (var scale : scales) {
      for (var form : term.forms()) {
        walk.along(scale.field(), form, (place, frequency) -> meet(place, frequency, scale));
      }
    }
    for (int i = 0; i < touchedCount; i++) {
      int place = touched[i];
      double frequency = met[place];
      met[place] = 0;
      taker.at(place, frequency / (recipe.saturation() + frequency));
    }
  }

  private void meet(int place, int frequency, Scale scale) {
    if (met[place] == 0) {
      touched[touchedCount++] = place;
    }
    met[place] += frequency * scale.factor()[place];
  }
}

package org.wenlan.priorart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Measures of a ranking against judgements, as trec_eval computes them: recip_rank over the first
 * ten, recall_100, ndcg_cut_10 with the judged grade as the gain.
 */
public enum Measure {
  MRR_10("MRR@10") {
    @Override
    public double of(List<String> ranking, Map<String, Integer> judged) {
      for (int i = 0; i < Math.min(10, ranking.size()); i++) {
        if (grade(judged, ranking.get(i)) > 0) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  },
  R_100("R@100") {
    @Override
    public double of(List<String> ranking, Map<String, Integer> judged) {
      long relevant = judged.values().stream().filter(grade -> grade > 0).count();
      long found = ranking.stream().limit(100).filter(one -> grade(judged, one) > 0).count();
      return relevant == 0 ? 0 : (double) found / relevant;
    }
  },
  NDCG_10("nDCG@10") {
    @Override
    public double of(List<String> ranking, Map<String, Integer> judged) {
      double gained = 0;
      for (int i = 0; i < Math.min(10, ranking.size()); i++) {
        gained += discounted(grade(judged, ranking.get(i)), i);
      }
      var best =
          judged.values().stream()
              .filter(grade -> grade > 0)
              .sorted(Comparator.reverseOrder())
              .limit(10)
              .toList();
      double most = 0;
      for (int i = 0; i < best.size(); i++) {
        most += discounted(best.get(i), i);
      }
      return most == 0 ? 0 : gained / most;
    }
  };

  private final String printed;

  Measure(String printed) {
    this.printed = printed;
  }

  /**
   * Of one topic.
   *
   * @param ranking documents, the nearest first, each once
   * @param judged grades by document; what is not judged is not relevant
   */
  public abstract double of(List<String> ranking, Map<String, Integer> judged);

  /** As tables write it. */
  public String printed() {
    return printed;
  }

  private static int grade(Map<String, Integer> judged, String document) {
    return Math.max(0, judged.getOrDefault(document, 0));
  }

  private static double discounted(int gain, int place) {
    return gain / (Math.log(place + 2) / Math.log(2));
  }
}

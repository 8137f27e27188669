package org.wenlan.priorart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Field;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.Marks;

/**
 * A document that comes near, and why it stands where it does.
 *
 * @param rank 1 for the nearest
 * @param total the sum of the parts
 * @param parts what each part of the method brings to it
 * @param answers one for each feature of the claim, in their order
 */
public record Candidate(
    int rank, Card card, double total, Map<Part, Double> parts, List<Answer> answers) {

  public Candidate {
    var ordered = new EnumMap<Part, Double>(Part.class);
    ordered.putAll(parts);
    parts = ordered;
    answers = List.copyOf(answers);
  }

  /**
   * What a document says of a feature.
   *
   * @param share 0 to 1: how many of the feature's words, by their rarity, the document has at all
   * @param passage where it says most of them together; null when nowhere a tenth
   */
  public record Answer(double share, @Nullable Passage passage) {}

  /**
   * A piece of a document's text.
   *
   * @param field TI, AB, CLAIMS or DESC
   * @param label number of the claim or paragraph; empty where there is none
   * @param language of the text, ISO 639-1; {@code und} when unknown
   * @param share 0 to 1: how many of the feature's words, by their rarity, stand in it
   * @param pieces the text cut into words of the feature and what stands between
   */
  public record Passage(
      Field field, String label, String language, double share, List<Marks.Piece> pieces) {
    public Passage {
      pieces = List.copyOf(pieces);
    }

    /** Without marks. */
    public String text() {
      return String.join("", pieces.stream().map(Marks.Piece::text).toList());
    }
  }

  /** The share of the features' words that the document has, over all features. */
  public double coverage() {
    return answers.stream().mapToDouble(Answer::share).average().orElse(0);
  }
}

package org.wenlan.judging;

import java.util.ArrayList;
import java.util.List;

/**
 * A mark beside a sign. The scales order the reasoning and decide nothing: only the same mark on
 * the same goods needs no more (Trademark Law 57(1)); in every other case somebody assesses the
 * likelihood of confusion in words (57(2), SPC Interpretation 2020, art. 9 to 12).
 *
 * @param visual 0 to 4; -1 while unanswered, as for the other two
 * @param fame and the distinctiveness, in words
 * @param confusion evidence of actual confusion, in words; may be empty
 */
public record MarkSheet(
    int visual,
    int phonetic,
    int meaning,
    Goods goods,
    String fame,
    String confusion,
    Assessment assessment)
    implements Chart {
  public static final int MOST = 4;

  public MarkSheet {
    for (int scale : new int[] {visual, phonetic, meaning}) {
      if (scale < -1 || scale > MOST) {
        throw new IllegalArgumentException("Not on the scale: " + scale);
      }
    }
  }

  /** How the goods that are registered and the goods that are sold stand to each other. */
  public enum Goods {
    UNANSWERED,
    SAME_ITEM,
    SAME_GROUP,
    CROSS_REFERENCE,
    SAME_CLASS,
    DIFFERENT
  }

  /** Whether the public is likely to be confused, as the expert sees it. */
  public enum Assessment {
    UNANSWERED,
    CONFUSION,
    NO_CONFUSION,
    UNKNOWN
  }

  /** A sheet in which nothing is answered. */
  public static MarkSheet begun() {
    return new MarkSheet(-1, -1, -1, Goods.UNANSWERED, "", "", Assessment.UNANSWERED);
  }

  /** The same mark for the same goods. */
  boolean same() {
    return visual == MOST && phonetic == MOST && meaning == MOST && goods == Goods.SAME_ITEM;
  }

  @Override
  public List<String> open() {
    var open = new ArrayList<String>();
    if (visual < 0) {
      open.add("visual");
    }
    if (phonetic < 0) {
      open.add("phonetic");
    }
    if (meaning < 0) {
      open.add("meaning");
    }
    if (goods == Goods.UNANSWERED) {
      open.add("goods");
    }
    if (assessment == Assessment.UNANSWERED && !same()) {
      open.add("assessment");
    }
    return open;
  }

  @Override
  public MarkSheet blank() {
    return begun();
  }
}

package org.wenlan.judging;

import java.util.ArrayList;
import java.util.List;

/**
 * A design beside a product, view by view, seen as an ordinary consumer of such products sees them
 * (SPC Interpretation I, art. 8 to 11).
 *
 * @param relation of the two products by their use
 * @param whole the overall visual effect, as the expert weighs the views
 * @param distinguishing what sets the design apart from earlier ones
 */
public record DesignChart(
    String product, Relation relation, List<View> views, Likeness whole, String distinguishing)
    implements Chart {

  public DesignChart {
    views = List.copyOf(views);
  }

  /** How two products stand to each other by their use. */
  public enum Relation {
    UNANSWERED,
    SAME,
    SIMILAR,
    DIFFERENT,
    UNKNOWN
  }

  /** How two appearances stand to each other. */
  public enum Likeness {
    UNANSWERED,
    /** No difference. */
    SAME,
    /** No substantive difference. */
    SIMILAR,
    DIFFERENT,
    /** This view is not seen in normal use, or the evidence does not show it. */
    NOT_VISIBLE
  }

  /**
   * One view.
   *
   * @param name such as {@code front}
   */
  public record View(String name, Likeness likeness, String note) {}

  /** A chart of the seven usual views in which nothing is answered. */
  public static DesignChart begun(String product) {
    var views = new ArrayList<View>();
    for (var name : List.of("front", "back", "left", "right", "top", "bottom", "perspective")) {
      views.add(new View(name, Likeness.UNANSWERED, ""));
    }
    return new DesignChart(product, Relation.UNANSWERED, views, Likeness.UNANSWERED, "");
  }

  @Override
  public List<String> open() {
    var open = new ArrayList<String>();
    if (relation == Relation.UNANSWERED) {
      open.add("relation");
    }
    views.stream()
        .filter(view -> view.likeness() == Likeness.UNANSWERED)
        .map(View::name)
        .forEach(open::add);
    if (whole == Likeness.UNANSWERED) {
      open.add("whole");
    }
    return open;
  }

  @Override
  public DesignChart blank() {
    return begun(product);
  }
}

package org.wenlan.consultation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.judging.Chart;
import org.wenlan.judging.Conclusion;
import org.wenlan.judging.Defence;

/**
 * An opinion in the making.
 *
 * @param unit that does it
 * @param expert who has taken it; null while nobody has
 * @param construction how terms of the claim are read, and by which documents
 * @param reasoning in the expert's words
 * @param remark why it was given back; empty otherwise
 */
public record Work(
    String unit,
    @Nullable UUID expert,
    String expertName,
    Chart chart,
    List<Defence> defences,
    String construction,
    String reasoning,
    String remark) {

  public Work {
    defences = List.copyOf(defences);
  }

  /** Nobody has taken it, nothing is filled in. */
  static Work begun(String unit, Chart chart) {
    return new Work(unit, null, "", chart, List.of(), "", "", "");
  }

  Work takenBy(@Nullable UUID who, String name) {
    return new Work(unit, who, name, chart, defences, construction, reasoning, remark);
  }

  /** What an expert has filled in. */
  Work filled(Filling filling) {
    return new Work(
        unit,
        expert,
        expertName,
        filling.chart(),
        filling.defences(),
        filling.construction(),
        filling.reasoning(),
        remark);
  }

  Work returned(String why) {
    return new Work(unit, expert, expertName, chart, defences, construction, reasoning, why);
  }

  /** The conclusion, as the chart and the defences make it: nobody writes another one. */
  public Conclusion conclusion() {
    return Conclusion.of(chart, defences);
  }

  /** What an expert fills in. */
  public record Filling(
      Chart chart, List<Defence> defences, String construction, String reasoning) {

    public Filling {
      defences = List.copyOf(defences);
    }
  }
}

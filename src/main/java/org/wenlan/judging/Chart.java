package org.wenlan.judging;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A comparison of a right with a product, row by row. A value: each change gives a new one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "chart")
public sealed interface Chart permits FeatureChart, DesignChart, MarkSheet {

  /** What is still unanswered, in words that a list can show; empty when it is finished. */
  List<String> open();

  /** The same rows with nothing answered, for someone who must not see the answers. */
  Chart blank();
}

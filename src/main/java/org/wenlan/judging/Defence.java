package org.wenlan.judging;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What speaks against an infringement although the chart speaks for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "defence")
public sealed interface Defence {

  /** Whether it is proved, or only raised. */
  boolean shown();

  /**
   * The product follows a single earlier document (Patent Law 67; Interpretation I, art. 14).
   *
   * @param document its number or name
   */
  record PriorArt(String document, boolean shown) implements Defence {}

  /**
   * An equivalent of this feature was given up, or disclosed and not claimed (Interpretation I,
   * art. 5 and 6).
   */
  record GivenUp(int feature, String where, boolean shown) implements Defence {}

  /** An act that the law excepts (Patent Law 75; Trademark Law 59). */
  record Excepted(String act, boolean shown) implements Defence {}
}

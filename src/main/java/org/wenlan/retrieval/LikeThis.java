package org.wenlan.retrieval;

import java.util.List;
import org.wenlan.rights.Patent;

/** Which documents are like one. The box that knows hands in such a bean. */
public interface LikeThis {

  /**
   * The nearest documents outside its family, the nearest first; none while that cannot be told.
   *
   * @param most of them
   */
  List<Card> nearest(Patent patent, int most);
}

package org.wenlan.yearbook.web;

import java.util.List;
import org.wenlan.yearbook.Edition;

/** Two yearbooks side by side: the numbers that stand in either. */
record ComparePage(Edition one, Edition other, List<Line> lines) {

  /** A number in both; empty where a book has none. */
  record Line(String name, String unit, String one, String other, String change) {}
}

package org.wenlan.affairs.web;

import java.util.ArrayList;
import java.util.List;

/** Two texts compared line by line: the longest common lines stay, all others come or go. */
final class Lines {
  /** Longer texts are shown as gone and come as a whole. */
  private static final int MOST = 4_000;

  private Lines() {}

  /** What became of a line. */
  enum Fate {
    STAYS,
    GOES,
    COMES
  }

  /** A line. */
  record Line(Fate fate, String text) {}

  static List<Line> compared(String before, String after) {
    var old = before.lines().toList();
    var now = after.lines().toList();
    var lines = new ArrayList<Line>();
    if (old.size() > MOST || now.size() > MOST) {
      old.forEach(line -> lines.add(new Line(Fate.GOES, line)));
      now.forEach(line -> lines.add(new Line(Fate.COMES, line)));
      return lines;
    }
    var common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new Line(Fate.STAYS, old.get(i)));
        i++;
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add(new Line(Fate.GOES, old.get(i++)));
      } else {
        lines.add(new Line(Fate.COMES, now.get(j++)));
      }
    }
    return lines;
  }

  /** How many lines the rests have in common. */
  private static int[][] common(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}

package org.reweave.content;

import java.util.ArrayList;
import java.util.List;

/** What is different between two texts, line by line: the fewest lines taken out and put in. */
final class LineDiff {
  private LineDiff() {}

  /** The lines of both, in order; a line that was changed is one taken out and one put in. */
  static List<DiffLine> of(String before, String after) {
    var old = before.lines().toList();
    var now = after.lines().toList();
    int[][] common = common(old, now);
    var lines = new ArrayList<DiffLine>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new DiffLine(DiffLine.Kind.SAME, old.get(i)));
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new DiffLine(DiffLine.Kind.OURS, old.get(i++)));
      } else {
        lines.add(new DiffLine(DiffLine.Kind.OWN, now.get(j++)));
      }
    }
    return lines;
  }

  /** How many lines the rest of each has in common with the rest of the other. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
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

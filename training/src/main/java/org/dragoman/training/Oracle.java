package org.dragoman.training;

import org.dragoman.syntax.Configuration;

/**
 * The dynamic oracle of the arc-hybrid system: how many right arcs a move makes impossible
 * (Goldberg and Nivre 2013).
 */
final class Oracle {

  private final int[] heads; // the root is word number size
  private final int[][] dependents;
  private final boolean[] stacked;

  Oracle(Tree tree) {
    int n = tree.size();
    heads = new int[n];
    int[] counts = new int[n + 1];
    for (int i = 0; i < n; i++) {
      heads[i] = tree.heads()[i] < 0 ? n : tree.heads()[i];
      counts[heads[i]]++;
    }
    dependents = new int[n + 1][];
    for (int i = 0; i <= n; i++) {
      dependents[i] = new int[counts[i]];
    }
    for (int i = 0; i < n; i++) {
      dependents[heads[i]][--counts[heads[i]]] = i;
    }
    stacked = new boolean[n + 1];
  }

  void start() {
    java.util.Arrays.fill(stacked, false);
  }

  int head(int word) {
    return heads[word];
  }

  /** To be called with every move, before it is made. */
  void moving(Configuration c, int move) {
    if (move == Configuration.SHIFT) {
      stacked[c.next()] = true;
    } else {
      stacked[c.stack(0)] = false;
    }
  }

  int cost(Configuration c, int move) {
    int next = c.next();
    int top = c.stack(0);
    int cost = 0;
    if (move == Configuration.SHIFT) {
      int head = heads[next];
      if (stacked[head] && head != top) {
        cost++;
      }
      for (int d : dependents[next]) {
        if (stacked[d]) {
          cost++;
        }
      }
      return cost;
    }
    int head = heads[top];
    for (int d : dependents[top]) {
      if (d >= next) {
        cost++;
      }
    }
    if (move == Configuration.LEFT) {
      if (head > next || head == c.stack(1)) {
        cost++;
      }
    } else if (head >= next) {
      cost++;
    }
    return cost;
  }
}

package org.dragoman.story;

/** Which of n things hang together, near or far (union by the smaller number, path halving). */
final class Components {

  private final int[] parent;

  Components(int n) {
    parent = new int[n];
    for (int i = 0; i < n; i++) {
      parent[i] = i;
    }
  }

  /** The smallest number that hangs together with {@code i}. */
  int of(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void join(int i, int j) {
    int a = of(i);
    int b = of(j);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
}

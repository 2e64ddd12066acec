package org.dragoman.story;

import java.util.Arrays;
import java.util.List;

/**
 * Which texts are one text: a wire report under many mastheads, a page kept twice.
 *
 * <p>Two texts are copies when half of their runs of words are the same, as their signatures tell.
 * What hangs together by copies is one text. Whether two are copies depends on these two alone, so
 * the groups are the same in whatever order texts arrive. Candidates are found band by band (P.
 * Indyk and R. Motwani, "Approximate nearest neighbors", STOC 1998): one band at a time is sorted,
 * so that a million texts need little more memory than their signatures.
 */
public final class Copies {

  /** So much of two texts is the same. */
  public static final double LIKENESS = 0.5;

  private final List<Signature> signatures;
  private final int[] parents;

  private Copies(List<Signature> signatures) {
    this.signatures = signatures;
    this.parents = new int[signatures.size()];
    Arrays.setAll(parents, i -> i);
  }

  /**
   * The group of each text, as the least place of a member.
   *
   * @param signatures one a text
   */
  public static int[] of(List<Signature> signatures) {
    return new Copies(signatures).group();
  }

  private int[] group() {
    long[] keys = new long[signatures.size()];
    int[] order = new int[signatures.size()];
    for (int band = 0; band < Signature.bands(); band++) {
      for (int i = 0; i < keys.length; i++) {
        // the band above, the place below: sorted, equal bands stand together
        keys[i] = signatures.get(i).band(band) << 32 | i;
      }
      Arrays.sort(keys);
      int from = 0;
      for (int i = 1; i <= keys.length; i++) {
        if (i == keys.length || keys[i] >>> 32 != keys[from] >>> 32) {
          for (int k = from; k < i; k++) {
            order[k - from] = (int) keys[k];
          }
          compare(order, i - from);
          from = i;
        }
      }
    }
    int[] groups = new int[parents.length];
    Arrays.setAll(groups, this::root);
    return groups;
  }

  /** All pairs of a bucket that are not together already. */
  private void compare(int[] members, int n) {
    for (int i = 1; i < n; i++) {
      for (int k = 0; k < i; k++) {
        int a = root(members[i]);
        int b = root(members[k]);
        if (a != b && signatures.get(members[i]).likeness(signatures.get(members[k])) >= LIKENESS) {
          parents[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
  }

  private int root(int i) {
    int root = i;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}

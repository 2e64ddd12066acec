package org.dragoman.syntax;

/**
 * Weights of a model with many classes: a key has weights for few of them.
 *
 * <p>The table holds, in one long a key, the key and where its (class, weight) pairs stand, so that
 * a key that is not there costs one look at memory and one that is there costs two. Weights have
 * eight bits; a scale is not needed, since only the best class matters.
 */
final class SparseWeights implements Scorer {

  private static final int COUNT_BITS = 6;

  private final long[] table; // key << 32 | offset of the first pair << 6 | number of pairs
  private final int shift;
  private final byte[] pairs;
  private final int classes;

  private SparseWeights(long[] table, int shift, byte[] pairs, int classes) {
    this.table = table;
    this.shift = shift;
    this.pairs = pairs;
    this.classes = classes;
  }

  static SparseWeights read(ModelReader in) {
    int classes = in.count();
    int[] keys = in.keys();
    byte[] counts = new byte[keys.length];
    in.octets(counts);
    int total = 0;
    for (byte count : counts) {
      total += count;
    }
    byte[] names = new byte[total];
    in.octets(names);
    byte[] weights = new byte[total];
    in.octets(weights);
    byte[] pairs = new byte[total * 2];
    for (int i = 0; i < total; i++) {
      pairs[2 * i] = names[i];
      pairs[2 * i + 1] = weights[i];
    }
    int bits = bits(keys.length);
    long[] table = new long[1 << bits];
    int mask = table.length - 1;
    int offset = 0;
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] >>> (32 - bits);
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = (long) keys[i] << 32 | (long) offset << COUNT_BITS | counts[i];
      offset += counts[i];
    }
    return new SparseWeights(table, 32 - bits, pairs, classes);
  }

  /** So many bits that at most half of the table is filled. */
  static int bits(int keys) {
    return Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, keys)));
  }

  @Override
  public void score(Features features, float[] scores) {
    java.util.Arrays.fill(scores, 0, classes, 0f);
    int[] keys = features.keys();
    int mask = table.length - 1;
    int n = features.size();
    long[] entries = features.scratch();
    for (int i = 0; i < n; i++) {
      entries[i] =
          table[keys[i] >>> shift]; // all looks at memory at once: they do not wait in line
    }
    for (int i = 0; i < n; i++) {
      int key = keys[i];
      int slot = key >>> shift;
      long entry = entries[i];
      while (entry != 0 && (int) (entry >>> 32) != key) {
        slot = (slot + 1) & mask;
        entry = table[slot];
      }
      if (entry != 0) {
        int from = ((int) entry >>> COUNT_BITS) * 2;
        int to = from + ((int) entry & ((1 << COUNT_BITS) - 1)) * 2;
        for (int p = from; p < to; p += 2) {
          scores[pairs[p]] += pairs[p + 1];
        }
      }
    }
  }
}

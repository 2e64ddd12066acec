package org.dragoman.syntax;

/**
 * Weights of a model with up to four classes: key and all weights in one long, so that a feature
 * costs one look at memory. The parser's moves, which are asked for most, use it.
 */
final class ActionWeights implements Scorer {

  private final long[] table; // key << 32 | four weights of eight bits
  private final int shift;
  private final int classes;

  private ActionWeights(long[] table, int shift, int classes) {
    this.table = table;
    this.shift = shift;
    this.classes = classes;
  }

  static ActionWeights read(ModelReader in) {
    int classes = in.count();
    int[] keys = in.keys();
    byte[][] weights = new byte[classes][keys.length];
    for (byte[] column : weights) {
      in.octets(column);
    }
    int bits = SparseWeights.bits(keys.length);
    long[] table = new long[1 << bits];
    int mask = table.length - 1;
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] >>> (32 - bits);
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      long entry = (long) keys[i] << 32;
      for (int c = 0; c < classes; c++) {
        entry |= (weights[c][i] & 0xFFL) << (8 * c);
      }
      table[slot] = entry;
    }
    return new ActionWeights(table, 32 - bits, classes);
  }

  @Override
  public void score(Features features, float[] scores) {
    int[] keys = features.keys();
    int mask = table.length - 1;
    int first = 0;
    int second = 0;
    int third = 0;
    int fourth = 0;
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
      int weights = (int) entry; // 0 where the key is not there
      first += (byte) weights;
      second += (byte) (weights >> 8);
      third += (byte) (weights >> 16);
      fourth += (byte) (weights >> 24);
    }
    scores[0] = first;
    scores[1] = second;
    scores[2] = third;
    if (classes > 3) {
      scores[3] = fourth;
    }
  }
}

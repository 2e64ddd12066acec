package org.dragoman.syntax;

import java.util.Arrays;

/**
 * Weights of a model with many classes: a key has weights for few of them.
 *
 * <p>The table holds, in one long a key, the key and where its (class, weight) pairs stand, so that
 * a key that is not there costs one look at memory and one that is there costs two. Weights have
 * eight bits; a scale is not needed, since only the best class matters.
 *
 * <p>Few keys have many pairs (a word class beside another fits half of all labels), but those are
 * asked for most: three in a hundred keys of the English labels hold three quarters of all pairs
 * that are ever added up. They have a row with a weight for every class instead, four weights in a
 * long, and a row is added a long at a time. A weight is kept in 16 bits with 128 added, so that
 * none is negative and no sum runs over into its neighbour; what was added is taken off at the end.
 */
final class SparseWeights implements Scorer {

  private static final int COUNT_BITS = 6;
  private static final int ROW = (1 << COUNT_BITS) - 1; // stands where the number of pairs does
  private static final int LANES = 4; // weights in a long
  private static final int BIAS = 128;
  private static final double FULLEST = .7; // share of the table that may be taken

  private final long[] table; // key << 32 | offset of the first pair or row << 6 | number of pairs
  private final int shift;
  private final byte[] pairs;
  private final long[] rows;
  private final int width; // of a row
  private final int classes;

  private SparseWeights(long[] table, int shift, byte[] pairs, long[] rows, int classes) {
    this.table = table;
    this.shift = shift;
    this.pairs = pairs;
    this.rows = rows;
    this.width = width(classes);
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
    int width = width(classes);
    int many = width / 2 + 1; // as many pairs are no quicker than a row
    int inPairs = 0;
    int inRows = 0;
    for (byte count : counts) {
      inPairs += count < many ? count : 0;
      inRows += count < many ? 0 : width;
    }
    byte[] pairs = new byte[inPairs * 2];
    long[] rows = new long[inRows];
    int bits = bits(keys.length);
    bits -= keys.length <= FULLEST * (1 << (bits - 1)) ? 1 : 0;
    long[] table = new long[1 << bits];
    int mask = table.length - 1;
    int pair = 0;
    int row = 0;
    int from = 0;
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] >>> (32 - bits);
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      int to = from + counts[i];
      if (counts[i] < many) {
        table[slot] = (long) keys[i] << 32 | (long) pair << COUNT_BITS | counts[i];
        for (int p = from; p < to; p++) {
          pairs[2 * pair] = names[p];
          pairs[2 * pair + 1] = weights[p];
          pair++;
        }
      } else {
        table[slot] = (long) keys[i] << 32 | (long) row << COUNT_BITS | ROW;
        Arrays.fill(rows, row, row + width, BIAS * 0x0001_0001_0001_0001L);
        for (int p = from; p < to; p++) {
          rows[row + names[p] / LANES] += (long) weights[p] << 16 * (names[p] % LANES);
        }
        row += width;
      }
      from = to;
    }
    return new SparseWeights(table, 32 - bits, pairs, rows, classes);
  }

  private static int width(int classes) {
    return (classes + LANES - 1) / LANES;
  }

  /** So many bits that at most half of the table is filled. */
  static int bits(int keys) {
    return Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, keys)));
  }

  @Override
  public void score(Features features, float[] scores) {
    long[] sums = features.sums();
    Arrays.fill(scores, 0, classes, 0f);
    Arrays.fill(sums, 0, width, 0L);
    int added = 0;
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
      if (entry == 0) {
        continue;
      }
      int at = (int) entry >>> COUNT_BITS;
      int count = (int) entry & ROW;
      if (count == ROW) {
        for (int w = 0; w < width; w++) {
          sums[w] += rows[at + w];
        }
        added++;
      } else {
        for (int p = 2 * at; p < 2 * (at + count); p += 2) {
          scores[pairs[p]] += pairs[p + 1];
        }
      }
    }
    for (int c = 0; c < classes; c++) {
      scores[c] += (int) (sums[c / LANES] >>> 16 * (c % LANES) & 0xFFFF) - BIAS * added;
    }
  }
}

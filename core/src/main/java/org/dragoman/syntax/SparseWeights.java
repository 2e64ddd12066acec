package org.dragoman.syntax;

import java.util.Arrays;

/**
 * Weights of a model with many classes: a key has weights for few of them.
 *
 * <p>The table holds, in one long, a key and what it weighs. One or two (class, weight) pairs stand
 * there themselves, as most keys have no more; more pairs stand in a list of their own. Weights
 * have eight bits; a scale is not needed, since only the best class matters.
 *
 * <p>Few keys have many pairs (a word class beside another fits half of all labels), but those are
 * asked for most: three in a hundred keys of the English labels hold three quarters of all pairs
 * that are ever added up. They have a row with a weight for every class instead, four weights in a
 * long, and a row is added a long at a time. A weight is kept in 16 bits with 128 added, so that
 * none is negative and no sum runs over into its neighbour; what was added is taken off at the end.
 */
final class SparseWeights implements Scorer {

  private static final int KIND_BITS = 2;
  private static final int HERE = 1; // kind of an entry: two pairs of 15 bits
  private static final int ROW = 2; // where the row begins
  private static final int LIST = 3; // how many pairs, and where they begin
  private static final int CLASS_BITS = 7;
  private static final int PAIR_BITS = CLASS_BITS + 8;
  private static final int COUNT_BITS = 6;
  private static final int LANES = 4; // weights in a long
  private static final int BIAS = 128;
  private static final double FULLEST = .7; // share of the table that may be taken

  private final long[] table; // key << 32 | by kind: pairs, row, list; << 2 | kind
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
      inPairs += count > 2 && count < many ? count : 0;
      inRows += count > 2 && count >= many ? width : 0;
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
      long entry;
      if (counts[i] <= 2) {
        long second = counts[i] < 2 ? 0 : pair(names[to - 1], weights[to - 1]);
        entry = (second << PAIR_BITS | pair(names[from], weights[from])) << KIND_BITS | HERE;
      } else if (counts[i] < many) {
        entry = ((long) pair << COUNT_BITS | counts[i]) << KIND_BITS | LIST;
        for (int p = from; p < to; p++) {
          pairs[2 * pair] = names[p];
          pairs[2 * pair + 1] = weights[p];
          pair++;
        }
      } else {
        entry = (long) row << KIND_BITS | ROW;
        Arrays.fill(rows, row, row + width, BIAS * 0x0001_0001_0001_0001L);
        for (int p = from; p < to; p++) {
          rows[row + names[p] / LANES] += (long) weights[p] << 16 * (names[p] % LANES);
        }
        row += width;
      }
      if (entry >>> 32 != 0) {
        throw new IllegalStateException("a model of more weights than its table has room for");
      }
      table[slot] = (long) keys[i] << 32 | entry;
      from = to;
    }
    return new SparseWeights(table, 32 - bits, pairs, rows, classes);
  }

  private static long pair(byte name, byte weight) {
    return (weight & 0xFFL) << CLASS_BITS | name;
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
    int[] single = features.counts();
    Arrays.fill(single, 0, classes, 0);
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
      int value = (int) entry >>> KIND_BITS;
      switch ((int) entry & (1 << KIND_BITS) - 1) {
        case HERE -> {
          single[value & (1 << CLASS_BITS) - 1] += (byte) (value >> CLASS_BITS);
          int second = value >> PAIR_BITS;
          single[second & (1 << CLASS_BITS) - 1] += (byte) (second >> CLASS_BITS);
        }
        case ROW -> {
          for (int w = 0; w < width; w++) {
            sums[w] += rows[value + w];
          }
          added++;
        }
        case LIST -> {
          int at = value >>> COUNT_BITS;
          int end = 2 * (at + (value & (1 << COUNT_BITS) - 1));
          for (int p = 2 * at; p < end; p += 2) {
            single[pairs[p]] += pairs[p + 1];
          }
        }
        default -> {} // not there
      }
    }
    for (int c = 0; c < classes; c++) {
      scores[c] = single[c] + (int) (sums[c / LANES] >>> 16 * (c % LANES) & 0xFFFF) - BIAS * added;
    }
  }
}

package org.dragoman.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.syntax.Features;
import org.dragoman.syntax.ModelWriter;
import org.dragoman.syntax.Scorer;

/**
 * An averaged perceptron in training (Freund and Schapire 1999; Collins 2002).
 *
 * <p>A feature gets a row of weights when a mistake first touches it, so features that never matter
 * cost nothing. The average over all steps is kept as {@code w - u / steps}, where {@code u} sums
 * each change times the step it came at.
 */
final class Perceptron implements Scorer {

  private static final int BLOCK_ROWS = 1 << 12;

  private final int classes;
  private int[] keys = new int[1 << 16];
  private int[] rows = new int[1 << 16];
  private int count;
  private final List<float[]> weights = new ArrayList<>();
  private final List<float[]> sums = new ArrayList<>();
  private long steps = 1;

  Perceptron(int classes) {
    this.classes = classes;
  }

  int classes() {
    return classes;
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Override
  public void score(Features features, float[] scores) {
    Arrays.fill(scores, 0, classes, 0f);
    for (int i = 0; i < features.size(); i++) {
      int key = features.key(i);
      int slot = find(key);
      if (keys[slot] == key) {
        int row = rows[slot];
        float[] block = weights.get(row / BLOCK_ROWS);
        int at = row % BLOCK_ROWS * classes;
        for (int c = 0; c < classes; c++) {
          scores[c] += block[at + c];
        }
      }
    }
  }

  /** Counts one decision. */
  void step() {
    steps++;
  }

  /** Moves the weights of {@code features} towards {@code good} and away from {@code bad}. */
  void update(Features features, int good, int bad, float rate) {
    for (int i = 0; i < features.size(); i++) {
      int row = row(features.key(i));
      float[] block = weights.get(row / BLOCK_ROWS);
      float[] sum = sums.get(row / BLOCK_ROWS);
      int at = row % BLOCK_ROWS * classes;
      block[at + good] += rate;
      sum[at + good] += rate * steps;
      block[at + bad] -= rate;
      sum[at + bad] -= rate * steps;
    }
  }

  /** Adds {@code amount} to what {@code features} say for one class. */
  void nudge(Features features, int klass, float amount) {
    for (int i = 0; i < features.size(); i++) {
      int row = row(features.key(i));
      int at = row % BLOCK_ROWS * classes + klass;
      weights.get(row / BLOCK_ROWS)[at] += amount;
      sums.get(row / BLOCK_ROWS)[at] += amount * steps;
    }
  }

  private int row(int key) {
    int slot = find(key);
    if (keys[slot] == key) {
      return rows[slot];
    }
    if (count * 2 >= keys.length) {
      grow();
      slot = find(key);
    }
    if (count % BLOCK_ROWS == 0) {
      weights.add(new float[BLOCK_ROWS * classes]);
      sums.add(new float[BLOCK_ROWS * classes]);
    }
    keys[slot] = key;
    rows[slot] = count;
    return count++;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new int[oldKeys.length * 2];
    rows = new int[oldRows.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = find(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  /** Puts the averages in the place of the weights. Training ends with this. */
  void average() {
    for (int b = 0; b < weights.size(); b++) {
      float[] block = weights.get(b);
      float[] sum = sums.get(b);
      for (int i = 0; i < block.length; i++) {
        block[i] -= sum[i] / steps;
      }
    }
    sums.clear();
  }

  private float weight(int row, int c) {
    return weights.get(row / BLOCK_ROWS)[row % BLOCK_ROWS * classes + c];
  }

  /** The mean size of the weights that are not 0. */
  private double mean() {
    double total = 0;
    long some = 0;
    for (int row = 0; row < count; row++) {
      for (int c = 0; c < classes; c++) {
        float weight = weight(row, c);
        if (weight != 0) {
          total += Math.abs(weight);
          some++;
        }
      }
    }
    return some == 0 ? 0 : total / some;
  }

  /** Slots in ascending order of their keys as unsigned numbers. */
  private int[] sortedSlots() {
    long[] pairs = new long[count];
    int n = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        pairs[n++] = (long) keys[slot] << 32 | slot;
      }
    }
    long[] flipped = Arrays.stream(pairs).map(p -> p ^ Long.MIN_VALUE).sorted().toArray();
    int[] slots = new int[n];
    for (int i = 0; i < n; i++) {
      slots[i] = (int) (flipped[i] ^ Long.MIN_VALUE);
    }
    return slots;
  }

  /** One step of the eight-bit weights: the largest weights are cut off at 127 of them. */
  private double unit(double mean) {
    return mean * 24 / 127;
  }

  private static int eightBits(double weight, double unit) {
    return (int) Math.max(-127, Math.min(127, Math.round(weight / unit)));
  }

  /**
   * Writes the weights, for many classes.
   *
   * @param least weights smaller than this part of the mean are dropped
   */
  void writeSparse(ModelWriter out, double least) {
    double mean = mean();
    double unit = unit(mean);
    int[] slots = sortedSlots();
    int[] kept = new int[slots.length];
    byte[] counts = new byte[slots.length];
    List<byte[]> names = new ArrayList<>();
    List<byte[]> values = new ArrayList<>();
    int n = 0;
    for (int slot : slots) {
      byte[] name = new byte[classes];
      byte[] value = new byte[classes];
      int some = 0;
      for (int c = 0; c < classes; c++) {
        float weight = weight(rows[slot], c);
        int rounded = eightBits(weight, unit);
        if (rounded != 0 && Math.abs(weight) >= least * mean) {
          name[some] = (byte) c;
          value[some++] = (byte) rounded;
        }
      }
      if (some > 0) {
        kept[n] = keys[slot];
        counts[n++] = (byte) some;
        names.add(Arrays.copyOf(name, some));
        values.add(Arrays.copyOf(value, some));
      }
    }
    out.number(classes);
    out.keys(Arrays.copyOf(kept, n));
    for (int i = 0; i < n; i++) {
      out.octet(counts[i]);
    }
    for (List<byte[]> column : List.of(names, values)) {
      for (byte[] some : column) {
        for (byte b : some) {
          out.octet(b);
        }
      }
    }
  }

  /** Writes the weights, for few classes. */
  void writeDense(ModelWriter out, double least) {
    double mean = mean();
    double unit = unit(mean);
    int[] slots = sortedSlots();
    int[] kept = new int[slots.length];
    int[] keptRows = new int[slots.length];
    int n = 0;
    for (int slot : slots) {
      boolean some = false;
      for (int c = 0; c < classes; c++) {
        some |= Math.abs(weight(rows[slot], c)) >= least * mean;
      }
      if (some) {
        kept[n] = keys[slot];
        keptRows[n++] = rows[slot];
      }
    }
    out.number(classes);
    out.keys(Arrays.copyOf(kept, n));
    for (int c = 0; c < classes; c++) {
      for (int i = 0; i < n; i++) {
        float weight = weight(keptRows[i], c);
        out.octet(Math.abs(weight) >= least * mean ? eightBits(weight, unit) : 0);
      }
    }
  }
}

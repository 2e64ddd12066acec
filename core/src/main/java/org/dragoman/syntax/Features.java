package org.dragoman.syntax;

/**
 * The features of one decision, as 32-bit hash keys in a buffer that is used again and again.
 *
 * <p>The idea: a feature is a template number and one to four values; its key is a hash of them, so
 * that no feature is ever spelled out or stored. Two features that share a key share a weight; with
 * some million features in 2<sup>32</sup> keys that is rare and does no harm (Weinberger et al.
 * 2009, "Feature hashing for large scale multitask learning").
 */
public final class Features {

  private static final long A = 0x9E3779B97F4A7C15L;
  private static final long B = 0xC2B2AE3D27D4EB4FL;
  private static final long C = 0x165667B19E3779F9L;
  private static final long D = 0xD6E8FEB86659FD93L;

  private int[] keys = new int[160];
  private long[] scratch = new long[160];
  private final long[] sums = new long[64];
  private final int[] counts = new int[128];
  private int size;

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  /** Key number {@code i}; never 0. */
  public int key(int i) {
    return keys[i];
  }

  int[] keys() {
    return keys;
  }

  /** Room for one number a key, its contents of no matter. */
  long[] scratch() {
    if (scratch.length < keys.length) {
      scratch = new long[keys.length];
    }
    return scratch;
  }

  /** Room for the sums of weights, its contents of no matter. */
  long[] sums() {
    return sums;
  }

  /** Room for a number a class, its contents of no matter. */
  int[] counts() {
    return counts;
  }

  /** A feature of one value. */
  public void add(int template, int a) {
    put(template * A + a * B);
  }

  /** A feature of two values. */
  public void add(int template, int a, int b) {
    put((template * A + a * B) * C + b * D);
  }

  /** A feature of three values. */
  public void add(int template, int a, int b, int c) {
    put(((template * A + a * B) * C + b * D) * C + c * B);
  }

  /** A feature of four values. */
  public void add(int template, int a, int b, int c, int d) {
    put((((template * A + a * B) * C + b * D) * C + c * B) * C + d * D);
  }

  private void put(long x) {
    long mixed = x;
    mixed ^= mixed >>> 32;
    mixed *= A;
    mixed ^= mixed >>> 29;
    int key = (int) (mixed >>> 16);
    if (size == keys.length) {
      keys = java.util.Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key == 0 ? 1 : key;
  }
}

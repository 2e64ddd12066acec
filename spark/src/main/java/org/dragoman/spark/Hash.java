package org.dragoman.spark;

/**
 * Numbers for words that are the same on every machine. Where two meet, work is done for nothing.
 */
final class Hash {

  private Hash() {}

  static long of(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = mixed(hash * 31 + word.charAt(i) + 1);
    }
    return hash;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit moves every other. */
  static long mixed(long x) {
    long z = x + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Which of n tasks something goes to. */
  static int task(long key, int n) {
    return (int) Long.remainderUnsigned(mixed(key), n);
  }
}

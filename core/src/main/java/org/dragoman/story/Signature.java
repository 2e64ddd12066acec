package org.dragoman.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A text as so many numbers that two texts have as many of them in common as they have runs of four
 * words in common: MinHash (A. Broder, "On the resemblance and containment of documents",
 * Compression and Complexity of Sequences 1997).
 *
 * <p>The numbers are parted into bands. Texts of the likeness that counts here agree on all numbers
 * of some band nearly always, others hardly ever, so a band is a place to look for copies.
 */
public final class Signature {

  /** Words in a run. */
  private static final int RUN = 4;

  /** A text with fewer runs is too short to be told from another by them. */
  private static final int FEWEST = 12;

  private static final int BANDS = 24;
  private static final int ROWS = 3;

  /** Numbers in a signature. */
  public static final int SIZE = BANDS * ROWS;

  private static final long[] SEEDS = seeds();

  private final int[] minima;

  private Signature(int[] minima) {
    this.minima = minima;
  }

  /** The signature of a text; empty when it is too short to have one. */
  public static Optional<Signature> of(String text) {
    long[] words = words(text);
    if (words.length < FEWEST + RUN - 1) {
      return Optional.empty();
    }
    int[] minima = new int[SIZE];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int i = 0; i + RUN <= words.length; i++) {
      long run = 0;
      for (int k = 0; k < RUN; k++) {
        run = mixed(run * 31 + words[i + k]);
      }
      for (int s = 0; s < SIZE; s++) {
        int hash = (int) (mixed(run ^ SEEDS[s]) >>> 33);
        if (hash < minima[s]) {
          minima[s] = hash;
        }
      }
    }
    return Optional.of(new Signature(minima));
  }

  /** One that was kept. */
  public static Signature of(int[] minima) {
    if (minima.length != SIZE) {
      throw new IllegalArgumentException("a signature has " + SIZE + " numbers");
    }
    return new Signature(minima.clone());
  }

  /** Its numbers, to be kept. */
  public int[] minima() {
    return minima.clone();
  }

  /** How many there are of {@link #band}. */
  public static int bands() {
    return BANDS;
  }

  /** One band as a number of 32 bits; the same minima in another band give another one. */
  public long band(int band) {
    long value = band;
    for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
      value = mixed(value * 31 + minima[i]);
    }
    return value >>> 32;
  }

  /** An estimate of the share of runs that two texts have in common, of all that either has. */
  public double likeness(Signature other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    return same / (double) SIZE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature s && Arrays.equals(minima, s.minima);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }

  /** A hash a word: letters and digits without case; all else parts words. */
  private static long[] words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    long[] words = new long[lower.length() / 2 + 1];
    int n = 0;
    long word = 0;
    for (int i = 0; i <= lower.length(); ) {
      int c = i < lower.length() ? lower.codePointAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = mixed(word * 31 + c);
      } else if (word != 0) {
        words[n++] = word;
        word = 0;
      }
      i += Character.charCount(c);
    }
    return Arrays.copyOf(words, n);
  }

  private static long[] seeds() {
    long[] seeds = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      seeds[i] = mixed(0x9E3779B97F4A7C15L * (i + 1));
    }
    return seeds;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit moves every other. */
  private static long mixed(long x) {
    long z = x + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

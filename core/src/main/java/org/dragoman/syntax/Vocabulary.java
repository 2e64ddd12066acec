package org.dragoman.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is known of single words before any sentence is read: whether training saw the word more
 * than once, the word classes it can have, its clusters and its paradigm.
 *
 * <p>A word is held as the hash of its lower-case form ({@link Orthography#hash}); the words
 * themselves are not in the model.
 */
public final class Vocabulary {

  private static final int CLASS_BITS = 17;
  private static final int COARSE_BITS = 8;
  private static final int FINE_BITS = 12;

  private static final int PARADIGM_BITS = 10;

  private static final int OUTSIDE = 0x5BD1E995;
  private static final int REMEMBERED = 1 << 14; // words

  /** The largest number a paradigm can have. */
  public static final int MOST_PARADIGMS = (1 << PARADIGM_BITS) - 1;

  private final int[] sorted;
  private final long[] sortedValues;
  private final int[] keys;
  private final long[] values;
  private final int shift;
  private final WordForm[] outside = new WordForm[2 * Words.MARGIN];
  private final AtomicReferenceArray<WordForm> forms = new AtomicReferenceArray<>(REMEMBERED);

  /**
   * @param sorted hashes of words, ascending as unsigned numbers
   * @param values what {@link #pack} made of each
   */
  public Vocabulary(int[] sorted, long[] values) {
    this.sorted = sorted;
    this.sortedValues = values;
    int bits = SparseWeights.bits(sorted.length);
    this.shift = 32 - bits;
    this.keys = new int[1 << bits];
    this.values = new long[1 << bits];
    for (int i = 0; i < sorted.length; i++) {
      int slot = sorted[i] >>> shift;
      while (keys[slot] != 0) {
        slot = (slot + 1) & (keys.length - 1);
      }
      keys[slot] = sorted[i];
      this.values[slot] = values[i];
    }
    for (int i = 0; i < outside.length; i++) {
      outside[i] = new WordForm(OUTSIDE + (i < Words.MARGIN ? i : i - outside.length));
    }
  }

  /**
   * This vocabulary with further words, each of the classes, clusters and paradigm of one that is
   * in it; what it knows the classes of stays as it is.
   *
   * @param likes words and what each is like
   */
  Vocabulary with(Map<String, String> likes) {
    TreeMap<Integer, Long> more = new TreeMap<>(Integer::compareUnsigned);
    Map<Integer, Long> also = new HashMap<>();
    likes.forEach(
        (word, like) -> {
          long entry = entry(Orthography.hash(like)) & ~1L; // training has not seen the word
          long known = entry(Orthography.hash(word));
          if (entry != 0 && known == 0) {
            more.put(Orthography.hash(word), entry);
          } else if (entry != 0 && classes(known) == 0) {
            also.put(Orthography.hash(word), entry); // known by its company alone
          }
        });
    if (more.isEmpty()) {
      return this;
    }
    for (int i = 0; i < sorted.length; i++) {
      more.put(sorted[i], also.getOrDefault(sorted[i], sortedValues[i]));
    }
    return new Vocabulary(
        more.keySet().stream().mapToInt(Integer::intValue).toArray(),
        more.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** The place number {@code i} outside a sentence: before it, then after it, in their order. */
  WordForm outside(int i) {
    return outside[i];
  }

  /** What the models see of {@code text}; the words met last are remembered. */
  WordForm form(String text) {
    int hash = text.hashCode() * 0x9E3779B1;
    int slot = hash >>> (Integer.numberOfLeadingZeros(REMEMBERED - 1));
    WordForm known = forms.getAcquire(slot);
    if (known == null || !known.text.equals(text)) {
      known = new WordForm(text, this);
      forms.setRelease(slot, known);
    }
    return known;
  }

  /**
   * One word's entry.
   *
   * @param seen whether training saw it more than once
   * @param classes a bit for each {@link Upos} it can have, 0 when not known
   * @param coarse its coarse cluster, 0 to 255, 0 for none
   * @param fine its fine cluster, 0 to 4095, 0 for none
   */
  public static long pack(boolean seen, int classes, int coarse, int fine) {
    return (seen ? 1L : 0L)
        | (long) classes << 1
        | (long) coarse << (1 + CLASS_BITS)
        | (long) fine << (1 + CLASS_BITS + COARSE_BITS);
  }

  /**
   * The part of one word's entry that tells all inflections a dictionary gives it.
   *
   * @param paradigm the number of this set of inflections, 0 for none
   */
  public static long pack(int paradigm) {
    return (long) paradigm << (1 + CLASS_BITS + COARSE_BITS + FINE_BITS);
  }

  /** The entry of the word with hash {@code word}, 0 when there is none. */
  public long entry(int word) {
    int slot = word >>> shift;
    while (keys[slot] != 0) {
      if (keys[slot] == word) {
        return values[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return 0;
  }

  static boolean seen(long entry) {
    return (entry & 1) != 0;
  }

  static int classes(long entry) {
    return (int) (entry >>> 1) & ((1 << CLASS_BITS) - 1);
  }

  static int coarse(long entry) {
    return (int) (entry >>> (1 + CLASS_BITS)) & ((1 << COARSE_BITS) - 1);
  }

  static int fine(long entry) {
    return (int) (entry >>> (1 + CLASS_BITS + COARSE_BITS)) & ((1 << FINE_BITS) - 1);
  }

  static int paradigm(long entry) {
    return (int) (entry >>> (1 + CLASS_BITS + COARSE_BITS + FINE_BITS)) & MOST_PARADIGMS;
  }

  static Vocabulary read(ModelReader in) {
    int[] sorted = in.keys();
    long[] values = new long[sorted.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.number();
    }
    return new Vocabulary(sorted, values);
  }

  /** Writes the vocabulary into a model file. */
  public void write(ModelWriter out) {
    out.keys(sorted);
    for (long value : sortedValues) {
      out.number(value);
    }
  }
}

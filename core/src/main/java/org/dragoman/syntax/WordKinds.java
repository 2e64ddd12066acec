package org.dragoman.syntax;

/**
 * What a full-form dictionary says of words that may stand in names: first names, family names,
 * places, and plain words, which mostly are no names. Words are held as hashes.
 */
public final class WordKinds {

  public static final int GIVEN = 1;
  public static final int FAMILY = 2;
  public static final int PLACE = 4;
  public static final int NOUN = 8;
  public static final int OTHER = 16;

  private final int[] keys;
  private final byte[] kinds;
  private final int shift;

  private WordKinds(int[] sorted, byte[] kinds) {
    int bits = SparseWeights.bits(sorted.length);
    this.shift = 32 - bits;
    this.keys = new int[1 << bits];
    this.kinds = new byte[1 << bits];
    for (int i = 0; i < sorted.length; i++) {
      int slot = sorted[i] >>> shift;
      while (keys[slot] != 0) {
        slot = (slot + 1) & (keys.length - 1);
      }
      keys[slot] = sorted[i];
      this.kinds[slot] = kinds[i];
    }
  }

  /**
   * @param sorted hashes of words, ascending as unsigned numbers
   */
  public static WordKinds of(int[] sorted, byte[] kinds) {
    return new WordKinds(sorted, kinds);
  }

  static WordKinds read(ModelReader in) {
    int[] sorted = in.keys();
    byte[] kinds = new byte[sorted.length];
    in.octets(kinds);
    return new WordKinds(sorted, kinds);
  }

  /** The kinds of the word with this hash, as bits. */
  int of(int word) {
    int slot = word >>> shift;
    while (keys[slot] != 0) {
      if (keys[slot] == word) {
        return kinds[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return 0;
  }
}

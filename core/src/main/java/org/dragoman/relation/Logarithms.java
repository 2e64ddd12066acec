package org.dragoman.relation;

/** Natural logarithms of counts from a table: the division of a long series asks for millions. */
final class Logarithms {

  private static final double[] TABLE = new double[1 << 16];

  static {
    for (int i = 1; i < TABLE.length; i++) {
      TABLE[i] = Math.log(i);
    }
  }

  private Logarithms() {}

  /**
   * The logarithm of a count.
   *
   * @param count at least 1
   */
  static double of(int count) {
    return count < TABLE.length ? TABLE[count] : Math.log(count);
  }
}

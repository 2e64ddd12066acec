package org.dragoman.syntax;

/** A linear model over hashed features: the sum of the weights of all keys, for every class. */
@FunctionalInterface
public interface Scorer {

  /**
   * Overwrites the first entries of {@code scores}, one a class, with the scores of {@code
   * features}.
   */
  void score(Features features, float[] scores);
}

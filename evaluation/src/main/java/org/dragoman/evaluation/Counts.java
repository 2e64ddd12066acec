package org.dragoman.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was counted in one piece of gold: how many of how many, for each measure, in the order in
 * which the measures were first met.
 *
 * <p>Parts of one are allowed: a date that is right but less exact counts half.
 */
final class Counts {

  /**
   * So many of so many.
   *
   * @param good how many were right, 0 to {@code total}
   * @param total how many there were
   */
  record Share(double good, double total) {

    static final Share NONE = new Share(0, 0);

    Share plus(Share other) {
      return new Share(good + other.good, total + other.total);
    }

    /** The share that was right; 0 of nothing is 0. */
    double value() {
      return total == 0 ? 0 : good / total;
    }
  }

  private final Map<String, Share> shares = new LinkedHashMap<>();

  void add(String measure, boolean right) {
    add(measure, right ? 1 : 0, 1);
  }

  void add(String measure, double good, double total) {
    shares.merge(measure, new Share(good, total), Share::plus);
  }

  void add(Counts other) {
    other.shares.forEach((measure, share) -> shares.merge(measure, share, Share::plus));
  }

  Share share(String measure) {
    return shares.getOrDefault(measure, Share.NONE);
  }

  Iterable<String> measures() {
    return shares.keySet();
  }
}

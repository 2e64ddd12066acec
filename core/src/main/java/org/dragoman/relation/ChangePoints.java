package org.dragoman.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds when a relation changed: PELT on counts.
 *
 * <p>The method is that of Killick, Fearnhead and Eckley, "Optimal Detection of Changepoints With a
 * Linear Computational Cost", JASA 107 (2012): the division of the series into stretches that costs
 * least, each further stretch costing a penalty. The cost of a stretch is that of a Poisson process
 * with one rate, an event count in proportion to how much was read in each period, so that more
 * reading alone is no change. News comes in bursts: counts vary more than Poisson's, and costs are
 * divided by how much more (the dispersion, estimated from neighbouring periods, at least 1). The
 * penalty is 3 log n, somewhat more than the Bayesian information criterion's for a rate and a
 * place.
 */
public final class ChangePoints {

  private static final int SHORTEST = 2; // periods of a stretch

  private ChangePoints() {}

  /**
   * The changes of a series, in order.
   *
   * @param counts events a period
   * @param exposure articles read a period; periods without any say nothing
   */
  public static List<ChangePoint> in(int[] counts, int[] exposure) {
    int n = counts.length;
    int[] events = new int[n + 1];
    int[] read = new int[n + 1];
    for (int i = 0; i < n; i++) {
      events[i + 1] = events[i] + (exposure[i] == 0 ? 0 : counts[i]);
      read[i + 1] = read[i] + exposure[i];
    }
    if (n < 2 * SHORTEST || events[n] == 0) {
      return List.of();
    }
    double dispersion = dispersion(counts, exposure);
    double penalty = 3 * Math.log(n);
    int[] previous = new int[n + 1];
    double[] best = new double[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    int[] candidates = new int[n + 1]; // the first of them is 0
    double[] costs = new double[n + 1];
    int many = 1;
    for (int end = SHORTEST; end <= n; end++) {
      for (int k = 0; k < many && end - candidates[k] >= SHORTEST; k++) {
        int start = candidates[k];
        costs[k] = best[start] + cost(events, read, start, end) / dispersion;
        if (costs[k] + penalty < best[end]) {
          best[end] = costs[k] + penalty;
          previous[end] = start;
        }
      }
      int left = 0;
      for (int k = 0; k < many; k++) {
        if (end - candidates[k] < SHORTEST || costs[k] <= best[end]) {
          candidates[left++] = candidates[k];
        }
      }
      candidates[left++] = end - SHORTEST + 1;
      many = left;
    }
    return changes(previous, events, read, dispersion, penalty);
  }

  private static List<ChangePoint> changes(
      int[] previous, int[] events, int[] read, double dispersion, double penalty) {
    List<Integer> bounds = new ArrayList<>();
    for (int at = previous.length - 1; at > 0; at = previous[at]) {
      bounds.add(at);
    }
    bounds.add(0);
    Collections.reverse(bounds);
    List<ChangePoint> changes = new ArrayList<>();
    for (int i = 1; i < bounds.size() - 1; i++) {
      int from = bounds.get(i - 1);
      int at = bounds.get(i);
      int to = bounds.get(i + 1);
      double together = cost(events, read, from, to);
      double apart = cost(events, read, from, at) + cost(events, read, at, to);
      changes.add(
          new ChangePoint(
              at,
              rate(events, read, from, at),
              rate(events, read, at, to),
              (together - apart) / dispersion / penalty));
    }
    return changes;
  }

  /** Twice the negative log-likelihood of one rate, less what does not depend on the division. */
  private static double cost(int[] events, int[] read, int start, int end) {
    int n = events[end] - events[start];
    int e = read[end] - read[start];
    return n == 0 || e == 0 ? 0 : 2 * n * (1 - Logarithms.of(n) + Logarithms.of(e));
  }

  private static double rate(int[] events, int[] read, int start, int end) {
    double e = read[end] - read[start];
    return e == 0 ? 0 : (events[end] - events[start]) / e;
  }

  /** How much more than Poisson's the counts vary from one period to the next. */
  private static double dispersion(int[] counts, int[] exposure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 1; i < counts.length; i++) {
      double read = exposure[i - 1] + exposure[i];
      double events = counts[i - 1] + counts[i];
      if (exposure[i - 1] > 0 && exposure[i] > 0 && events > 0) {
        double expected = events * exposure[i] / read;
        double variance = expected * exposure[i - 1] / read;
        ratios.add((counts[i] - expected) * (counts[i] - expected) / variance);
      }
    }
    if (ratios.isEmpty()) {
      return 1;
    }
    // A change itself makes one large ratio: the mean of the smaller nine tenths is not moved by
    // it.
    Collections.sort(ratios);
    int most = Math.max(1, (int) Math.floor(ratios.size() * 0.9));
    double sum = 0;
    for (int i = 0; i < most; i++) {
      sum += ratios.get(i);
    }
    return Math.max(1, sum / most);
  }
}

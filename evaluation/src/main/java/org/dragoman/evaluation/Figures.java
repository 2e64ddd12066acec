package org.dragoman.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Counts of many pieces of gold as figures with intervals.
 *
 * <p>The intervals come from the percentile bootstrap (Efron and Tibshirani, <i>An Introduction to
 * the Bootstrap</i>, 1993, chapter 13) over whole pieces, since what is read wrong in an article is
 * not independent of what else is read wrong in it. The seed is fixed: same gold, same figures.
 */
final class Figures {

  private static final int DRAWS = 1000;
  private static final double TAIL = 0.025;
  private static final long SEED = 20260101;

  /**
   * The harmonic mean of two shares.
   *
   * @param name of the figure
   * @param recall measure that counts what was found
   * @param precision measure that counts what was right of what was said
   */
  record Mean(String name, String recall, String precision) {

    double of(Counts counts) {
      double r = counts.share(recall).value();
      double p = counts.share(precision).value();
      return r + p == 0 ? 0 : 2 * r * p / (r + p);
    }
  }

  private Figures() {}

  /** Every share in the counts, then the means. */
  static List<Figure> of(String task, String language, List<Counts> pieces, Mean... means) {
    Counts all = sum(pieces);
    List<Figure> figures = new ArrayList<>();
    for (String measure : all.measures()) {
      long total = Math.round(all.share(measure).total());
      figures.add(
          figure(task, language, measure, total, pieces, counts -> counts.share(measure).value()));
    }
    for (Mean mean : means) {
      long total = Math.round(all.share(mean.recall()).total());
      figures.add(figure(task, language, mean.name(), total, pieces, mean::of));
    }
    return figures;
  }

  /** One figure of all pieces, with its interval. */
  static Figure figure(
      String task,
      String language,
      String measure,
      long total,
      List<Counts> pieces,
      ToDoubleFunction<Counts> value) {
    Random random = new Random(SEED);
    double[] draws = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Counts counts = new Counts();
      for (int i = 0; i < pieces.size(); i++) {
        counts.add(pieces.get(random.nextInt(pieces.size())));
      }
      draws[draw] = value.applyAsDouble(counts);
    }
    Arrays.sort(draws);
    return new Figure(
        task,
        language,
        measure,
        value.applyAsDouble(sum(pieces)),
        draws[(int) (TAIL * DRAWS)],
        draws[(int) ((1 - TAIL) * DRAWS) - 1],
        total);
  }

  static Counts sum(List<Counts> pieces) {
    Counts all = new Counts();
    pieces.forEach(all::add);
    return all;
  }
}

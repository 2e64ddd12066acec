package org.dragoman.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How probable each day is to be the day of publication: one weight a day. */
final class DayBelief {

  /** Beyond what the lexicon knows, only a stated date counts. */
  private static final double BEYOND = 1e-6;

  /** Dates that no news page bears are misreadings. */
  private static final LocalDate FIRST = LocalDate.of(1700, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2150, 12, 31);

  private final LocalDate[] days;
  private final double[] weights;
  private final double[] over; // product of what has ended before the day

  DayBelief(LocalDate earliest, LocalDate horizon, List<Candidate> candidates) {
    LocalDate from = earliest;
    LocalDate to = horizon;
    for (Candidate c : candidates) {
      if (c.date().isPresent()) {
        LocalDate first = c.date().get().first();
        LocalDate last = c.date().get().last();
        from = first.isBefore(from) && !first.isBefore(FIRST) ? first : from;
        to = last.isAfter(to) && !last.isAfter(LAST) ? last : to;
      }
    }
    int n = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    days = new LocalDate[n];
    weights = new double[n];
    over = new double[n];
    Arrays.fill(over, 1);
    for (int i = 0; i < n; i++) {
      days[i] = from.plusDays(i);
      boolean known = !days[i].isBefore(earliest) && !days[i].isAfter(horizon);
      weights[i] = known ? 1 : BEYOND;
    }
  }

  /** Gives {@code trust} of the belief to the days chosen, in equal parts, the rest to all. */
  void share(double trust, Predicate<LocalDate> chosen) {
    boolean[] in = new boolean[days.length];
    int count = 0;
    for (int i = 0; i < days.length; i++) {
      in[i] = chosen.test(days[i]);
      count += in[i] ? 1 : 0;
    }
    if (count == 0) {
      return;
    }
    double rest = (1 - trust) / days.length;
    for (int i = 0; i < days.length; i++) {
      // A stated date may lie beyond the lexicon's years: there its own word is enough.
      boolean lifted = in[i] && weights[i] <= BEYOND && count < 400;
      weights[i] = (lifted ? 1 : weights[i]) * (in[i] ? trust / count + rest : rest) * days.length;
    }
  }

  void weigh(ToDoubleFunction<LocalDate> factor) {
    for (int i = 0; i < days.length; i++) {
      weights[i] *= factor.applyAsDouble(days[i]);
    }
  }

  /**
   * Makes days that break {@code c} less probable.
   *
   * @param floor texts look back: past office holders together weigh no less than this
   */
  void constrain(Constraint c, double floor) {
    if (c.kind() == Constraint.Kind.KNOWN_EVENT || c.kind() == Constraint.Kind.BATCH) {
      share(c.weight(), c::covers);
      return;
    }
    double outside = 1 - c.weight();
    for (int i = 0; i < days.length; i++) {
      if (c.covers(days[i])) {
        continue;
      }
      if (c.kind() == Constraint.Kind.TENURE && c.isOver(days[i])) {
        double next = Math.max(floor, over[i] * outside);
        weights[i] *= next / over[i];
        over[i] = next;
      } else {
        weights[i] *= Math.max(outside, .005);
      }
    }
  }

  void normalize() {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    for (int i = 0; i < weights.length && sum > 0; i++) {
      weights[i] /= sum;
    }
  }

  double of(PartialDate date) {
    int from = index(date.first());
    int to = index(date.last());
    double sum = 0;
    for (int i = Math.max(0, from); i <= Math.min(to, weights.length - 1); i++) {
      sum += weights[i];
    }
    return sum;
  }

  private int index(LocalDate day) {
    return (int) (day.toEpochDay() - days[0].toEpochDay());
  }

  /** The finest date that is probable enough, or null. */
  PartialDate best(double dayThreshold, double coarseThreshold) {
    int best = 0;
    double[] perYear = new double[days[days.length - 1].getYear() - days[0].getYear() + 1];
    double[] perMonth = new double[perYear.length * 12];
    for (int i = 0; i < days.length; i++) {
      best = weights[i] > weights[best] ? i : best;
      int year = days[i].getYear() - days[0].getYear();
      perYear[year] += weights[i];
      perMonth[year * 12 + days[i].getMonthValue() - 1] += weights[i];
    }
    if (weights[best] >= dayThreshold) {
      return PartialDate.day(days[best]);
    }
    for (int m = 0; m < perMonth.length; m++) {
      if (perMonth[m] >= coarseThreshold) {
        return PartialDate.month(YearMonth.of(days[0].getYear() + m / 12, m % 12 + 1));
      }
    }
    for (int y = 0; y < perYear.length; y++) {
      if (perYear[y] >= coarseThreshold) {
        return PartialDate.year(days[0].getYear() + y);
      }
    }
    return null;
  }

  boolean covers(PartialDate date, int month, int day) {
    for (LocalDate d = date.first(); !d.isAfter(date.last()); d = d.plusDays(1)) {
      if (d.getMonthValue() == month && d.getDayOfMonth() == day) {
        return true;
      }
    }
    return false;
  }
}

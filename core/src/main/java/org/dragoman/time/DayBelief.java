package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How probable each day is to be the day of publication.
 *
 * <p>Two weights a day. {@code free}: the day, if no date on the page is the right one; here a fact
 * of the text counts as much as it narrows the choice. {@code fit}: how well the text suits the day
 * if a date on the page says so; here each fact that breaks costs only the chance that it is
 * mistaken, for a stated date needs no text to point to it.
 */
final class DayBelief {

  /** Beyond what the lexicon knows, only a stated date counts. */
  private static final double BEYOND = 1e-9;

  /** A text does not speak of people and acts to come: what the free choice makes of it. */
  private static final double TOO_EARLY = 1e-4;

  /** Texts look back: past office holders together count no more than this, free and fit. */
  private static final double LOOKING_BACK = 1e-3;

  private static final double LOOKING_BACK_FIT = .02;

  /** Dates that no news page bears are misreadings. */
  private static final LocalDate FIRST = LocalDate.of(1700, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2150, 12, 31);

  /** How well a page's date goes with a dateline of the same day, of the day before, of two ago. */
  private static final double[] NEXT = {1, .5, .15};

  /** A page comes out within so many days of the day its dateline names. */
  private static final int SOON = 10;

  private static final int BLOCK = 256; // days summed up together

  private static LocalDate[] usual = {};

  private final LocalDate[] days;
  private final double[] free;
  private final double[] fit;
  private double[] over; // product of what has ended before the day; null when nothing has
  private double[] overFit;
  private double[] weights;

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
    days = calendar(from, n);
    free = new double[n];
    fit = new double[n];
    Arrays.fill(fit, 1);
    Arrays.fill(free, BEYOND);
    Arrays.fill(free, Math.max(0, index(earliest)), Math.min(n, index(horizon) + 1), 1);
  }

  /** The days of the lexicon's years, made once: most documents need no others. */
  private static synchronized LocalDate[] calendar(LocalDate from, int n) {
    if (usual.length != n || !usual[0].equals(from)) {
      LocalDate[] made = new LocalDate[n];
      for (int i = 0; i < n; i++) {
        made[i] = from.plusDays(i);
      }
      if (usual.length > 0) {
        return made;
      }
      usual = made;
    }
    return usual;
  }

  /**
   * The text names weekdays. A day that nothing else speaks for must fit all of them closely; a day
   * that the page bears need only be near the last.
   *
   * @param after how probable a day is that lies so many days after the last of them, 0 to 6
   * @param further the same for those before it, beside a date of the page
   */
  void weekdays(Set<DayOfWeek> named, double[] after, double[] further) {
    double[] freely = new double[7];
    double[] fitting = new double[7];
    for (int d = 0; d < 7; d++) {
      DayOfWeek day = DayOfWeek.of(d + 1);
      int last = 7;
      for (DayOfWeek each : named) {
        last = Math.min(last, Math.floorMod(day.getValue() - each.getValue(), 7));
      }
      freely[d] = 1;
      fitting[d] = Math.sqrt(after[last] / after[0]);
      for (DayOfWeek each : named) {
        int back = Math.floorMod(day.getValue() - each.getValue(), 7);
        freely[d] *= after[back];
        fitting[d] *= back == last ? 1 : Math.sqrt(further[back] / further[0]);
      }
    }
    int d = days[0].getDayOfWeek().getValue() - 1;
    for (int i = 0; i < days.length; i++) {
      free[i] *= freely[d];
      fit[i] *= fitting[d];
      d = d == 6 ? 0 : d + 1;
    }
  }

  /**
   * A month and day without a year. A page's date soon after it may still be right; one in another
   * season is that of a copy, whatever its label says.
   */
  void monthDay(double trust, Predicate<LocalDate> chosen) {
    double other = (1 - trust) / 365;
    int since = SOON + 1;
    for (int i = 0; i < days.length; i++) {
      boolean on = chosen.test(days[i]);
      since = on ? 0 : since + 1;
      free[i] *= on ? trust : other;
      double late = since < NEXT.length ? NEXT[since] : 1 - trust;
      fit[i] *= since <= SOON ? Math.max(late, 1 - trust) : (1 - trust) * (1 - trust);
    }
  }

  /** Makes days that break {@code c} less probable. */
  void constrain(Constraint c) {
    boolean[] in = c.intervals().size() == 1 ? null : new boolean[days.length];
    int end = -1; // after it the words look back, before start they would look ahead
    int start = days.length;
    for (Constraint.Interval interval : c.intervals()) {
      int from = interval.from() == null ? 0 : Math.max(0, index(interval.from()));
      int to =
          interval.to() == null ? days.length - 1 : Math.min(days.length - 1, index(interval.to()));
      if (from <= to) {
        if (in != null) {
          Arrays.fill(in, from, to + 1, true);
        }
        end = Math.max(end, to);
        start = Math.min(start, from);
      }
    }
    int count = Math.max(0, end - start + 1);
    for (int i = start; in != null && i <= end; i++) {
      count -= in[i] ? 0 : 1;
    }
    if (count == 0) {
      return; // no day that could be meant: a constraint from other times
    }
    double broken = 1 - c.weight();
    double outside = broken * count / days.length / Math.max(c.weight(), .01);
    boolean person = c.kind() == Constraint.Kind.TENURE;
    weigh(0, start, person ? Math.min(TOO_EARLY, outside) : outside, broken);
    for (int i = start; in != null && i <= end; i++) {
      if (!in[i]) {
        free[i] *= outside;
        fit[i] *= broken;
      }
    }
    if (person) {
      lookBack(end + 1, outside, broken);
    } else {
      weigh(end + 1, days.length, outside, broken);
    }
  }

  private void weigh(int from, int to, double freely, double fitting) {
    for (int i = from; i < to; i++) {
      free[i] *= freely;
      fit[i] *= fitting;
    }
  }

  /** The days from {@code from} on are after the end of a term. */
  private void lookBack(int from, double outside, double broken) {
    if (over == null) {
      over = new double[days.length];
      overFit = new double[days.length];
      Arrays.fill(over, 1);
      Arrays.fill(overFit, 1);
    }
    for (int i = from; i < days.length; i++) {
      double next = Math.max(LOOKING_BACK, over[i] * outside);
      free[i] *= next / over[i];
      over[i] = next;
      double nextFit = Math.max(LOOKING_BACK_FIT, overFit[i] * broken);
      fit[i] *= nextFit / overFit[i];
      overFit[i] = nextFit;
    }
  }

  /** Weighs the dates of the page against each other and against there being none right. */
  void decide(List<Candidate> candidates) {
    double sum = sum(free);
    double best = 0;
    for (int i = 0; i < days.length; i++) {
      if (fit[i] > best && free[i] > BEYOND / 2) {
        best = fit[i];
      }
    }
    weights = new double[days.length];
    for (int i = 0; i < days.length && sum > 0; i++) {
      weights[i] = best * free[i] / sum;
    }
    List<PartialDate> dates =
        candidates.stream().flatMap(c -> c.date().stream()).distinct().toList();
    for (PartialDate date : dates) {
      double odds = 1;
      for (Candidate c : candidates) {
        if (c.date().isPresent() && c.date().get().covers(date)) {
          double trust = c.mark().trust();
          odds *= trust / (1 - trust);
        }
      }
      long length = date.days();
      for (int i = Math.max(0, index(date.first()));
          i <= Math.min(index(date.last()), days.length - 1);
          i++) {
        weights[i] += odds * fit[i] / length;
      }
    }
    double total = sum(weights);
    for (int i = 0; i < weights.length && total > 0; i++) {
      weights[i] /= total;
    }
  }

  /** Without the rounding errors of tens of thousands of additions in one line: by blocks. */
  private static double sum(double[] values) {
    double sum = 0;
    for (int from = 0; from < values.length; from += BLOCK) {
      double even = 0; // two lines of additions, which do not wait for each other
      double odd = 0;
      int to = Math.min(values.length, from + BLOCK);
      for (int i = from; i + 1 < to; i += 2) {
        even += values[i];
        odd += values[i + 1];
      }
      sum += even + odd + ((to - from) % 2 == 0 ? 0 : values[to - 1]);
    }
    return sum;
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
    double most = weights[0];
    double[] perYear = new double[days[days.length - 1].getYear() - days[0].getYear() + 1];
    double[] perMonth = new double[perYear.length * 12];
    int year = 0;
    for (int from = 0; from < days.length; ) {
      int month = days[from].getMonthValue() - 1;
      year += month == 0 && from > 0 ? 1 : 0;
      int left = days[from].lengthOfMonth() - days[from].getDayOfMonth() + 1;
      int to = Math.min(days.length, from + left);
      double sum = 0;
      for (int i = from; i < to; i++) {
        double weight = weights[i];
        sum += weight;
        if (weight > most) {
          most = weight;
          best = i;
        }
      }
      perMonth[year * 12 + month] = sum;
      perYear[year] += sum;
      from = to;
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

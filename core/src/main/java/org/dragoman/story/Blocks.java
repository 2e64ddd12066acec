package org.dragoman.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where to look for reports of the same act: two reports that can tell one act share a block.
 *
 * <p>A block is a pair of parties (or one party, where the other side is not told), word or deed of
 * conflict or of cooperation, and a month, such as {@code cooperation RUS-CUB 2018-12}. Reports
 * without a day, or of more than a year, look into a block of their own kind.
 */
public final class Blocks {

  private static final int MARGIN = 3; // days on either side of a report's days
  private static final int MONTHS = 14; // a longer stretch is as good as unknown

  private Blocks() {}

  /** The blocks of a report, sorted. */
  public static Set<String> of(Report report) {
    return of(new Traits(report));
  }

  static Set<String> of(Traits traits) {
    String spirit = traits.report.quad() <= 2 ? "cooperation " : "conflict ";
    List<String> times = times(traits);
    Set<String> blocks = new TreeSet<>();
    for (String pair : pairs(traits)) {
      times.forEach(time -> blocks.add(spirit + pair + time));
    }
    return blocks;
  }

  /**
   * Each pair in alphabetical order, and each party alone: a report that leaves one side untold
   * meets the others there.
   */
  private static Set<String> pairs(Traits traits) {
    Set<String> pairs = new TreeSet<>();
    if (traits.from.isEmpty() || traits.to.isEmpty()) {
      pairs.addAll(traits.all());
      return pairs;
    }
    for (String from : traits.from) {
      for (String to : traits.to) {
        if (!from.equals(to)) {
          pairs.add(from.compareTo(to) < 0 ? from + "-" + to : to + "-" + from);
        }
      }
    }
    if (pairs.isEmpty()) {
      pairs.addAll(traits.all());
    }
    return pairs;
  }

  private static List<String> times(Traits traits) {
    LocalDate first = null;
    LocalDate last = null;
    if (traits.days.isPresent()) {
      first = traits.days.get().first().minusDays(MARGIN);
      last = traits.days.get().last().plusDays(MARGIN);
    } else if (traits.report.published().isPresent()) {
      first = traits.report.published().get().first().minusDays(MARGIN);
      last = traits.report.published().get().last().plusDays(MARGIN);
    }
    if (first == null || YearMonth.from(first).plusMonths(MONTHS).isBefore(YearMonth.from(last))) {
      return List.of(" any");
    }
    List<String> months = new ArrayList<>();
    for (YearMonth m = YearMonth.from(first); !m.isAfter(YearMonth.from(last)); m = m.plusMonths(1)) {
      months.add(" " + m);
    }
    return months;
  }
}

package org.dragoman.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where reports of the same act are found: a report stands in some blocks and looks for others in
 * some, and two that can tell one act meet in at least one.
 *
 * <p>A block is a pair of parties (or one party, where the other side is not told), word or deed of
 * conflict or of cooperation, and a month, such as {@code cooperation RUS-CUB 2018-12}. A report
 * whose days are unknown may tell an act of any month: it meets all of its type and pair. Dated
 * ones do not look for each other there, or else all acts of a pair would have to be compared.
 */
public final class Blocks {

  private static final int MARGIN = 3; // days on either side of a report's days
  private static final int MONTHS = 14; // a longer stretch is as good as unknown

  private Blocks() {}

  /** The blocks in which a report stands, sorted. */
  public static Set<String> of(Report report) {
    return of(new Traits(report));
  }

  /** The blocks in which those stand that can tell the same act, sorted. */
  public static Set<String> lookups(Report report) {
    return lookups(new Traits(report));
  }

  /** The same of one whose traits are known. */
  public static Set<String> of(Traits traits) {
    List<String> months = months(traits);
    Set<String> blocks = new TreeSet<>();
    for (String pair : pairs(traits)) {
      months.forEach(month -> blocks.add(spirit(traits) + pair + month));
      blocks.add(anyMonth(months.isEmpty() ? "undated " : "dated ", pair, traits));
    }
    return blocks;
  }

  /** The same of one whose traits are known. */
  public static Set<String> lookups(Traits traits) {
    List<String> months = months(traits);
    Set<String> blocks = new TreeSet<>();
    for (String pair : pairs(traits)) {
      months.forEach(month -> blocks.add(spirit(traits) + pair + month));
      blocks.add(anyMonth("undated ", pair, traits));
      if (months.isEmpty()) {
        blocks.add(anyMonth("dated ", pair, traits));
      }
    }
    return blocks;
  }

  private static String spirit(Traits traits) {
    return traits.report.quad() <= 2 ? "cooperation " : "conflict ";
  }

  private static String anyMonth(String dated, String pair, Traits traits) {
    return dated + traits.report.type() + " " + pair;
  }

  /**
   * Each pair in alphabetical order, and each party alone: a report that leaves one side untold
   * meets the others there.
   */
  private static Set<String> pairs(Traits traits) {
    Set<String> pairs = new TreeSet<>();
    if (traits.from.isEmpty() || traits.to.isEmpty()) {
      pairs.addAll(traits.all);
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
      pairs.addAll(traits.all);
    }
    return pairs;
  }

  /** The months in which the act can have been; none when that is unknown. */
  private static List<String> months(Traits traits) {
    LocalDate first = null;
    LocalDate last = null;
    if (traits.days.isPresent()) {
      first = traits.days.get().first().minusDays(MARGIN);
      last = traits.days.get().last().plusDays(MARGIN);
    } else if (traits.report.published().isPresent()) {
      first = traits.report.published().get().first().minusDays(MARGIN);
      last = traits.report.published().get().last().plusDays(MARGIN);
    }
    List<String> months = new ArrayList<>();
    if (first == null || YearMonth.from(first).plusMonths(MONTHS).isBefore(YearMonth.from(last))) {
      return months;
    }
    for (YearMonth m = YearMonth.from(first);
        !m.isAfter(YearMonth.from(last));
        m = m.plusMonths(1)) {
      months.add(" " + m);
    }
    return months;
  }
}

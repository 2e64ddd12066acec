package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Granularity;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;

/**
 * Directed pairs of states by day or year: events and PLOVER scores by quadrant, beside how many
 * articles of the period were read.
 *
 * <p>Counted are events, never reports, that are told as done and not as history; an event of
 * several pairs counts once in each. Its day is the last of a span of at most seven days (news that
 * names no day), as in timelines. From a pair's first event to its last there is a row for every
 * period in which anything was read: a row of zeros is silence, a missing row is a gap in reading.
 */
final class DyadTable {

  private static final int NEWS_DAYS = 7;

  private record Pair(String from, String to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
  }

  private static final class Tally {
    private final int[] events = new int[5]; // by quadrant, and all at 0
    private final double[] scores = new double[5];
  }

  private final Granularity granularity;
  private final TreeMap<Pair, TreeMap<LocalDate, Tally>> tallies = new TreeMap<>();
  private final Map<String, Long> leftOut = new LinkedHashMap<>();
  private long counted;

  private DyadTable(Granularity granularity) {
    this.granularity = granularity;
  }

  static Written days(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return new DyadTable(Granularity.DAY).write(selection, out);
  }

  static Written years(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return new DyadTable(Granularity.YEAR).write(selection, out);
  }

  private Written write(Selection selection, OutputStream out)
      throws IOException, ArchiveException {
    selection.each(this::count);
    TreeMap<LocalDate, Integer> read = read(selection);
    List<String> columns = columns();
    BitSet quoted = new BitSet();
    quoted.set(columns.indexOf("state1"));
    quoted.set(columns.indexOf("state2"));
    long rows = 0;
    try (Delimited csv = Delimited.commas(out, quoted)) {
      csv.row(columns);
      for (Map.Entry<Pair, TreeMap<LocalDate, Tally>> dyad : tallies.entrySet()) {
        TreeMap<LocalDate, Tally> own = dyad.getValue();
        Set<LocalDate> periods =
            new TreeSet<>(read.subMap(own.firstKey(), true, own.lastKey(), true).keySet());
        periods.addAll(own.keySet());
        for (LocalDate period : periods) {
          csv.row(
              row(
                  dyad.getKey(),
                  period,
                  own.getOrDefault(period, new Tally()),
                  read.getOrDefault(period, 0)));
          rows++;
        }
      }
    }
    return new Written(counted, rows, "row", leftOut);
  }

  private void count(EventRecord event) {
    Optional<LocalDate> period = event.date().flatMap(this::period);
    List<Pair> pairs = pairs(event);
    String reason =
        !event.factuality().equals("asserted")
            ? "not told as done"
            : event.time().equals("historical")
                ? "told as history"
                : pairs.isEmpty()
                    ? "without a pair of states"
                    : period.isEmpty() ? "without a known " + name() : null;
    if (reason != null) {
      leftOut.merge(reason, 1L, Long::sum);
      return;
    }
    counted++;
    for (Pair pair : pairs) {
      Tally tally =
          tallies
              .computeIfAbsent(pair, k -> new TreeMap<>())
              .computeIfAbsent(period.get(), k -> new Tally());
      tally.events[0]++;
      tally.events[event.quad()]++;
      tally.scores[0] += event.score();
      tally.scores[event.quad()] += event.score();
    }
  }

  private static List<Pair> pairs(EventRecord event) {
    List<Pair> pairs = new ArrayList<>();
    for (String from : states(event.actors())) {
      for (String to : states(event.recipients())) {
        if (!from.equals(to)) {
          pairs.add(new Pair(from, to));
        }
      }
    }
    return pairs;
  }

  private static Set<String> states(List<Party> parties) {
    Set<String> states = new TreeSet<>();
    parties.forEach(party -> party.state().ifPresent(states::add));
    return states;
  }

  private Optional<LocalDate> period(PartialDate date) {
    LocalDate start = granularity.start(date.last());
    boolean held = granularity.start(date.first()).equals(start);
    boolean news = date.days() <= NEWS_DAYS;
    return held || news ? Optional.of(start) : Optional.empty();
  }

  /** How many articles of each period were read, about whatever. */
  private TreeMap<LocalDate, Integer> read(Selection selection) throws ArchiveException {
    return selection
        .store()
        .read(
            connection -> {
              TreeMap<LocalDate, Integer> read = new TreeMap<>();
              try (Statement statement = connection.createStatement();
                  ResultSet row =
                      statement.executeQuery(
                          "SELECT published_from, published_to, count(*) FROM articles"
                              + " WHERE current AND published_from IS NOT NULL GROUP BY ALL")) {
                while (row.next()) {
                  PartialDate published =
                      PartialDate.days(
                          row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
                  int articles = row.getInt(3);
                  period(published).ifPresent(p -> read.merge(p, articles, Integer::sum));
                }
              }
              return read;
            });
  }

  private String name() {
    return granularity == Granularity.DAY ? "day" : "year";
  }

  private List<String> columns() {
    List<String> all = new ArrayList<>(List.of("ccode1", "ccode2", "gwcode1", "gwcode2"));
    all.addAll(List.of("state1", "state2", granularity == Granularity.DAY ? "date" : "year"));
    all.add("events");
    for (int quad = 1; quad <= 4; quad++) {
      all.add("events_" + Labels.quad(quad).replace(' ', '_'));
    }
    all.add("score_sum");
    for (int quad = 1; quad <= 4; quad++) {
      all.add("score_sum_" + Labels.quad(quad).replace(' ', '_'));
    }
    all.addAll(List.of("articles_read", "events_per_100_articles"));
    return all;
  }

  private List<String> row(Pair pair, LocalDate period, Tally tally, int articles) {
    // A year's codes are those at its end: Germany is one in 1990, as in the lists themselves.
    Optional<LocalDate> day =
        Optional.of(
            granularity == Granularity.DAY ? period : granularity.next(period).minusDays(1));
    List<String> row = new ArrayList<>();
    row.add(StateCodes.cow(pair.from(), day).orElse(""));
    row.add(StateCodes.cow(pair.to(), day).orElse(""));
    row.add(StateCodes.gw(pair.from(), day).orElse(""));
    row.add(StateCodes.gw(pair.to(), day).orElse(""));
    row.add(pair.from());
    row.add(pair.to());
    row.add(
        granularity == Granularity.DAY ? period.toString() : Integer.toString(period.getYear()));
    for (int count : tally.events) {
      row.add(Integer.toString(count));
    }
    for (double score : tally.scores) {
      row.add(decimal(score));
    }
    row.add(Integer.toString(articles));
    row.add(articles == 0 ? "" : decimal(100.0 * tally.events[0] / articles));
    return row;
  }

  /** At most three decimals; sums of scores in another order must give the same text. */
  private static String decimal(double value) {
    return Double.toString(Math.round(value * 1000) / 1000.0);
  }
}

package org.dragoman.archive;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.dragoman.relation.ChangePoint;
import org.dragoman.relation.ChangePoints;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.relation.Period;
import org.dragoman.relation.Timeline;

/**
 * Relations between states, from the archive's events.
 *
 * <p>Counted are events that are told as done (factuality asserted), not plans, threats to act or
 * denials, and, unless asked for, not what articles tell as history. An event whose day is only known
 * as a few days counts on the last of them, which for news is the day of publication; one that is
 * known less well than by the week is in no period but the longer ones that hold it whole.
 */
public final class Relations {

  private static final int NEWS_DAYS = 7;

  private Relations() {}

  /** The days a timeline is about; open where empty. */
  public record Range(Optional<LocalDate> from, Optional<LocalDate> to, boolean historical) {
    public static final Range ALL = new Range(Optional.empty(), Optional.empty(), false);
  }

  /** What {@code dyad.from()} did to {@code dyad.to()}, and when that changed. */
  public static Timeline timeline(
      Connection connection, Dyad dyad, Granularity granularity, Range range)
      throws SQLException {
    TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
    int undated = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT date_from, date_to, type, score, reports FROM event_dyads"
                + " WHERE from_state = ? AND to_state = ? AND factuality = 'asserted'"
                + (range.historical() ? "" : " AND time <> 'historical'"))) {
      query.setString(1, dyad.from());
      query.setString(2, dyad.to());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Optional<LocalDate> start = period(row.getDate(1), row.getDate(2), granularity);
          if (start.isEmpty()) {
            undated++;
          } else if (inside(start.get(), granularity, range)) {
            tallies
                .computeIfAbsent(start.get(), k -> new Tally())
                .add(row.getString(3), row.getDouble(4), row.getInt(5));
          }
        }
      }
    }
    List<Period> periods = periods(connection, tallies, granularity, range);
    List<Timeline.Change> changes = new ArrayList<>();
    changes("cooperation", periods, p -> count(p, true), changes);
    changes("conflict", periods, p -> count(p, false), changes);
    return new Timeline(dyad, granularity, periods, undated, changes);
  }

  private static Optional<LocalDate> period(Date from, Date to, Granularity granularity) {
    if (from == null || to == null) {
      return Optional.empty();
    }
    LocalDate first = from.toLocalDate();
    LocalDate last = to.toLocalDate();
    LocalDate start = granularity.start(last);
    boolean held = granularity.start(first).equals(start);
    boolean news = first.plusDays(NEWS_DAYS).isAfter(last);
    return held || news ? Optional.of(start) : Optional.empty();
  }

  private static boolean inside(LocalDate start, Granularity granularity, Range range) {
    return range.from().map(from -> granularity.next(start).isAfter(from)).orElse(true)
        && range.to().map(to -> !start.isAfter(to)).orElse(true);
  }

  private static List<Period> periods(
      Connection connection,
      TreeMap<LocalDate, Tally> tallies,
      Granularity granularity,
      Range range)
      throws SQLException {
    if (tallies.isEmpty()) {
      return List.of();
    }
    Map<LocalDate, Integer> read = read(connection, granularity);
    LocalDate start = range.from().map(granularity::start).orElse(tallies.firstKey());
    LocalDate end = range.to().map(granularity::start).orElse(tallies.lastKey());
    List<Period> periods = new ArrayList<>();
    for (LocalDate at = start; !at.isAfter(end); at = granularity.next(at)) {
      periods.add(
          tallies.getOrDefault(at, new Tally()).period(at, read.getOrDefault(at, 0)));
    }
    return periods;
  }

  /** How many articles of each period were read; those of an unknown day are in none. */
  private static Map<LocalDate, Integer> read(Connection connection, Granularity granularity)
      throws SQLException {
    Map<LocalDate, Integer> read = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT CAST(date_trunc('"
                    + granularity.sql()
                    + "', published_to) AS DATE), count(*) FROM articles WHERE current AND"
                    + " published_from IS NOT NULL AND published_to - published_from <= "
                    + NEWS_DAYS
                    + " GROUP BY 1")) {
      while (row.next()) {
        read.put(row.getDate(1).toLocalDate(), row.getInt(2));
      }
    }
    return read;
  }

  private static int count(Period period, boolean cooperation) {
    return cooperation ? period.cooperative() : period.events() - period.cooperative();
  }

  private static void changes(
      String of, List<Period> periods, ToIntFunction<Period> count, List<Timeline.Change> changes) {
    int[] counts = periods.stream().mapToInt(count).toArray();
    int[] read = periods.stream().mapToInt(Period::articles).toArray();
    for (ChangePoint point : ChangePoints.in(counts, read)) {
      changes.add(new Timeline.Change(of, periods.get(point.index()), point));
    }
  }

  /** A period's counts while they are counted. */
  private static final class Tally {
    private int events;
    private int cooperative;
    private int reports;
    private final Map<String, Integer> types = new TreeMap<>();
    private double cooperation;
    private double conflict;

    void add(String type, double score, int reportsOfEvent) {
      events++;
      reports += reportsOfEvent;
      types.merge(type, 1, Integer::sum);
      if (score >= 0) {
        cooperative++;
        cooperation += score;
      } else {
        conflict += score;
      }
    }

    Period period(LocalDate start, int articles) {
      return new Period(
          start, events, cooperative, reports, types, cooperation, conflict, articles);
    }
  }
}

package org.dragoman.archive;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;
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
 * denials, and, unless asked for, not what articles tell as history. An event whose day is only
 * known as a few days counts on the last of them, which for news is the day of publication; one
 * that is known less well than by the week is in no period but the longer ones that hold it whole.
 */
public final class Relations {

  private static final int NEWS_DAYS = 7;

  private Relations() {}

  /** The days a timeline is about; open where empty. */
  public record Range(Optional<LocalDate> from, Optional<LocalDate> to, boolean historical) {
    public static final Range ALL = new Range(Optional.empty(), Optional.empty(), false);
  }

  /**
   * What two states did to each other, over the same periods.
   *
   * @param forward what the first did to the second
   * @param backward what the second did to the first
   */
  public record Both(Timeline forward, Timeline backward) {}

  /** Both directions, from the first period of either to the last of either. */
  public static Both both(Connection connection, Dyad dyad, Granularity granularity, Range range)
      throws SQLException {
    Timeline forward = timeline(connection, dyad, granularity, range);
    Timeline backward = timeline(connection, dyad.reversed(), granularity, range);
    List<LocalDate> starts =
        Stream.of(forward, backward)
            .flatMap(timeline -> timeline.periods().stream())
            .map(Period::start)
            .sorted()
            .toList();
    if (starts.isEmpty()
        || forward.periods().size() == backward.periods().size()
            && forward.periods().get(0).start().equals(backward.periods().get(0).start())) {
      return new Both(forward, backward);
    }
    Range whole =
        new Range(
            Optional.of(starts.get(0)),
            Optional.of(granularity.next(starts.get(starts.size() - 1)).minusDays(1)),
            range.historical());
    return new Both(
        timeline(connection, dyad, granularity, whole),
        timeline(connection, dyad.reversed(), granularity, whole));
  }

  /**
   * The events that stand behind a change: those of the new rate up to the next change or, where
   * there is less than before, those of the old rate from the change before on.
   */
  public static List<EventRecord> behind(
      Connection connection, Timeline timeline, Timeline.Change change, Range range)
      throws SQLException {
    List<LocalDate> bounds =
        timeline.changes().stream()
            .filter(other -> other.of().equals(change.of()))
            .map(other -> other.period().start())
            .sorted()
            .toList();
    LocalDate at = change.period().start();
    boolean more = change.point().after() >= change.point().before();
    LocalDate first =
        more ? at : bounds.stream().filter(b -> b.isBefore(at)).reduce((a, b) -> b).orElse(null);
    LocalDate end = more ? bounds.stream().filter(b -> b.isAfter(at)).findFirst().orElse(null) : at;
    boolean cooperation = change.of().equals("cooperation");
    List<String> events = new ArrayList<>();
    for (Dated event : dated(connection, timeline.dyad(), range)) {
      Optional<LocalDate> start = period(event.from(), event.to(), timeline.granularity());
      if (start.isPresent()
          && inside(start.get(), timeline.granularity(), range)
          && event.score() >= 0 == cooperation
          && (first == null || !start.get().isBefore(first))
          && (end == null || start.get().isBefore(end))) {
        events.add(event.event());
      }
    }
    return EventRows.of(connection, events);
  }

  /**
   * The last event of a kind between two states, whoever acted.
   *
   * @param kind visit, agreement, sanction or threat
   */
  public record Last(String kind, EventRecord event) {}

  /** The last visit, agreement, sanction and threat between two states, where there is one. */
  public static List<Last> lasts(Connection connection, Dyad dyad, Range range)
      throws SQLException {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("visit", "e.type = 'CONSULT' AND e.mode = 'visit'");
    kinds.put("agreement", "e.type = 'AGREE'");
    kinds.put("sanction", "e.type = 'SANCTION'");
    kinds.put("threat", "e.type = 'THREATEN'");
    List<Last> lasts = new ArrayList<>();
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      List<String> event =
          Select.all(
              connection,
              "SELECT e.event FROM events e JOIN event_dyads d USING (event) WHERE "
                  + kind.getValue()
                  + " AND e.factuality = 'asserted'"
                  + (range.historical() ? "" : " AND e.time <> 'historical'")
                  + " AND (d.from_state = ? AND d.to_state = ? OR d.from_state = ?"
                  + " AND d.to_state = ?) AND e.date_to IS NOT NULL AND e.date_to <= ?"
                  + " AND e.date_from >= ?"
                  + " ORDER BY e.date_to DESC, e.date_from DESC, e.reports DESC, e.event LIMIT 1",
              row -> row.getString(1),
              dyad.from(),
              dyad.to(),
              dyad.to(),
              dyad.from(),
              range.to().orElse(LocalDate.of(9999, 12, 31)),
              range.from().orElse(LocalDate.of(1, 1, 1)));
      for (EventRecord record : EventRows.of(connection, event)) {
        lasts.add(new Last(kind.getKey(), record));
      }
    }
    return lasts;
  }

  /** A told event of a pair, with the first and last day it can have been. */
  private record Dated(String event, Date from, Date to, String type, double score, int reports) {}

  private static List<Dated> dated(Connection connection, Dyad dyad, Range range)
      throws SQLException {
    return Select.all(
        connection,
        "SELECT event, date_from, date_to, type, score, reports FROM event_dyads"
            + " WHERE from_state = ? AND to_state = ? AND factuality = 'asserted'"
            + (range.historical() ? "" : " AND time <> 'historical'")
            + " ORDER BY date_to, event",
        row ->
            new Dated(
                row.getString(1),
                row.getDate(2),
                row.getDate(3),
                row.getString(4),
                row.getDouble(5),
                row.getInt(6)),
        dyad.from(),
        dyad.to());
  }

  /** What {@code dyad.from()} did to {@code dyad.to()}, and when that changed. */
  public static Timeline timeline(
      Connection connection, Dyad dyad, Granularity granularity, Range range) throws SQLException {
    TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
    int undated = 0;
    for (Dated event : dated(connection, dyad, range)) {
      Optional<LocalDate> start = period(event.from(), event.to(), granularity);
      if (start.isEmpty()) {
        undated++;
      } else if (inside(start.get(), granularity, range)) {
        tallies
            .computeIfAbsent(start.get(), k -> new Tally())
            .add(event.type(), event.score(), event.reports());
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
    if (tallies.isEmpty() && (range.from().isEmpty() || range.to().isEmpty())) {
      return List.of();
    }
    Map<LocalDate, Integer> read = read(connection, granularity);
    LocalDate start = range.from().map(granularity::start).orElseGet(tallies::firstKey);
    LocalDate end = range.to().map(granularity::start).orElseGet(tallies::lastKey);
    List<Period> periods = new ArrayList<>();
    for (LocalDate at = start; !at.isAfter(end); at = granularity.next(at)) {
      periods.add(tallies.getOrDefault(at, new Tally()).period(at, read.getOrDefault(at, 0)));
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

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
    return each(connection, List.of(dyad), granularity, range).get(0);
  }

  /** Both directions of some pairs. */
  public static List<Both> each(
      Connection connection, List<Dyad> dyads, Granularity granularity, Range range)
      throws SQLException {
    Map<LocalDate, Integer> read = read(connection, granularity);
    List<Both> all = new ArrayList<>();
    for (Dyad dyad : dyads) {
      all.add(both(dated(connection, dyad, range), read, dyad, granularity, range));
    }
    return all;
  }

  private static Both both(
      List<Dated> told,
      Map<LocalDate, Integer> read,
      Dyad dyad,
      Granularity granularity,
      Range range) {
    List<Dated> forth = by(told, dyad.from());
    List<Dated> back = by(told, dyad.to());
    Timeline forward = timeline(forth, read, dyad, granularity, range);
    Timeline backward = timeline(back, read, dyad.reversed(), granularity, range);
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
        timeline(forth, read, dyad, granularity, whole),
        timeline(back, read, dyad.reversed(), granularity, whole));
  }

  /**
   * A change of rate and the events that stand behind it, by id in the order of their days: those
   * of the new rate up to the next change or, where there is less than before, those of the old
   * rate from the change before on.
   */
  public record Behind(Timeline timeline, Timeline.Change change, List<String> events) {

    /** Whether there is more than before. */
    public boolean more() {
      return change.point().after() >= change.point().before();
    }

    /** Those of its events nearest to the change. */
    public List<String> nearest(int most) {
      int size = events.size();
      return more()
          ? events.subList(0, Math.min(most, size))
          : events.subList(Math.max(0, size - most), size);
    }
  }

  /** All changes of both directions with what stands behind them. */
  public static List<Behind> behind(Connection connection, Both both, Range range)
      throws SQLException {
    List<Behind> changes = new ArrayList<>();
    if (both.forward().changes().isEmpty() && both.backward().changes().isEmpty()) {
      return changes;
    }
    List<Dated> dated = dated(connection, both.forward().dyad(), range);
    for (Timeline timeline : List.of(both.forward(), both.backward())) {
      for (Timeline.Change change : timeline.changes()) {
        changes.add(new Behind(timeline, change, behind(dated, timeline, change, range)));
      }
    }
    return changes;
  }

  private static List<String> behind(
      List<Dated> dated, Timeline timeline, Timeline.Change change, Range range) {
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
    for (Dated event : dated) {
      Optional<LocalDate> start = period(event.from(), event.to(), timeline.granularity());
      if (event.actor().equals(timeline.dyad().from())
          && start.isPresent()
          && inside(start.get(), timeline.granularity(), range)
          && event.score() >= 0 == cooperation
          && (first == null || !start.get().isBefore(first))
          && (end == null || start.get().isBefore(end))) {
        events.add(event.event());
      }
    }
    return events;
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
    Map<String, String> ids = lastIds(connection, dyad, range);
    Map<String, EventRecord> events = new HashMap<>();
    EventRows.of(connection, ids.values()).forEach(event -> events.put(event.id(), event));
    List<Last> lasts = new ArrayList<>();
    ids.forEach((kind, event) -> lasts.add(new Last(kind, events.get(event))));
    return lasts;
  }

  /** The same, the event by its id. */
  static Map<String, String> lastIds(Connection connection, Dyad dyad, Range range)
      throws SQLException {
    Map<String, String> found = new HashMap<>();
    Select.all(
        connection,
        "SELECT CASE e.type WHEN 'CONSULT' THEN 'visit' WHEN 'AGREE' THEN 'agreement' WHEN"
            + " 'SANCTION' THEN 'sanction' ELSE 'threat' END AS kind, e.event"
            + " FROM events e WHERE (e.type = 'CONSULT' AND e.mode = 'visit' OR e.type IN"
            + " ('AGREE', 'SANCTION', 'THREATEN')) AND e.factuality = 'asserted'"
            + (range.historical() ? "" : " AND e.time <> 'historical'")
            + " AND e.event IN (SELECT event FROM event_dyads WHERE from_state = ? AND to_state = ?"
            + " OR from_state = ? AND to_state = ?)"
            + " AND e.date_to IS NOT NULL AND e.date_to <= ? AND e.date_from >= ?"
            + " QUALIFY row_number() OVER (PARTITION BY e.type"
            + " ORDER BY e.date_to DESC, e.date_from DESC, e.reports DESC, e.event) = 1",
        row -> found.put(row.getString(1), row.getString(2)),
        dyad.from(),
        dyad.to(),
        dyad.to(),
        dyad.from(),
        range.to().orElse(LocalDate.of(9999, 12, 31)),
        range.from().orElse(LocalDate.of(1, 1, 1)));
    Map<String, String> lasts = new LinkedHashMap<>();
    for (String kind : List.of("visit", "agreement", "sanction", "threat")) {
      if (found.containsKey(kind)) {
        lasts.put(kind, found.get(kind));
      }
    }
    return lasts;
  }

  /** A told event of a pair, with the first and last day it can have been. */
  private record Dated(
      String event, String actor, Date from, Date to, String type, double score, int reports) {}

  /** Those of both directions, by day. */
  private static List<Dated> dated(Connection connection, Dyad dyad, Range range)
      throws SQLException {
    return Select.all(
        connection,
        "SELECT event, from_state, date_from, date_to, type, score, reports FROM event_dyads WHERE"
            + " (from_state = ? AND to_state = ? OR from_state = ? AND to_state = ?)"
            + " AND factuality = 'asserted'"
            + (range.historical() ? "" : " AND time <> 'historical'")
            + " ORDER BY date_to, event",
        row ->
            new Dated(
                row.getString(1),
                row.getString(2),
                row.getDate(3),
                row.getDate(4),
                row.getString(5),
                row.getDouble(6),
                row.getInt(7)),
        dyad.from(),
        dyad.to(),
        dyad.to(),
        dyad.from());
  }

  private static List<Dated> by(List<Dated> told, String actor) {
    return told.stream().filter(event -> event.actor().equals(actor)).toList();
  }

  /** What {@code dyad.from()} did to {@code dyad.to()}, and when that changed. */
  public static Timeline timeline(
      Connection connection, Dyad dyad, Granularity granularity, Range range) throws SQLException {
    List<Dated> told = by(dated(connection, dyad, range), dyad.from());
    return timeline(told, read(connection, granularity), dyad, granularity, range);
  }

  private static Timeline timeline(
      List<Dated> told,
      Map<LocalDate, Integer> read,
      Dyad dyad,
      Granularity granularity,
      Range range) {
    TreeMap<LocalDate, Tally> tallies = new TreeMap<>();
    int undated = 0;
    for (Dated event : told) {
      Optional<LocalDate> start = period(event.from(), event.to(), granularity);
      if (start.isEmpty()) {
        undated++;
      } else if (inside(start.get(), granularity, range)) {
        tallies
            .computeIfAbsent(start.get(), k -> new Tally())
            .add(event.type(), event.score(), event.reports());
      }
    }
    List<Period> periods = periods(read, tallies, granularity, range);
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
      Map<LocalDate, Integer> read,
      TreeMap<LocalDate, Tally> tallies,
      Granularity granularity,
      Range range) {
    if (tallies.isEmpty() && (range.from().isEmpty() || range.to().isEmpty())) {
      return List.of();
    }
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

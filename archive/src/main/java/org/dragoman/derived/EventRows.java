package org.dragoman.derived;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.dragoman.record.EventRecord;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;

/** Events read back from their rows, with all their reports. */
public final class EventRows {

  private static final Comparator<EventRecord.NumberedReport> ORDER =
      Comparator.comparing(
              (EventRecord.NumberedReport r) ->
                  r.report().published().map(PartialDate::value).orElse("9999"))
          .thenComparing(r -> r.report().id());

  private EventRows() {}

  /** The events of some ids, in the order of their days, those without a day last. */
  public static List<EventRecord> of(Connection connection, Collection<String> events)
      throws SQLException {
    Wanted.are(connection, events);
    return wanted(connection);
  }

  /** The events that have at least one of some reports. */
  public static List<EventRecord> withReports(Connection connection, LongStream reports)
      throws SQLException {
    Wanted.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_reports (no BIGINT)");
    try (Rows rows = Rows.temporary(connection, "wanted_reports")) {
      for (long number : (Iterable<Long>) reports::iterator) {
        rows.row(number);
      }
    }
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE wanted AS SELECT DISTINCT event AS id FROM event_reports"
            + " WHERE report_no IN (SELECT no FROM wanted_reports)");
    return wanted(connection);
  }

  /** The event of an id, or the one that has a report of that id; none when there is none. */
  public static List<EventRecord> withId(Connection connection, String id) throws SQLException {
    Wanted.run(connection, "CREATE OR REPLACE TEMP TABLE wanted (id VARCHAR)");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO wanted SELECT event FROM events WHERE event = ? UNION SELECT x.event FROM"
                + " reports r JOIN event_reports x USING (report_no) WHERE r.report = ?")) {
      insert.setString(1, id);
      insert.setString(2, id);
      insert.execute();
    }
    return wanted(connection);
  }

  /**
   * The events of a condition.
   *
   * @param condition SQL over {@code e} (events)
   */
  public static List<EventRecord> where(Connection connection, String condition)
      throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE wanted AS SELECT event AS id FROM events e WHERE "
            + condition);
    return wanted(connection);
  }

  private static List<EventRecord> wanted(Connection connection) throws SQLException {
    Map<String, List<List<Party>>> parties = parties(connection);
    Map<String, List<EventRecord.NumberedReport>> reports = reports(connection);
    Map<String, List<EventRecord.Conflict>> conflicts = conflicts(connection);
    Map<Long, String> texts = texts(connection);
    List<EventRecord> events = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM events WHERE event IN (SELECT id FROM wanted)"
                    + " ORDER BY date_from NULLS LAST, date_to, event")) {
      while (row.next()) {
        String id = row.getString("event");
        List<List<Party>> sides = parties.getOrDefault(id, List.of(List.of(), List.of()));
        List<EventRecord.NumberedReport> own = reports.getOrDefault(id, List.of());
        long different =
            own.stream()
                .map(r -> texts.getOrDefault(r.number() / 1000, r.report().article()))
                .distinct()
                .count();
        events.add(event(row, sides, own, (int) different, conflicts.getOrDefault(id, List.of())));
      }
    }
    return events;
  }

  private static EventRecord event(
      ResultSet row,
      List<List<Party>> sides,
      List<EventRecord.NumberedReport> reports,
      int texts,
      List<EventRecord.Conflict> conflicts)
      throws SQLException {
    Date published = row.getDate("first_published");
    return new EventRecord(
        row.getString("event"),
        row.getString("type"),
        Cells.optional(row, "mode"),
        Cells.strings(row.getArray("contexts")),
        Cells.optional(row, "cameo"),
        row.getInt("quad"),
        row.getDouble("score"),
        sides.get(0),
        sides.get(1),
        Cells.optional(row, "date").flatMap(PartialDate::parse),
        row.getString("time"),
        row.getString("factuality"),
        Cells.place(row),
        row.getDouble("confidence"),
        row.getInt("articles"),
        row.getInt("sources"),
        texts,
        Cells.strings(row.getArray("languages")),
        Optional.ofNullable(published).map(Date::toLocalDate),
        Cells.optional(row, "story"),
        reports.stream().sorted(ORDER).toList(),
        conflicts);
  }

  private static Map<String, List<List<Party>>> parties(Connection connection) throws SQLException {
    return PartyRows.of(
        connection,
        "SELECT p.event, p.side, p.actor AS id, coalesce(x.kind, 'group') AS kind, p.name, p.state,"
            + " p.sector FROM event_parties p LEFT JOIN actors x USING (actor)"
            + " WHERE event IN (SELECT id FROM wanted) ORDER BY event, side, position",
        row -> row.getString("event"));
  }

  private static Map<String, List<EventRecord.NumberedReport>> reports(Connection connection)
      throws SQLException {
    Map<Long, String> events = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT report_no, event FROM event_reports WHERE event IN"
                    + " (SELECT id FROM wanted)")) {
      while (row.next()) {
        events.put(row.getLong(1), row.getString(2));
      }
    }
    Map<String, List<EventRecord.NumberedReport>> reports = new HashMap<>();
    for (ReportRows.Numbered n :
        ReportRows.of(
            connection,
            "SELECT report_no FROM event_reports WHERE event IN (SELECT id FROM wanted)")) {
      reports
          .computeIfAbsent(events.get(n.number()), k -> new ArrayList<>())
          .add(
              new EventRecord.NumberedReport(n.number(), n.report(), n.path(), n.url(), n.title()));
    }
    return reports;
  }

  /** The text that an article shares with others, by the article's number. */
  private static Map<Long, String> texts(Connection connection) throws SQLException {
    Map<Long, String> texts = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT article_no, text FROM text_articles WHERE article_no IN (SELECT report_no"
                    + " // 1000 FROM event_reports WHERE event IN (SELECT id FROM wanted))")) {
      while (row.next()) {
        texts.put(row.getLong(1), row.getString(2));
      }
    }
    return texts;
  }

  private static Map<String, List<EventRecord.Conflict>> conflicts(Connection connection)
      throws SQLException {
    Map<String, List<EventRecord.Conflict>> conflicts = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM contradictions WHERE event IN (SELECT id FROM wanted)"
                    + " ORDER BY contradiction")) {
      while (row.next()) {
        conflicts
            .computeIfAbsent(row.getString("event"), k -> new ArrayList<>())
            .add(
                new EventRecord.Conflict(
                    row.getString("field"),
                    row.getLong("left_report"),
                    row.getString("left_value"),
                    row.getLong("right_report"),
                    row.getString("right_value")));
      }
    }
    return conflicts;
  }
}

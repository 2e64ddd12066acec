package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events as they stand in the tables, so that those that come out the same again need not be
 * written again.
 */
final class StandingEvents {

  private final Map<String, Set<Long>> reports = new HashMap<>();
  private final Map<String, String> components = new HashMap<>();
  private final Set<Long> changed = new HashSet<>(); // reports that are other than they were

  private StandingEvents() {}

  /** The events of the components in {@code wanted}; {@code touched} tells what has changed. */
  static StandingEvents of(Connection connection) throws SQLException {
    StandingEvents standing = new StandingEvents();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery(
              "SELECT event, component, report_no FROM events JOIN event_reports USING (event)"
                  + " WHERE component IN (SELECT id FROM wanted)")) {
        while (row.next()) {
          standing.components.put(row.getString(1), row.getString(2));
          standing
              .reports
              .computeIfAbsent(row.getString(1), k -> new HashSet<>())
              .add(row.getLong(3));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT report_no FROM touched UNION SELECT report_no FROM report_parties"
                  + " WHERE local_id IN (SELECT id FROM moved_actors)")) {
        while (row.next()) {
          standing.changed.add(row.getLong(1));
        }
      }
    }
    return standing;
  }

  /** Whether an event has come out as it stands. */
  boolean same(EventTables.Made event) {
    return event.group().component().equals(components.get(event.id()))
        && event.numbers().size() == reports.get(event.id()).size()
        && reports.get(event.id()).containsAll(event.numbers())
        && event.numbers().stream().noneMatch(changed::contains);
  }

  /** The events that do not stand any more. */
  Set<String> others(Set<String> same) {
    Set<String> others = new TreeSet<>(reports.keySet());
    others.removeAll(same);
    return others;
  }

  /** The reports of some events. */
  Set<Long> reports(Set<String> events) {
    Set<Long> all = new TreeSet<>();
    events.forEach(event -> all.addAll(reports.get(event)));
    return all;
  }
}

package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private final Set<Long> touched = new HashSet<>(); // reports that are new or other than they were
  private final Set<Long> moved = new HashSet<>(); // reports whose parties have another id

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
      numbers(statement, "SELECT report_no FROM touched", standing.touched);
      numbers(
          statement,
          "SELECT report_no FROM report_parties WHERE local_id IN (SELECT id FROM moved_actors)",
          standing.moved);
    }
    return standing;
  }

  private static void numbers(Statement statement, String query, Set<Long> into)
      throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        into.add(row.getLong(1));
      }
    }
  }

  /**
   * The component of each report that stands in one, by the report's id; nothing when one of them
   * is other than it was, since what hangs together by it may fall apart.
   */
  Map<String, String> together(List<ReportRows.Numbered> all) {
    Map<Long, String> byNumber = new HashMap<>();
    reports.forEach((event, of) -> of.forEach(r -> byNumber.put(r, components.get(event))));
    if (!Collections.disjoint(byNumber.keySet(), touched)) {
      return Map.of();
    }
    Map<String, String> together = new HashMap<>();
    for (ReportRows.Numbered report : all) {
      String component = byNumber.get(report.number());
      if (component != null) {
        together.put(report.report().id(), component);
      }
    }
    return together;
  }

  /** Whether an event has come out as it stands. */
  boolean same(EventTables.Made event) {
    return event.group().component().equals(components.get(event.id()))
        && event.numbers().size() == reports.get(event.id()).size()
        && reports.get(event.id()).containsAll(event.numbers())
        && Collections.disjoint(touched, event.numbers())
        && Collections.disjoint(moved, event.numbers());
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

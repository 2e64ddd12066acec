package org.dragoman.export;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Query;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;

/**
 * The events a query finds, in the order of their days, read twenty thousand at a time: an export
 * of a large archive takes no more memory than one of a small one, but for the ids.
 */
public final class Selection {

  private static final int CHUNK = 20_000; // events read at a time
  private static final int ASKED = 50_000; // reports asked about at a time

  /** Takes events one by one. */
  @FunctionalInterface
  public interface Taker {
    void take(EventRecord event) throws IOException, ArchiveException;
  }

  private final Store store;
  private final Query query;
  private final List<String> ids;

  private Selection(Store store, Query query, List<String> ids) {
    this.store = store;
    this.query = query;
    this.ids = ids;
  }

  /** The events that have a report that the query finds; all for the query of everything. */
  public static Selection of(Store store, SentenceSearcher searcher, Query query)
      throws ArchiveException {
    if (query.canonical().equals(Query.everything().canonical())) {
      return all(store);
    }
    return withReports(store, query, searcher.reports(query).toArray());
  }

  /** Every event of an archive. */
  public static Selection all(Store store) throws ArchiveException {
    return new Selection(store, Query.everything(), store.read(c -> ordered(c, null)));
  }

  /** The events that have one of some reports, which are said to be what the query found. */
  public static Selection withReports(Store store, Query query, long[] reports)
      throws ArchiveException {
    return new Selection(
        store,
        query,
        store.read(
            connection -> {
              Set<String> events = new HashSet<>();
              for (int from = 0; from < reports.length; from += ASKED) {
                long[] some =
                    Arrays.copyOfRange(reports, from, Math.min(reports.length, from + ASKED));
                events.addAll(events(connection, some));
              }
              return ordered(connection, events);
            }));
  }

  /** How many events. */
  public int size() {
    return ids.size();
  }

  /** What was asked. */
  public Query query() {
    return query;
  }

  /** The archive's tables. */
  Store store() {
    return store;
  }

  /** Hands over every event with its reports, in order; may be done again. */
  public void each(Taker taker) throws IOException, ArchiveException {
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      for (EventRecord event : store.read(connection -> EventRows.of(connection, some))) {
        taker.take(event);
      }
    }
  }

  private static List<String> events(Connection connection, long[] reports) throws SQLException {
    List<String> events = new ArrayList<>();
    Object[] numbers = Arrays.stream(reports).boxed().toArray();
    Array array = connection.createArrayOf("BIGINT", numbers);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT DISTINCT event FROM event_reports WHERE report_no IN (SELECT unnest(?))")) {
      statement.setObject(1, array);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          events.add(row.getString(1));
        }
      }
    }
    return events;
  }

  /** The ids of some events, or of all when {@code wanted} is null, in the order of their days. */
  private static List<String> ordered(Connection connection, Set<String> wanted)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT event FROM events ORDER BY date_from NULLS LAST, date_to, event")) {
      while (row.next()) {
        if (wanted == null || wanted.contains(row.getString(1))) {
          ids.add(row.getString(1));
        }
      }
    }
    return List.copyOf(ids);
  }
}

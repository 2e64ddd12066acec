package org.dragoman.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/** What happened to an archive, one row an act: nothing changes without one. */
public final class Changes {

  /**
   * One change.
   *
   * @param number order, from 1
   * @param what as {@code document-added}
   * @param id of what changed
   */
  public record Change(
      long number,
      Instant made,
      String what,
      String id,
      Optional<String> before,
      Optional<String> after) {}

  private static final String COLUMNS =
      "SELECT change_no, made, what, id, before, after FROM changes WHERE ";

  private Changes() {}

  /** All changes from the first made at or after a moment on, in order. */
  public static List<Change> since(Connection connection, Instant moment) throws SQLException {
    return since(connection, before(connection, moment));
  }

  /** All changes with a greater number, in order. */
  public static List<Change> since(Connection connection, long number) throws SQLException {
    return select(connection, "change_no > ?", "", number);
  }

  /** Some of the changes with a greater number, in order. */
  public static List<Change> after(Connection connection, long number, int most)
      throws SQLException {
    return select(connection, "change_no > ?", " LIMIT " + most, number);
  }

  /**
   * The number of the change before the first that was made at or after a moment; 0 when there is
   * none.
   *
   * <p>Changes are in the order of their numbers, not of their clocks: one that was set back hides
   * nothing that came later.
   */
  public static long before(Connection connection, Instant moment) throws SQLException {
    String sql =
        "SELECT coalesce(min(change_no) FILTER (made >= ?) - 1, max(change_no), 0) FROM changes";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, Moment.column(moment));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The number of the last change: nothing is altered without a new one. */
  public static long last(Connection connection) throws SQLException {
    return Batch.max(connection, "SELECT max(change_no) FROM changes");
  }

  /** Writes down a change made by the transaction that runs; its moment is the transaction's. */
  public static void add(
      Connection connection,
      String what,
      String id,
      Optional<String> before,
      Optional<String> after)
      throws SQLException {
    String sql =
        "INSERT INTO changes SELECT coalesce(max(change_no), 0) + 1, getvariable('moment'), ?, ?,"
            + " ?, ? FROM changes";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, what);
      insert.setString(2, id);
      insert.setString(3, before.orElse(null));
      insert.setString(4, after.orElse(null));
      insert.execute();
    }
  }

  /** The moment of the transaction that runs. */
  static LocalDateTime moment(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT getvariable('moment')::TIMESTAMP")) {
      rows.next();
      return rows.getObject(1, LocalDateTime.class);
    }
  }

  /** Many changes of one transaction, among other rows. */
  static Log log(Connection connection, Rows rows) throws SQLException {
    long last = Batch.max(connection, "SELECT max(change_no) FROM changes");
    return new Log(rows, last, moment(connection));
  }

  /** Changes on their way into the table. */
  static final class Log {
    private final Rows rows;
    private final LocalDateTime moment;
    private long number;

    private Log(Rows rows, long last, LocalDateTime moment) {
      this.rows = rows;
      this.number = last;
      this.moment = moment;
    }

    void add(String what, String id, Optional<String> before, Optional<String> after)
        throws SQLException {
      DuckDBAppender row = rows.row("changes");
      row.append(++number);
      row.append(moment);
      row.append(what);
      row.append(id);
      row.append(before.orElse(null));
      row.append(after.orElse(null));
      row.endRow();
    }
  }

  private static List<Change> select(
      Connection connection, String condition, String limit, Object value) throws SQLException {
    String sql = COLUMNS + condition + " ORDER BY change_no" + limit;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, value);
      List<Change> changes = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changes.add(
              new Change(
                  row.getLong(1),
                  Moment.at(row, 2),
                  row.getString(3),
                  row.getString(4),
                  Optional.ofNullable(row.getString(5)),
                  Optional.ofNullable(row.getString(6))));
        }
      }
      return changes;
    }
  }
}

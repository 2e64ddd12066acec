package org.dragoman.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Rows on their way into tables, through DuckDB's appenders.
 *
 * <p>The rows belong to the connection's transaction because that was begun in SQL: by trial with
 * 2.0.0.1, after {@code setAutoCommit(false)} alone an appender commits by itself.
 */
final class Rows implements AutoCloseable {

  private final DuckDBConnection connection;
  private final String catalog;
  private final String prefix;
  private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();

  private Rows(Connection connection, String catalog, String prefix) throws SQLException {
    this.connection = connection.unwrap(DuckDBConnection.class);
    this.catalog = catalog;
    this.prefix = prefix;
  }

  /** Into the archive. */
  static Rows kept(Connection connection) throws SQLException {
    return new Rows(connection, Settings.CATALOG, "");
  }

  /** Into temporary tables with the same names and {@code prefix} before them. */
  static Rows temporary(Connection connection, String prefix) throws SQLException {
    return new Rows(connection, "temp", prefix);
  }

  /** A new row of a table; its columns are appended in their order, then {@code endRow}. */
  DuckDBAppender row(String table) throws SQLException {
    DuckDBAppender appender = appenders.get(table);
    if (appender == null) {
      appender = connection.createAppender(catalog, "main", prefix + table);
      appenders.put(table, appender);
    }
    return appender.beginRow();
  }

  /** Brings all rows into their tables. */
  @Override
  public void close() throws SQLException {
    SQLException first = null;
    for (DuckDBAppender appender : appenders.values()) {
      try {
        appender.close();
      } catch (SQLException e) {
        first = first == null ? e : first;
      }
    }
    appenders.clear();
    if (first != null) {
      throw first;
    }
  }
}

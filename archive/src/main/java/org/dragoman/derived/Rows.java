package org.dragoman.derived;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows on their way into a table, through DuckDB's appender. */
public final class Rows implements AutoCloseable {

  private final DuckDBAppender appender;

  private Rows(DuckDBAppender appender) {
    this.appender = appender;
  }

  /** Into a derived table, as part of the running transaction. */
  public static Rows into(Connection connection, String table) throws SQLException {
    return rows(connection, Anew.catalog(connection, table), table);
  }

  /** Into a temporary table. */
  static Rows temporary(Connection connection, String table) throws SQLException {
    return rows(connection, "temp", table);
  }

  private static Rows rows(Connection connection, String catalog, String table)
      throws SQLException {
    return new Rows(
        connection
            .unwrap(DuckDBConnection.class)
            .createAppender(catalog, DuckDBConnection.DEFAULT_SCHEMA, table));
  }

  /** One row, a value a column; an empty Optional is null. */
  public void row(Object... values) throws SQLException {
    appender.beginRow();
    for (Object value : values) {
      append(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
    appender.endRow();
  }

  private void append(Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String s) {
      appender.append(s);
    } else if (value instanceof Integer i) {
      appender.append(i.intValue());
    } else if (value instanceof Long l) {
      appender.append(l.longValue());
    } else if (value instanceof Double d) {
      appender.append(d.doubleValue());
    } else if (value instanceof Boolean b) {
      appender.append(b.booleanValue());
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else if (value instanceof byte[] bytes) {
      appender.append(bytes);
    } else if (value instanceof Collection<?> list) {
      appender.append(list);
    } else {
      throw new IllegalArgumentException("no column takes a " + value.getClass());
    }
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}

package org.dragoman.archive;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One question in SQL and its rows as records. */
final class Select {

  /** Makes a record of the row the result stands on. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Select() {}

  /**
   * All rows of a query.
   *
   * @param values of its question marks; a collection of texts is a list
   */
  static <T> List<T> all(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        query.setObject(
            i + 1,
            value instanceof Collection<?> list
                ? connection.createArrayOf("VARCHAR", list.toArray())
                : value);
      }
      List<T> all = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(row.of(rows));
        }
      }
      return all;
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    return all(connection, sql, row -> row.getLong(1)).get(0);
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    List<String> texts = new ArrayList<>();
    if (array != null) {
      for (Object value : (Object[]) array.getArray()) {
        texts.add(String.valueOf(value));
      }
    }
    return texts;
  }
}

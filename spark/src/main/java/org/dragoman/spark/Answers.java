package org.dragoman.spark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of a desk's tables to questions in SQL. */
final class Answers {

  /** Makes something of a row. */
  interface Making<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Answers() {}

  static <T> List<T> all(Connection connection, String query, Making<T> making)
      throws SQLException {
    List<T> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        all.add(making.of(row));
      }
    }
    return all;
  }

  /** Rows as their columns' names and texts. */
  static List<Map<String, String>> rows(Connection connection, String query) throws SQLException {
    return all(
        connection,
        query,
        row -> {
          Map<String, String> values = new LinkedHashMap<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.put(row.getMetaData().getColumnName(i), row.getString(i));
          }
          return values;
        });
  }

  /** The texts of a list's column. */
  static List<String> strings(ResultSet row, int column) throws SQLException {
    List<String> strings = new ArrayList<>();
    for (Object value : (Object[]) row.getArray(column).getArray()) {
      strings.add((String) value);
    }
    return strings;
  }
}

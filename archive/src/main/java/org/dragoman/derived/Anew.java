package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.store.Manifest;

/**
 * The derived tables against the same tables made anew.
 *
 * <p>They are made anew beside the archive, in temporary tables of the same names: DuckDB finds a
 * temporary table before one of the archive, so the code that rebuilds the archive fills them
 * unchanged. Nothing of the archive is written, so a reader can do it too.
 */
final class Anew {

  private static final List<String> TABLES =
      Stream.concat(Stream.of("text_signatures", "text_bands"), Manifest.WHOLES.stream()).toList();

  private Anew() {}

  /**
   * The tables that differ, each with the number of rows that stand in only one of the two.
   *
   * @param derivation makes the tables
   */
  static Map<String, Long> differences(Connection connection, Derivation derivation)
      throws SQLException {
    Map<String, Long> differences = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(
            "CREATE OR REPLACE TEMP TABLE %1$s AS FROM archive.main.%1$s LIMIT 0".formatted(table));
      }
      try {
        derivation.rebuild(connection);
        for (String table : TABLES) {
          long rows = count(statement, table);
          if (rows > 0) {
            differences.put(table, rows);
          }
        }
      } finally {
        for (String table : TABLES) {
          statement.execute("DROP TABLE IF EXISTS temp.main." + table);
        }
      }
    }
    return differences;
  }

  private static long count(Statement statement, String table) throws SQLException {
    String sql =
        "SELECT (SELECT count(*) FROM (FROM archive.main.%1$s EXCEPT ALL FROM temp.main.%1$s))"
            + " + (SELECT count(*) FROM (FROM temp.main.%1$s EXCEPT ALL FROM archive.main.%1$s))";
    try (ResultSet row = statement.executeQuery(sql.formatted(table))) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Where rows of a table go: beside the archive while it is made anew there, else into it. */
  static String catalog(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 1 FROM duckdb_tables() WHERE temporary AND table_name = '" + table + "'")) {
      return row.next() ? "temp" : "archive";
    }
  }
}

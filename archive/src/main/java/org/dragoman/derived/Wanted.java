package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Things a query is about, handed to it as a temporary table {@code wanted(id)}. */
final class Wanted {

  private Wanted() {}

  /** The texts that a query gives in its first column. */
  static Set<String> ids(Connection connection, String query) throws SQLException {
    Set<String> ids = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  /** Fills {@code wanted} with the ids, instead of those of before. */
  static void are(Connection connection, Collection<String> ids) throws SQLException {
    run(connection, "CREATE OR REPLACE TEMP TABLE wanted (id VARCHAR)");
    try (Rows rows = Rows.temporary(connection, "wanted")) {
      for (String id : ids) {
        rows.row(id);
      }
    }
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

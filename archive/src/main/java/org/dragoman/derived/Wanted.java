package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Things a query is about, handed to it as a temporary table: {@code wanted(id)}, {@code
 * wanted_numbers(no)} or {@code wanted_spans(article_no, start_at, end_at)}.
 */
public final class Wanted {

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

  /** Fills {@code wanted_numbers} with numbers of reports or articles. */
  public static void numbers(Connection connection, LongStream numbers) throws SQLException {
    run(connection, "CREATE OR REPLACE TEMP TABLE wanted_numbers (no BIGINT)");
    try (Rows rows = Rows.temporary(connection, "wanted_numbers")) {
      for (long number : (Iterable<Long>) numbers::iterator) {
        rows.row(number);
      }
    }
  }

  /** Fills {@code wanted_spans} with places in articles: number of the article, start, end. */
  public static void spans(Connection connection, Collection<long[]> spans) throws SQLException {
    run(
        connection,
        "CREATE OR REPLACE TEMP TABLE wanted_spans"
            + " (article_no BIGINT, start_at BIGINT, end_at BIGINT)");
    try (Rows rows = Rows.temporary(connection, "wanted_spans")) {
      for (long[] span : spans) {
        rows.row(span[0], span[1], span[2]);
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

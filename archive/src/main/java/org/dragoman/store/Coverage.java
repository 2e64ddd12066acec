package org.dragoman.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was read, from where and of which days: without it, a zero cannot be told from a gap. */
public final class Coverage {

  /**
   * Current articles of one source, language and day.
   *
   * @param source empty where no source is known
   * @param day of publication; empty where it is not known to the day
   * @param reports in those articles
   */
  public record Row(
      Optional<String> source,
      String language,
      Optional<LocalDate> day,
      long articles,
      long reports) {}

  private static final String SQL =
      """
      WITH found AS (SELECT article_no, count(*) AS reports FROM reports GROUP BY article_no)
      SELECT source, language,
        CASE WHEN published_from = published_to THEN published_from END AS day,
        count(*), coalesce(sum(reports), 0)::BIGINT
      FROM articles LEFT JOIN found USING (article_no)
      WHERE current
      GROUP BY ALL
      ORDER BY source NULLS LAST, language, day NULLS LAST
      """;

  private Coverage() {}

  /** By source, language and day. */
  public static List<Row> of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SQL)) {
      List<Row> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(
            new Row(
                Optional.ofNullable(row.getString(1)),
                row.getString(2),
                Optional.ofNullable(row.getObject(3, LocalDate.class)),
                row.getLong(4),
                row.getLong(5)));
      }
      return rows;
    }
  }
}

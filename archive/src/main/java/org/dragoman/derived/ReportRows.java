package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/** Reports read back from their rows. */
public final class ReportRows {

  private ReportRows() {}

  /** A report, its number in the archive, and where its article stands. */
  public record Numbered(
      long number, Report report, String path, Optional<String> url, Optional<String> title) {}

  /**
   * The reports of a condition, sorted by number.
   *
   * @param condition SQL over {@code r} (reports) and {@code a} (articles)
   */
  public static List<Numbered> where(Connection connection, String condition) throws SQLException {
    return of(
        connection,
        "SELECT r.report_no FROM reports r JOIN articles a USING (article_no) WHERE " + condition);
  }

  /**
   * Reports, sorted by number.
   *
   * @param numbers of the reports: numbers parted by commas, or SQL that selects them
   */
  public static List<Numbered> of(Connection connection, String numbers) throws SQLException {
    Map<Long, List<List<Party>>> parties = parties(connection, numbers);
    List<Numbered> reports = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT r.*, a.article, a.source, a.language, a.published, a.title, d.path, d.url"
                    + " FROM reports r JOIN articles a USING (article_no)"
                    + " JOIN documents d USING (document_no) WHERE r.report_no IN ("
                    + numbers
                    + ") ORDER BY r.report_no")) {
      while (row.next()) {
        long number = row.getLong("report_no");
        reports.add(
            new Numbered(
                number,
                report(row, parties.getOrDefault(number, List.of(List.of(), List.of()))),
                row.getString("path"),
                Cells.optional(row, "url"),
                Cells.optional(row, "title")));
      }
    }
    return reports;
  }

  private static Map<Long, List<List<Party>>> parties(Connection connection, String numbers)
      throws SQLException {
    return PartyRows.of(
        connection,
        "SELECT report_no, side, local_id AS id, kind, name, state, sector FROM report_parties"
            + " WHERE report_no IN ("
            + numbers
            + ") ORDER BY report_no, side, position",
        row -> row.getLong("report_no"));
  }

  private static Report report(ResultSet row, List<List<Party>> parties) throws SQLException {
    return new Report(
        row.getString("report"),
        row.getString("article"),
        Cells.optional(row, "source"),
        row.getString("language"),
        Cells.optional(row, "published").flatMap(PartialDate::parse),
        row.getString("type"),
        Cells.optional(row, "mode"),
        Cells.strings(row.getArray("contexts")),
        Cells.optional(row, "cameo"),
        row.getInt("quad"),
        row.getDouble("score"),
        parties.get(0),
        parties.get(1),
        Cells.optional(row, "date").flatMap(PartialDate::parse),
        row.getString("date_basis"),
        row.getString("time"),
        row.getString("factuality"),
        Cells.place(row),
        Cells.strings(row.getArray("reported_by")),
        row.getDouble("confidence"),
        row.getInt("line"),
        row.getInt("start_at"),
        row.getInt("end_at"),
        row.getString("sentence"),
        row.getString("trigger"),
        row.getString("rule"));
  }
}

package org.dragoman.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.record.ArticleParser;
import org.dragoman.record.ArticleRecord;
import org.dragoman.store.Finding.Mending;

/**
 * Kept readings and bytes against what follows from them.
 *
 * <p>The rows that the readings of some articles give are made again, by the code that made them
 * when they were added, into temporary tables; rows that are in one and not in the other are told.
 */
final class Comparison {

  static final String PREFIX = "expected_";

  private static final String ARTICLE_COLUMNS =
      "article_no, article, document_no, ordinal, " + ArticleRow.FACTS;

  private Comparison() {}

  /** Compares the articles with these numbers. */
  static List<Finding> articles(Connection connection, long first, long last) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    Set<Long> unreadable = new HashSet<>();
    expect(connection);
    String sql =
        "SELECT article_no, article, document_no, ordinal, reading FROM articles"
            + " WHERE article_no BETWEEN ? AND ? ORDER BY article_no";
    try (PreparedStatement select = connection.prepareStatement(sql);
        Rows rows = Rows.temporary(connection, PREFIX)) {
      select.setLong(1, first);
      select.setLong(2, last);
      try (ResultSet row = select.executeQuery()) {
        Set<Long> seen = new HashSet<>();
        while (row.next()) {
          long number = row.getLong(1);
          try {
            String json = Packed.openReading(row.getBytes(5));
            ArticleRecord article = ArticleParser.parse(json, row.getInt(4));
            if (seen.add(number)) {
              expect(rows, number, row.getLong(3), row.getInt(4), article);
            }
          } catch (IllegalArgumentException e) {
            unreadable.add(number);
            findings.add(
                Finding.of(
                    "article " + row.getString(2),
                    "its reading is damaged: " + e.getMessage(),
                    Mending.DROP_DOCUMENT,
                    row.getLong(3),
                    row.getString(2)));
          }
        }
      }
    }
    for (long number : differing(connection, "articles", ARTICLE_COLUMNS, first, last)) {
      add(findings, unreadable, "articles", number);
    }
    for (String table : FlatRows.TABLES) {
      for (long number : differing(connection, table, "*", first, last)) {
        add(findings, unreadable, table, number);
      }
    }
    return findings;
  }

  /** Checks the bytes of the documents with these numbers against their ids. */
  static List<Finding> bytes(Connection connection, long first, long last) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    String sql =
        "SELECT documents.document_no, document, raw, reading FROM documents LEFT JOIN articles"
            + " ON articles.document_no = documents.document_no AND ordinal = 1"
            + " WHERE raw IS NOT NULL AND documents.document_no BETWEEN ? AND ?"
            + " ORDER BY documents.document_no";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, first);
      select.setLong(2, last);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String id = row.getString(2);
          Optional<String> wrong = wrong(id, row.getBytes(3), row.getBytes(4));
          if (wrong.isPresent()) {
            findings.add(
                Finding.of("document " + id, wrong.get(), Mending.DROP_BYTES, row.getLong(1), id));
          }
        }
      }
    }
    return findings;
  }

  private static Optional<String> wrong(String id, byte[] raw, byte[] reading) {
    String first;
    try {
      first = reading == null ? "" : Packed.openReading(reading);
    } catch (IllegalArgumentException e) {
      return Optional.of("its bytes cannot be unpacked without its reading");
    }
    try {
      String found = Kept.idOf(Packed.openRaw(raw, first));
      return found.equals(id)
          ? Optional.empty()
          : Optional.of("its bytes are those of " + found + ", not its own");
    } catch (IllegalArgumentException e) {
      return Optional.of("its bytes are damaged: " + e.getMessage());
    }
  }

  /** Makes the temporary tables, empty. */
  static void expect(Connection connection) throws SQLException {
    Settings.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE expected_articles AS SELECT "
            + ARTICLE_COLUMNS
            + " FROM articles LIMIT 0");
    for (String table : FlatRows.TABLES) {
      Settings.run(
          connection,
          "CREATE OR REPLACE TEMP TABLE " + PREFIX + table + " AS FROM " + table + " LIMIT 0");
    }
  }

  private static void expect(
      Rows rows, long number, long document, int ordinal, ArticleRecord article)
      throws SQLException {
    var row = rows.row("articles");
    row.append(number);
    ArticleRow.identity(row, article, document, ordinal);
    ArticleRow.facts(row, article);
    row.endRow();
    FlatRows.append(rows, number, article);
  }

  private static List<Long> differing(
      Connection connection, String table, String columns, long first, long last)
      throws SQLException {
    String number = FlatRows.articleNumber(table);
    String there =
        String.format(
            "SELECT %s FROM %s WHERE %s BETWEEN %d AND %d AND %s IN (SELECT article_no FROM"
                + " articles)",
            columns, table, number, first, last, number);
    String expected = "SELECT * FROM " + PREFIX + table;
    String sql =
        String.format(
            "SELECT DISTINCT %s FROM ((%s EXCEPT ALL %s) UNION ALL (%s EXCEPT ALL %s)) ORDER BY 1",
            number, there, expected, expected, there);
    List<Long> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }

  private static void add(List<Finding> findings, Set<Long> unreadable, String table, long number) {
    if (!unreadable.contains(number)) {
      findings.add(
          Finding.of(
              table + " of article number " + number,
              "are not what its reading says",
              Mending.ROWS,
              number,
              Long.toString(number)));
    }
  }
}

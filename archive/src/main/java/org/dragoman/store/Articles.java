package org.dragoman.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.dragoman.record.ArticleParser;
import org.dragoman.record.ArticleRecord;

/** The kept articles, unpacked and parsed. */
public final class Articles {

  /**
   * A kept article.
   *
   * @param number order of arrival, from 1
   * @param document number of its document
   * @param ordinal 1 for the first article of its document
   * @param current false when a later revision of the document is kept
   */
  public record Entry(
      long number, long document, int ordinal, boolean current, ArticleRecord article) {}

  /** Sees one article after another. */
  @FunctionalInterface
  public interface Visitor {
    void visit(Entry entry) throws SQLException, ArchiveException;
  }

  /** Readings fetched at a time: some megabytes. */
  private static final int AT_A_TIME = 1000;

  private static final String COLUMNS =
      "SELECT article_no, document_no, ordinal, current, article, reading FROM articles WHERE ";

  private Articles() {}

  /** The greatest number given; 0 in an empty archive. */
  public static long last(Connection connection) throws SQLException {
    return Batch.max(connection, "SELECT max(article_no) FROM articles");
  }

  public static Optional<Entry> byNumber(Connection connection, long number)
      throws SQLException, ArchiveException {
    return one(connection, "article_no = ?", number);
  }

  /** By the document's id, with {@code #2} after it for a second article. */
  public static Optional<Entry> byId(Connection connection, String article)
      throws SQLException, ArchiveException {
    return one(connection, "article = ?", article);
  }

  /**
   * Shows all articles from {@code first} to {@code last}, current or not, in order of number.
   *
   * @throws ArchiveException when the reading of one is damaged
   */
  public static void each(Connection connection, long first, long last, Visitor visitor)
      throws SQLException, ArchiveException {
    String sql = COLUMNS + "article_no BETWEEN ? AND ? ORDER BY article_no";
    long end = Math.min(last, last(connection));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (long from = Math.max(1, first); from <= end; from += AT_A_TIME) {
        select.setLong(1, from);
        select.setLong(2, Math.min(end, from + AT_A_TIME - 1));
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            visitor.visit(entry(rows));
          }
        }
      }
    }
  }

  private static Optional<Entry> one(Connection connection, String condition, Object value)
      throws SQLException, ArchiveException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
      select.setObject(1, value);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
      }
    }
  }

  private static Entry entry(ResultSet row) throws SQLException, ArchiveException {
    try {
      int ordinal = row.getInt(3);
      ArticleRecord article = ArticleParser.parse(Packed.openReading(row.getBytes(6)), ordinal);
      return new Entry(row.getLong(1), row.getLong(2), ordinal, row.getBoolean(4), article);
    } catch (IllegalArgumentException e) {
      throw new ArchiveException(
          "the reading of article "
              + row.getString(5)
              + " is damaged: "
              + e.getMessage()
              + "; 'dragoman check' tells more",
          e);
    }
  }
}

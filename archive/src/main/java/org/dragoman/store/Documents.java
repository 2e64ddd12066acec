package org.dragoman.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The documents of an archive and their bytes. */
public final class Documents {

  /**
   * A kept document.
   *
   * @param id first 16 hex digits of the SHA-256 of its bytes
   * @param site documents of one site are revisions of one another
   * @param revision 1 for the first seen at the site
   * @param size in bytes
   * @param raw whether its bytes are kept
   */
  public record Entry(
      long number,
      String id,
      String path,
      Optional<String> url,
      String site,
      int revision,
      long size,
      boolean raw,
      Instant added) {}

  private static final String COLUMNS =
      "SELECT document_no, document, path, url, site, revision, size, raw IS NOT NULL, added"
          + " FROM documents WHERE ";

  private Documents() {}

  public static Optional<Entry> byId(Connection connection, String document) throws SQLException {
    return entries(connection, "document = ?", document).stream().findFirst();
  }

  public static Optional<Entry> byNumber(Connection connection, long number) throws SQLException {
    return entries(connection, "document_no = ?", number).stream().findFirst();
  }

  /** All that was ever kept of a site, the oldest first. */
  public static List<Entry> revisions(Connection connection, String site) throws SQLException {
    return entries(connection, "site = ? ORDER BY revision", site);
  }

  public static boolean has(Connection connection, String document) throws SQLException {
    return !known(connection, List.of(document)).isEmpty();
  }

  /** Those of the ids that are kept. */
  public static Set<String> known(Connection connection, Collection<String> documents)
      throws SQLException {
    Set<String> known = new HashSet<>();
    if (documents.isEmpty()) {
      return known;
    }
    String sql =
        "SELECT document FROM documents WHERE document IN (" + marks(documents.size()) + ")";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = 1;
      for (String document : documents) {
        select.setString(next++, document);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          known.add(rows.getString(1));
        }
      }
    }
    return known;
  }

  /**
   * The document's bytes as they came; empty when it is not there or only its spans are kept.
   *
   * @throws ArchiveException when they are damaged
   */
  public static Optional<byte[]> raw(Connection connection, String document)
      throws SQLException, ArchiveException {
    String sql =
        "SELECT raw, reading FROM documents LEFT JOIN articles"
            + " ON articles.document_no = documents.document_no AND ordinal = 1"
            + " WHERE document = ? AND raw IS NOT NULL";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, document);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        byte[] reading = rows.getBytes(2);
        String first = reading == null ? "" : Packed.openReading(reading);
        return Optional.of(Packed.openRaw(rows.getBytes(1), first));
      }
    } catch (IllegalArgumentException e) {
      throw new ArchiveException(
          "the bytes of document "
              + document
              + " are damaged: "
              + e.getMessage()
              + "; 'dragoman check' tells more",
          e);
    }
  }

  private static List<Entry> entries(Connection connection, String condition, Object value)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
      select.setObject(1, value);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  Optional.ofNullable(row.getString(4)),
                  row.getString(5),
                  row.getInt(6),
                  row.getLong(7),
                  row.getBoolean(8),
                  Moment.at(row, 9)));
        }
      }
      return entries;
    }
  }

  /** Question marks for a list in SQL. */
  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}

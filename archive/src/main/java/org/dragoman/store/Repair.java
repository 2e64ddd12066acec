package org.dragoman.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.record.ArticleParser;
import org.dragoman.store.Finding.Mending;
import org.duckdb.DuckDBAppender;

/**
 * Mends what {@link Check} found, in one transaction, and writes down in {@code changes} what it
 * took away or made again.
 */
final class Repair {

  private final Connection connection;
  private final Set<Long> remade = new LinkedHashSet<>();

  private Repair(Connection connection) {
    this.connection = connection;
  }

  static List<Damage> run(Store store, List<Finding> findings, List<Rebuild> derived)
      throws ArchiveException {
    if (findings.stream().allMatch(finding -> finding.mending() == Mending.NONE)) {
      return findings.stream().map(Repair::left).toList();
    }
    return store.write(connection -> new Repair(connection).all(findings, derived));
  }

  private List<Damage> all(List<Finding> findings, List<Rebuild> derived) throws SQLException {
    List<Damage> done = new ArrayList<>();
    for (Finding finding : findings) {
      done.add(
          finding.mending() == Mending.NONE
              ? left(finding)
              : new Damage(finding.damage().where(), finding.damage().what(), mend(finding)));
    }
    for (Rebuild rebuild : derived) {
      rebuild.rebuild(connection);
    }
    return done;
  }

  private static Damage left(Finding finding) {
    Damage damage = finding.damage();
    return new Damage(damage.where(), damage.what(), "not mended: " + damage.repair());
  }

  private String mend(Finding finding) throws SQLException {
    long number = finding.number();
    String id = finding.id();
    switch (finding.mending()) {
      case DROP_DOUBLE:
        String table = finding.damage().where().split(" ", 2)[0];
        String key = table.substring(0, table.length() - 1);
        run(
            String.format(
                "DELETE FROM %1$s WHERE %2$s = ? AND rowid > (SELECT min(rowid) FROM %1$s"
                    + " WHERE %2$s = ?)",
                table, key),
            id,
            id);
        changed("double-dropped", id, table);
        return "mended: the second was dropped";
      case DROP_DOCUMENT:
        return dropDocument(number);
      case DROP_ARTICLE:
        run("DELETE FROM articles WHERE article_no = ?", number);
        dropRows(number);
        changed("article-lost", id, "its document is not there");
        return "mended: the article was dropped";
      case DROP_BYTES:
        run("UPDATE documents SET raw = NULL WHERE document_no = ?", number);
        changed("bytes-lost", id, finding.damage().what());
        return "mended: the bytes were dropped, the reading stays";
      case ROWS:
        remake(number);
        return "mended: the rows were made again";
      case DROP_ROWS:
        dropRows(number);
        changed("rows-dropped", id, finding.damage().where());
        return "mended: the rows were dropped";
      case CURRENT:
        run(
            "UPDATE articles SET current = NOT current WHERE article_no = ? AND current <>"
                + " (SELECT revision = (SELECT max(revision) FROM documents WHERE site = d.site)"
                + " FROM documents d WHERE d.document_no = articles.document_no)",
            number);
        changed("current-mended", id, "");
        return "mended: current was found again";
      case CHANGE:
        changed("document-found", id, "");
        return "mended: written down";
      case DERIVED:
        return "mended: the derived tables were made again";
      default:
        throw new IllegalStateException(finding.mending().toString());
    }
  }

  private String dropDocument(long number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT document, coalesce(url, path) FROM documents WHERE document_no = ?")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return "mended: the document was dropped";
        }
        changed("document-lost", row.getString(1), row.getString(2));
      }
    }
    for (long article : numbers("SELECT article_no FROM articles WHERE document_no = ?", number)) {
      dropRows(article);
    }
    run("DELETE FROM articles WHERE document_no = ?", number);
    run("DELETE FROM documents WHERE document_no = ?", number);
    return "mended: the document was dropped; add it again";
  }

  private void dropRows(long number) throws SQLException {
    for (String table : FlatRows.TABLES) {
      run("DELETE FROM " + table + " WHERE " + FlatRows.articleNumber(table) + " = ?", number);
    }
  }

  /** Makes the rows of an article again, once however many of its tables were damaged. */
  private void remake(long number) throws SQLException {
    if (!remade.add(number)) {
      return;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT reading, ordinal, document_no, current FROM articles WHERE article_no = ?")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return;
        }
        byte[] reading = row.getBytes(1);
        var article = ArticleParser.parse(Packed.openReading(reading), row.getInt(2));
        long document = row.getLong(3);
        dropRows(number);
        run("DELETE FROM articles WHERE article_no = ?", number);
        try (Rows rows = Rows.kept(connection)) {
          DuckDBAppender fresh = rows.row("articles");
          fresh.append(number);
          ArticleRow.identity(fresh, article, document, row.getInt(2));
          fresh.append(row.getBoolean(4));
          ArticleRow.facts(fresh, article);
          fresh.append(reading);
          fresh.endRow();
          FlatRows.append(rows, number, article);
        }
        changed("rows-made-again", article.id(), "");
      }
    }
  }

  private void changed(String what, String id, String before) throws SQLException {
    Changes.add(
        connection, what, id, Optional.of(before).filter(b -> !b.isEmpty()), Optional.empty());
  }

  private List<Long> numbers(String sql, long number) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
    }
    return numbers;
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}

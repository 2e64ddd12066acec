package org.dragoman.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.record.ArticleRecord;
import org.duckdb.DuckDBAppender;

/**
 * Documents on their way into the archive: packed before the transaction, appended within it.
 *
 * <p>Whether a document is new is decided inside the transaction, so adding the same one twice, in
 * one batch or in two, keeps it once.
 */
final class Batch {

  private final List<Kept> documents;
  private final Map<String, Packing> packings;

  private Batch(List<Kept> documents, Map<String, Packing> packings) {
    this.documents = documents;
    this.packings = packings;
  }

  /** Packs the documents. */
  static Batch of(List<Kept> documents, Keep keep) {
    Map<String, Packing> packings = new LinkedHashMap<>();
    for (Kept kept : documents) {
      packings.computeIfAbsent(kept.document(), id -> Packing.of(kept, keep));
    }
    return new Batch(List.copyOf(documents), packings);
  }

  /** Appends what is new, then lets follow what follows from it. */
  Added append(Connection connection, List<AfterAppend> after) throws SQLException {
    Set<String> known = Documents.known(connection, packings.keySet());
    Map<String, Integer> revisions = revisions(connection);
    long documentNumber = max(connection, "SELECT max(document_no) FROM documents");
    long firstArticle = Articles.last(connection) + 1;
    long articleNumber = firstArticle - 1;
    LocalDateTime now = Changes.moment(connection);
    List<Added.Outcome> outcomes = new ArrayList<>();
    Set<String> revised = new LinkedHashSet<>();
    List<Articles.Entry> fresh = new ArrayList<>();
    Set<String> seen = new HashSet<>(known);
    try (Rows rows = Rows.kept(connection)) {
      Changes.Log changes = Changes.log(connection, rows);
      for (Kept kept : documents) {
        Packing packing = packings.get(kept.document());
        if (packing == null || !seen.add(kept.document())) {
          outcomes.add(new Added.Outcome(kept.document(), Added.What.ALREADY_KEPT, List.of()));
          continue;
        }
        int revision = revisions.merge(kept.site(), 1, Integer::sum);
        document(rows, ++documentNumber, revision, packing, now);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < packing.articles().size(); i++) {
          article(rows, ++articleNumber, documentNumber, i, true, packing);
          ArticleRecord article = packing.articles().get(i);
          fresh.add(new Articles.Entry(articleNumber, documentNumber, i + 1, true, article));
          numbers.add(articleNumber);
        }
        if (revision == 1) {
          changes.add(
              "document-added", kept.document(), Optional.empty(), Optional.of(kept.site()));
          outcomes.add(new Added.Outcome(kept.document(), Added.What.ADDED, numbers));
        } else {
          changes.add(
              "document-revised",
              kept.document(),
              Optional.of(kept.site() + " revision " + (revision - 1)),
              Optional.of(kept.site() + " revision " + revision));
          outcomes.add(new Added.Outcome(kept.document(), Added.What.REVISED, numbers));
          revised.add(kept.site());
        }
      }
    }
    Arrivals arrivals = new Arrivals(fresh, supersede(connection, revised));
    if (articleNumber >= firstArticle) {
      for (AfterAppend next : after) {
        next.appended(connection, arrivals);
      }
    }
    return new Added(outcomes, firstArticle, articleNumber, arrivals);
  }

  /** A document's row. */
  static void document(Rows rows, long number, int revision, Packing packing, LocalDateTime now)
      throws SQLException {
    DuckDBAppender row = rows.row("documents");
    row.append(number);
    row.append(packing.document());
    row.append(packing.path());
    row.append(packing.url().orElse(null));
    row.append(packing.site());
    row.append(revision);
    row.append(packing.size());
    row.append(packing.raw().orElse(null));
    row.append(now);
    row.endRow();
  }

  /** The row of one of its articles, and all rows that follow from its reading. */
  static void article(
      Rows rows, long number, long document, int index, boolean current, Packing packing)
      throws SQLException {
    ArticleRecord article = packing.articles().get(index);
    DuckDBAppender row = rows.row("articles");
    row.append(number);
    ArticleRow.identity(row, article, document, index + 1);
    row.append(current);
    ArticleRow.facts(row, article);
    row.append(packing.readings().get(index));
    row.endRow();
    FlatRows.append(rows, number, article);
  }

  /**
   * The articles of every document but the last at each of these sites are no longer current.
   *
   * @return their numbers
   */
  static List<Long> supersede(Connection connection, Set<String> sites) throws SQLException {
    List<Long> replaced = new ArrayList<>();
    String sql =
        "UPDATE articles SET current = false WHERE current AND document_no IN ("
            + "SELECT document_no FROM documents WHERE site = ? AND revision < ("
            + "SELECT max(revision) FROM documents WHERE site = ?)) RETURNING article_no";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (String site : sites) {
        update.setString(1, site);
        update.setString(2, site);
        try (ResultSet rows = update.executeQuery()) {
          while (rows.next()) {
            replaced.add(rows.getLong(1));
          }
        }
      }
    }
    return replaced;
  }

  /** The last revision at every site of the batch that is known. */
  private Map<String, Integer> revisions(Connection connection) throws SQLException {
    Map<String, Integer> revisions = new HashMap<>();
    List<String> sites = packings.values().stream().map(Packing::site).distinct().toList();
    if (sites.isEmpty()) {
      return revisions;
    }
    String sql =
        "SELECT site, max(revision) FROM documents WHERE site IN ("
            + Documents.marks(sites.size())
            + ") GROUP BY site";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < sites.size(); i++) {
        select.setString(i + 1, sites.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          revisions.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return revisions;
  }

  static long max(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}

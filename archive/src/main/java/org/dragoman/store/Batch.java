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
import org.dragoman.record.ArticleParser;
import org.dragoman.record.ArticleRecord;
import org.duckdb.DuckDBAppender;

/**
 * Documents on their way into the archive: packed before the transaction, appended within it.
 *
 * <p>Whether a document is new is decided inside the transaction, so adding the same one twice, in
 * one batch or in two, keeps it once.
 */
final class Batch {

  /** A document with its columns packed; reading and raw are the slow part of adding. */
  private record Packing(
      Kept kept, Optional<byte[]> raw, List<ArticleRecord> articles, List<byte[]> readings) {}

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
      packings.computeIfAbsent(kept.document(), id -> pack(kept, keep));
    }
    return new Batch(List.copyOf(documents), packings);
  }

  private static Packing pack(Kept kept, Keep keep) {
    List<ArticleRecord> articles = new ArrayList<>();
    List<byte[]> readings = new ArrayList<>();
    for (ArticleRecord article : kept.articles()) {
      ArticleRecord stays =
          keep == Keep.ALL
              ? article
              : ArticleParser.parse(Spans.only(article.json()), articles.size() + 1);
      articles.add(stays);
      readings.add(Packed.reading(stays.json()));
    }
    String first = articles.isEmpty() ? "" : articles.get(0).json();
    Optional<byte[]> raw =
        keep == Keep.ALL ? Optional.of(Packed.raw(kept.raw(), first)) : Optional.empty();
    return new Packing(kept, raw, articles, readings);
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
          ArticleRecord article = packing.articles().get(i);
          article(rows, ++articleNumber, documentNumber, i, packing);
          FlatRows.append(rows, articleNumber, article);
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

  private static void document(
      Rows rows, long number, int revision, Packing packing, LocalDateTime now)
      throws SQLException {
    Kept kept = packing.kept();
    DuckDBAppender row = rows.row("documents");
    row.append(number);
    row.append(kept.document());
    row.append(kept.path());
    row.append(kept.url().orElse(null));
    row.append(kept.site());
    row.append(revision);
    row.append((long) kept.raw().length);
    row.append(packing.raw().orElse(null));
    row.append(now);
    row.endRow();
  }

  private static void article(Rows rows, long number, long document, int index, Packing packing)
      throws SQLException {
    DuckDBAppender row = rows.row("articles");
    row.append(number);
    ArticleRow.identity(row, packing.articles().get(index), document, index + 1);
    row.append(true);
    ArticleRow.facts(row, packing.articles().get(index));
    row.append(packing.readings().get(index));
    row.endRow();
  }

  /**
   * The articles of every document but the last at each of these sites are no longer current.
   *
   * @return their numbers
   */
  private static List<Long> supersede(Connection connection, Set<String> sites)
      throws SQLException {
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
    List<String> sites =
        packings.values().stream().map(packing -> packing.kept().site()).distinct().toList();
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

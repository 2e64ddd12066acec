package org.dragoman.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dragoman.Stamp;

/**
 * Tables of an archive made elsewhere, a folder of Parquet files each, on their way into one.
 *
 * <p>All of it goes in within one transaction. Documents that are kept already are left out, the
 * others get the next numbers. What is derived is taken as it is when there was nothing here before
 * and the same version derived it; else it is derived here, from readings that are never made
 * again. Either way the archive is what adding the same documents would have made it.
 */
public final class Parcel {

  /** What became of it. */
  public record Taken(
      long documents, long revised, long known, long articles, long lastArticle, boolean asIs) {}

  private final Path folder;
  private final Manifest manifest;

  private Parcel(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Looks whether all of it is there.
   *
   * @throws ArchiveException with a line for the user
   */
  public static Parcel open(Path folder) throws ArchiveException {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.exists(file)) {
      throw new ArchiveException(
          folder
              + " holds no "
              + Manifest.FILE
              + ": it is no output of dragoman-spark, or one that was not finished; run the job"
              + " to its end");
    }
    try {
      Manifest manifest = Manifest.parse(Files.readString(file));
      if (manifest.format() != Migrations.latest()) {
        throw new ArchiveException(
            String.format(
                "the tables of %s have format %d, this Dragoman's %d: use the version that made"
                    + " them, or run the job with this one",
                folder, manifest.format(), Migrations.latest()));
      }
      Parcel parcel = new Parcel(folder, manifest);
      for (String table : manifest.rows().keySet()) {
        if (parcel.files(table).isEmpty()) {
          throw parcel.incomplete(table, "no file of the table is there");
        }
      }
      return parcel;
    } catch (IOException | IllegalArgumentException e) {
      throw new ArchiveException(file + " is damaged (" + e.getMessage() + "); copy it again", e);
    }
  }

  /**
   * Takes the tables in, inside a transaction of the store.
   *
   * @param scratch the one place outside an archive's own files that its SQL may read
   * @param derive makes all that is derived anew
   */
  public Taken into(Connection connection, Path scratch, Rebuild derive)
      throws SQLException, ArchiveException {
    boolean empty =
        Batch.max(connection, "SELECT count(*) FROM documents") == 0
            && Batch.max(connection, "SELECT count(*) FROM judgements") == 0;
    long documents = Batch.max(connection, "SELECT max(document_no) FROM documents");
    long articles = Articles.last(connection);
    Path place = scratch.resolve("parcel");
    try {
      for (String table : manifest.rows().keySet()) {
        bring(table, place.resolve(table));
        check(connection, table, place.resolve(table));
      }
      number(connection, place, documents, articles);
      keep(connection, place);
      long taken = Batch.max(connection, "SELECT count(*) FROM taken_documents");
      long revised =
          Batch.max(connection, "SELECT count(*) FROM taken_documents WHERE revision > 1");
      long last = Articles.last(connection);
      boolean asIs = empty && taken == manifest.rows().get("documents") && sameVersion();
      if (asIs) {
        for (String table : Manifest.WHOLES) {
          Settings.run(
              connection,
              "INSERT INTO " + table + " BY NAME FROM " + parquet(place.resolve(table)));
        }
      } else if (last > articles) {
        derive.rebuild(connection);
      }
      return new Taken(
          taken, revised, manifest.rows().get("documents") - taken, last - articles, last, asIs);
    } catch (IOException e) {
      throw new ArchiveException(
          folder + " cannot be brought to " + scratch + ": " + Folder.reason(e), e);
    } finally {
      remove(place);
    }
  }

  private boolean sameVersion() {
    Stamp own = Stamp.current();
    return new Stamp(manifest.dragoman(), manifest.lexicon(), manifest.models()).equals(own);
  }

  /** Which documents are new, and the numbers they and their articles get. */
  private static void number(Connection connection, Path place, long documents, long articles)
      throws SQLException {
    Settings.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE taken_documents AS SELECT d.document_no AS old_no, "
            + documents
            + " + row_number() OVER (ORDER BY d.document_no) AS new_no, d.document, d.site,"
            + " (coalesce(s.revision, 0) + row_number() OVER (PARTITION BY d.site ORDER BY"
            + " d.document_no))::INTEGER AS revision FROM "
            + parquet(place.resolve("documents"))
            + " d LEFT JOIN (SELECT site, max(revision) AS revision FROM documents GROUP BY site) s"
            + " USING (site) WHERE d.document NOT IN (SELECT document FROM documents)");
    Settings.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE taken_articles AS SELECT a.article_no AS old_no, "
            + articles
            + " + row_number() OVER (ORDER BY a.article_no) AS new_no, d.new_no AS document_no FROM"
            + " "
            + parquet(place.resolve("articles"))
            + " a JOIN taken_documents d ON d.old_no = a.document_no");
  }

  private static void keep(Connection connection, Path place) throws SQLException {
    Settings.run(
        connection,
        "INSERT INTO documents SELECT t.* REPLACE (d.new_no AS document_no, d.revision AS revision,"
            + " getvariable('moment')::TIMESTAMP AS added) FROM "
            + parquet(place.resolve("documents"))
            + " t JOIN taken_documents d ON d.old_no = t.document_no");
    Settings.run(
        connection,
        "INSERT INTO articles SELECT t.* REPLACE (m.new_no AS article_no, m.document_no AS"
            + " document_no, true AS current) FROM "
            + parquet(place.resolve("articles"))
            + " t JOIN taken_articles m ON m.old_no = t.article_no");
    for (String table : Manifest.PARTS.subList(2, Manifest.PARTS.size())) {
      String numbers =
          switch (table) {
            case "reports" ->
                "m.new_no AS article_no, m.new_no * 1000 + t.report_no % 1000 AS report_no";
            case "report_parties" -> "m.new_no * 1000 + t.report_no % 1000 AS report_no";
            default -> "m.new_no AS article_no";
          };
      String old = table.equals("report_parties") ? "t.report_no // 1000" : "t.article_no";
      Settings.run(
          connection,
          "INSERT INTO %s SELECT t.* REPLACE (%s) FROM %s t JOIN taken_articles m ON m.old_no = %s"
              .formatted(table, numbers, parquet(place.resolve(table)), old));
    }
    Settings.run(
        connection,
        "INSERT INTO changes SELECT (SELECT coalesce(max(change_no), 0) FROM changes)"
            + " + row_number() OVER (ORDER BY new_no), getvariable('moment')::TIMESTAMP,"
            + " CASE WHEN revision = 1 THEN 'document-added' ELSE 'document-revised' END, document,"
            + " CASE WHEN revision > 1 THEN site || ' revision ' || (revision - 1) END,"
            + " CASE WHEN revision = 1 THEN site ELSE site || ' revision ' || revision END"
            + " FROM taken_documents");
    Batch.supersede(connection, revisedSites(connection));
  }

  private static Set<String> revisedSites(Connection connection) throws SQLException {
    Set<String> sites = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT site FROM taken_documents WHERE revision > 1")) {
      while (row.next()) {
        sites.add(row.getString(1));
      }
    }
    return sites;
  }

  private void check(Connection connection, String table, Path place)
      throws SQLException, ArchiveException {
    long rows;
    try {
      rows = Batch.max(connection, "SELECT count(*) FROM " + parquet(place));
    } catch (SQLException e) {
      throw incomplete(table, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    if (rows != manifest.rows().get(table)) {
      throw incomplete(
          table, "it has " + rows + " rows and should have " + manifest.rows().get(table));
    }
  }

  private ArchiveException incomplete(String table, String why) {
    return new ArchiveException(
        folder.resolve(table) + " is not whole (" + why + "); copy it again, or run the job again");
  }

  /** Links the table's files to where SQL may read them, or copies them from another disk. */
  private void bring(String table, Path place) throws IOException, ArchiveException {
    Files.createDirectories(place);
    for (Path file : files(table)) {
      Path there = place.resolve(file.getFileName().toString());
      Files.deleteIfExists(there);
      try {
        Files.createLink(there, file.toRealPath());
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(file, there);
      }
    }
  }

  private List<Path> files(String table) throws IOException {
    Path place = folder.resolve(table);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return new ArrayList<>(
          files
              .filter(file -> file.getFileName().toString().endsWith(".parquet"))
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList());
    }
  }

  private static String parquet(Path place) {
    return "read_parquet(" + Settings.quoted(place + "/*.parquet") + ")";
  }

  private static void remove(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Scratch is emptied by whoever finds it; nothing rests on it.
    }
  }
}

package org.dragoman.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;

/**
 * What an archive holds, counted.
 *
 * @param revised documents that are a later revision of another
 * @param articles current ones; those that a later revision replaced are not counted
 * @param bytes of the documents as they came
 * @param people actors that are people
 * @param known people who are in the lexicon or were met often enough
 * @param questions open questions of identity
 * @param judgements in force
 * @param languages articles by language, the most first
 * @param sources how many outlets, sites or agencies
 * @param texts different texts: copies of one are one
 * @param syndicated texts that several sources carry
 * @param unsourced articles whose source is not known
 * @param undated articles whose day of publication is not known
 * @param days how many different days of publication
 * @param disk bytes of the archive's files
 */
public record Totals(
    long documents,
    long revised,
    long articles,
    long words,
    long bytes,
    long reports,
    long events,
    long stories,
    long texts,
    long syndicated,
    long contradictions,
    long quotes,
    long actors,
    long people,
    long known,
    long questions,
    long judgements,
    long changes,
    Map<String, Long> languages,
    long sources,
    long unsourced,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    long days,
    long undated,
    long disk) {

  /** Counts everything. */
  public static Totals of(Store store) throws ArchiveException {
    long disk = size(store.folder());
    return store.read(connection -> of(connection, disk));
  }

  private static final String COUNTS =
      """
      WITH current AS (SELECT article_no, source, words, published_from, published_to
        FROM articles WHERE current),
      of_articles AS (SELECT count(*) AS articles, coalesce(sum(words), 0)::BIGINT AS words,
        count(DISTINCT source) AS sources, count(*) FILTER (source IS NULL) AS unsourced,
        min(published_from) AS first, max(published_to) AS last,
        count(DISTINCT published_from) FILTER (published_from = published_to) AS days,
        count(*) FILTER (published_from IS NULL) AS undated FROM current),
      of_documents AS (SELECT count(*) AS documents, count(*) FILTER (revision > 1) AS revised,
        coalesce(sum(size), 0)::BIGINT AS bytes FROM documents),
      of_actors AS (SELECT count(*) AS actors, count(*) FILTER (kind = 'person') AS people,
        count(*) FILTER (kind = 'person' AND known) AS known FROM actors),
      of_texts AS (SELECT coalesce(sum(articles - 1), 0)::BIGINT AS copies,
        count(*) FILTER (len(outlets) > 1) AS syndicated FROM texts)
      SELECT *, articles - copies AS texts,
        (SELECT count(*) FROM reports SEMI JOIN current USING (article_no)) AS reports,
        (SELECT count(*) FROM events) AS events,
        (SELECT count(*) FROM stories) AS stories,
        (SELECT count(*) FROM contradictions) AS contradictions,
        (SELECT count(*) FROM quotes SEMI JOIN current USING (article_no)) AS quotes,
        (SELECT count(*) FROM review_queue) AS questions,
        (SELECT count(*) FROM judgements WHERE withdrawn IS NULL) AS judgements,
        (SELECT count(*) FROM changes) AS changes
      FROM of_articles, of_documents, of_actors, of_texts
      """;

  private static Totals of(Connection connection, long disk) throws SQLException {
    Map<String, Long> languages = new LinkedHashMap<>();
    Select.all(
        connection,
        "SELECT language, count(*) FROM articles WHERE current GROUP BY 1 ORDER BY 2 DESC, 1",
        row -> languages.put(row.getString(1), row.getLong(2)));
    return Select.all(connection, COUNTS, row -> of(row, languages, disk)).get(0);
  }

  private static Totals of(ResultSet row, Map<String, Long> languages, long disk)
      throws SQLException {
    return new Totals(
        row.getLong("documents"),
        row.getLong("revised"),
        row.getLong("articles"),
        row.getLong("words"),
        row.getLong("bytes"),
        row.getLong("reports"),
        row.getLong("events"),
        row.getLong("stories"),
        row.getLong("texts"),
        row.getLong("syndicated"),
        row.getLong("contradictions"),
        row.getLong("quotes"),
        row.getLong("actors"),
        row.getLong("people"),
        row.getLong("known"),
        row.getLong("questions"),
        row.getLong("judgements"),
        row.getLong("changes"),
        languages,
        row.getLong("sources"),
        row.getLong("unsourced"),
        Select.day(row, "first"),
        Select.day(row, "last"),
        row.getLong("days"),
        row.getLong("undated"),
        disk);
  }

  private static long size(Path folder) throws ArchiveException {
    try (Stream<Path> files = Files.walk(folder)) {
      long size = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        size += Files.size(file);
      }
      return size;
    } catch (IOException | UncheckedIOException e) {
      throw new ArchiveException(folder + ": its files cannot be counted (" + e.getMessage() + ")");
    }
  }
}

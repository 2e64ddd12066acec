package org.dragoman.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

  private static Totals of(Connection connection, long disk) throws SQLException {
    Map<String, Long> languages = new LinkedHashMap<>();
    Select.all(
        connection,
        "SELECT language, count(*) FROM articles WHERE current GROUP BY 1 ORDER BY 2 DESC, 1",
        row -> languages.put(row.getString(1), row.getLong(2)));
    String current = " FROM articles WHERE current";
    String ofCurrent = " JOIN articles USING (article_no) WHERE current";
    List<Optional<LocalDate>> span =
        Select.all(
                connection,
                "SELECT min(published_from) AS first, max(published_to) AS last" + current,
                row -> List.of(Select.day(row, "first"), Select.day(row, "last")))
            .get(0);
    return new Totals(
        count(connection, "SELECT count(*) FROM documents"),
        count(connection, "SELECT count(*) FROM documents WHERE revision > 1"),
        count(connection, "SELECT count(*)" + current),
        count(connection, "SELECT coalesce(sum(words), 0)::BIGINT" + current),
        count(connection, "SELECT coalesce(sum(size), 0)::BIGINT FROM documents"),
        count(connection, "SELECT count(*) FROM reports" + ofCurrent),
        count(connection, "SELECT count(*) FROM events"),
        count(connection, "SELECT count(*) FROM stories"),
        count(
            connection,
            "SELECT (SELECT count(*)"
                + current
                + ") - coalesce(sum(articles - 1), 0)::BIGINT FROM texts"),
        count(connection, "SELECT count(*) FROM texts WHERE len(outlets) > 1"),
        count(connection, "SELECT count(*) FROM contradictions"),
        count(connection, "SELECT count(*) FROM quotes" + ofCurrent),
        count(connection, "SELECT count(*) FROM actors"),
        count(connection, "SELECT count(*) FROM actors WHERE kind = 'person'"),
        count(connection, "SELECT count(*) FROM actors WHERE kind = 'person' AND known"),
        count(connection, "SELECT count(*) FROM review_queue"),
        count(connection, "SELECT count(*) FROM judgements WHERE withdrawn IS NULL"),
        count(connection, "SELECT count(*) FROM changes"),
        languages,
        count(connection, "SELECT count(DISTINCT source)" + current),
        count(connection, "SELECT count(*)" + current + " AND source IS NULL"),
        span.get(0),
        span.get(1),
        count(
            connection,
            "SELECT count(DISTINCT published_from)"
                + current
                + " AND published_from = published_to"),
        count(connection, "SELECT count(*)" + current + " AND published_from IS NULL"),
        disk);
  }

  private static long count(Connection connection, String sql) throws SQLException {
    return Select.number(connection, sql);
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

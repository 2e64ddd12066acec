package org.dragoman.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.Stamp;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Query;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Coverage;

/**
 * What the texts of a bundle tell: counts of the selection and of the archive it was taken from.
 *
 * @param reports of the events
 * @param articles that those reports stand in
 * @param languages reports by language
 * @param sources articles of the selection by source; "" where it is not known
 * @param factuality events by factuality
 * @param undated events without a date
 * @param firstDay earliest day of an event
 * @param lastDay latest day of an event
 * @param archive the whole archive
 * @param readers articles of the archive by the version that read them: program, lexicon, models
 */
record BundleFacts(
    Query query,
    Stamp stamp,
    long events,
    long reports,
    long articles,
    Map<String, Integer> languages,
    Map<String, Integer> sources,
    Map<String, Integer> factuality,
    long undated,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Holdings archive,
    Map<List<String>, Long> readers,
    List<Coverage.Row> coverage) {

  /** What the archive holds. */
  record Holdings(
      long documents,
      long articles,
      long undated,
      long translated,
      long sources,
      long withoutSource,
      long judgements) {}

  static BundleFacts of(Selection selection) throws IOException, ArchiveException {
    Map<String, Integer> languages = new TreeMap<>();
    Map<String, Integer> sources = new TreeMap<>();
    Map<String, Integer> factuality = new TreeMap<>();
    Set<String> articles = new HashSet<>();
    long[] counts = new long[3];
    LocalDate[] days = new LocalDate[2];
    selection.each(
        event -> {
          counts[0]++;
          factuality.merge(event.factuality(), 1, Integer::sum);
          if (event.date().isEmpty()) {
            counts[2]++;
          } else {
            LocalDate first = event.date().get().first();
            LocalDate last = event.date().get().last();
            days[0] = days[0] == null || first.isBefore(days[0]) ? first : days[0];
            days[1] = days[1] == null || last.isAfter(days[1]) ? last : days[1];
          }
          for (EventRecord.NumberedReport report : event.reports()) {
            counts[1]++;
            languages.merge(report.report().language(), 1, Integer::sum);
            if (articles.add(report.report().article())) {
              sources.merge(report.report().source().orElse(""), 1, Integer::sum);
            }
          }
        });
    return new BundleFacts(
        selection.query(),
        Stamp.current(),
        counts[0],
        counts[1],
        articles.size(),
        languages,
        sources,
        factuality,
        counts[2],
        Optional.ofNullable(days[0]),
        Optional.ofNullable(days[1]),
        selection.store().read(BundleFacts::holdings),
        selection.store().read(BundleFacts::readers),
        selection.store().read(Coverage::of));
  }

  private static Holdings holdings(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM documents), count(*), count(*) FILTER (WHERE"
                    + " published IS NULL), count(*) FILTER (WHERE translated), count(DISTINCT"
                    + " source), count(*) FILTER (WHERE source IS NULL), (SELECT count(*) FROM"
                    + " judgements WHERE withdrawn IS NULL) FROM articles WHERE current")) {
      row.next();
      return new Holdings(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          row.getLong(4),
          row.getLong(5),
          row.getLong(6),
          row.getLong(7));
    }
  }

  private static Map<List<String>, Long> readers(Connection connection) throws SQLException {
    Map<List<String>, Long> readers = new java.util.LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT dragoman, lexicon, models, count(*) FROM articles WHERE current"
                    + " GROUP BY ALL ORDER BY ALL")) {
      while (row.next()) {
        readers.put(List.of(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4));
      }
    }
    return readers;
  }
}

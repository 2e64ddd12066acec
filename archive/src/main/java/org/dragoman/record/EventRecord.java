package org.dragoman.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Event;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * An event of the archive: what the reports of one act have in common, and the reports.
 *
 * @param id of its first report by id
 * @param actors the archive's actors, the most named first
 * @param confidence of its best report
 * @param sources how many distinct sources report it
 * @param texts how many different texts they are: copies of one text are one
 * @param reports by the day of publication, then id
 * @param contradictions where they conflict
 */
public record EventRecord(
    String id,
    String type,
    Optional<String> mode,
    List<String> contexts,
    Optional<String> cameo,
    int quad,
    double score,
    List<Party> actors,
    List<Party> recipients,
    Optional<PartialDate> date,
    String time,
    String factuality,
    Optional<Event.Place> place,
    double confidence,
    int articles,
    int sources,
    int texts,
    List<String> languages,
    Optional<LocalDate> firstPublished,
    Optional<String> story,
    List<NumberedReport> reports,
    List<Conflict> contradictions) {

  /** A report, its number in the archive, and where its article stands. */
  public record NumberedReport(
      long number, Report report, String path, Optional<String> url, Optional<String> title) {}

  /** Two reports that cannot both be right; field is day, place, number, actor or factuality. */
  public record Conflict(
      String field, long leftReport, String leftValue, long rightReport, String rightValue) {}

  public EventRecord {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    languages = List.copyOf(languages);
    reports = List.copyOf(reports);
    contradictions = List.copyOf(contradictions);
  }
}

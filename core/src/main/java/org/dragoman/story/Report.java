package org.dragoman.story;

import java.util.List;
import java.util.Optional;
import org.dragoman.event.Event;
import org.dragoman.time.PartialDate;

/**
 * What one article says of one act, with all that is needed to compare it with what others say.
 *
 * <p>A report is not an event: an event is what the reports of one act have in common. Counts and
 * charts say which of the two they count (docs/decisions/event-and-report.md).
 *
 * @param id unique in an archive, the same whenever the same article is read by the same version
 * @param article id of the article
 * @param source outlet or site that published it, where known
 * @param language ISO 639-1
 * @param published day, or span of days, of publication
 * @param cameo CAMEO code, always text ({@code 042})
 * @param quad 1 to 4, as PLOVER counts the quadrants
 * @param score PLOVER's conflict and cooperation score, -10 to 10
 * @param actors those who do it; in a mutual act every party, as in {@code recipients}
 * @param date when it happened
 * @param basis what the date rests on: clause, governing, sentence, carried, publication, none
 * @param time current, historical or future, as seen from the day of publication
 * @param factuality asserted, planned, possible, conditional or denied
 * @param reportedBy who says so, the nearest source first
 * @param confidence 0 to 1
 * @param line of the sentence in the source, counted from 1
 * @param start of the sentence in code points of the source
 * @param end exclusive
 * @param trigger the words that name the act
 * @param rule the lexicon entry and construction that coded it
 */
public record Report(
    String id,
    String article,
    Optional<String> source,
    String language,
    Optional<PartialDate> published,
    String type,
    Optional<String> mode,
    List<String> contexts,
    Optional<String> cameo,
    int quad,
    double score,
    List<Party> actors,
    List<Party> recipients,
    Optional<PartialDate> date,
    String basis,
    String time,
    String factuality,
    Optional<Event.Place> place,
    List<String> reportedBy,
    double confidence,
    int line,
    int start,
    int end,
    String sentence,
    String trigger,
    String rule) {

  public Report {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    reportedBy = List.copyOf(reportedBy);
  }
}

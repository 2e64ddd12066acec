package org.dragoman.api.shape;

import java.util.List;
import java.util.Optional;

/** Events and their reports, as {@code org.dragoman.export.EventJson} writes them. */
public final class EventShapes {

  private EventShapes() {}

  /** A side of an act. */
  @Says("Someone on one side of an act.")
  public record Party(
      @Says("Id of the actor") String id,
      String name,
      @Says("ISO 3166-1 alpha-3 code of the state the actor acts for, or code of an organisation")
          Optional<String> state,
      @Says("PLOVER sector") Optional<String> sector) {}

  /** A partial date. */
  @Says("A date as exact as it is known.")
  public record PartialDate(
      @Says("YYYY, YYYY-MM, YYYY-MM-DD, or two of these with a slash") Optional<String> value,
      @Says(
              value = "How exact it is",
              values = {"day", "month", "year", "range"})
          Optional<String> precision) {}

  /** Where. */
  @Says("Where an act took place.")
  public record Place(String name, Optional<String> state, double lat, double lon) {}

  /** Two reports that cannot both be right. */
  @Says("A point in which two reports of one event cannot both be right.")
  public record Contradiction(
      @Says(
              value = "What they differ in",
              values = {"day", "place", "number", "actor", "factuality"})
          String field,
      String left,
      String right,
      @Says("Number of one report") long leftReport,
      @Says("Number of the other") long rightReport) {}

  /** What one article says of one act. */
  @Says("What one article says of one act, and the words that say it.")
  public record Report(
      String id,
      @Says("Id of the article") String article,
      @Says("The document as it was named") String path,
      Optional<String> url,
      @Says("Headline of the article") Optional<String> title,
      @Says("Outlet, site or agency") Optional<String> source,
      @Says("ISO 639-1") String language,
      @Says("Day of publication, as exact as it is known") Optional<String> published,
      @Says("PLOVER type") String type,
      @Says("PLOVER mode") Optional<String> mode,
      PartialDate date,
      @Says(
              value = "How far the text commits itself",
              values = {"asserted", "planned", "possible", "conditional", "denied"})
          String factuality,
      @Says("Who says so, the nearest source first") List<String> reportedBy,
      @Says("0 to 1: how likely type and parties are right, see accuracy") double confidence,
      @Says("Line of the source, from 1") int line,
      @Says("First code point of the sentence in the source") int start,
      @Says("End of the sentence, exclusive") int end,
      @Says("The sentence") String text,
      @Says("The words that name the act") String trigger,
      @Says("The lexicon line that coded it") String rule) {}

  /** What the reports of one act have in common. */
  @Says("What the reports of one act have in common, and the reports.")
  public record Event(
      @Says("Stable as long as its first report is the same") String id,
      @Says("PLOVER type") String type,
      @Says("PLOVER mode") Optional<String> mode,
      @Says("PLOVER contexts") List<String> contexts,
      @Says("Nearest CAMEO code, text: 042 keeps its zero") Optional<String> cameo,
      @Says("1 verbal cooperation, 2 material cooperation, 3 verbal, 4 material conflict") int quad,
      @Says("-10 (conflict) to 10 (cooperation)") double score,
      @Says("Who does it") List<Party> actors,
      @Says("To whom it is done") List<Party> recipients,
      PartialDate date,
      @Says(
              value = "As seen from the first publication",
              values = {"current", "historical", "future"})
          String time,
      @Says(
              value = "How far the reports commit themselves; only asserted acts are told as done",
              values = {"asserted", "planned", "possible", "conditional", "denied"})
          String factuality,
      Optional<Place> place,
      @Says("0 to 1, of the best report") double confidence,
      @Says("How many articles tell it") int articles,
      @Says("How many sources tell it") int sources,
      @Says("How many different texts: one that many outlets print is one") int texts,
      @Says("Languages in which it is told, ISO 639-1") List<String> languages,
      @Says("First day a report of it was published") Optional<String> firstPublished,
      @Says("Id of its story") Optional<String> story,
      List<Contradiction> contradictions,
      List<Report> reports) {}

  /** A report in a list of reports. */
  @Says("A report, and the event it is one of.")
  public record ReportOfEvent(@Says("Id of the event") String event, Report report) {}
}

package org.dragoman.api.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.shape.EventShapes.Event;
import org.dragoman.api.shape.ReadingShapes.KeptReading;

/** Articles, sentences, stories, relations, and the archive itself. */
public final class ArchiveShapes {

  private ArchiveShapes() {}

  /** One end of an arrow. */
  @Says("One end of an arrow; where its capital lies when it is a state that has one now.")
  public record FlowEnd(
      @Says("Id of the actor") String id,
      String name,
      @Says("person, state, organization, group") String kind,
      Optional<Double> lat,
      Optional<Double> lon) {}

  /** An arrow of the network or map. */
  @Says("What one does to another, summed; told as done, not as history.")
  public record Flow(
      FlowEnd from,
      FlowEnd to,
      long events,
      @Says("Events with a score of zero or more") long cooperative,
      @Says("The rest") long conflictual,
      long reports) {}

  /** A piece of a sentence. */
  @Says("A piece of a sentence, in code points of it; end exclusive.")
  public record Piece(int start, int end) {}

  /** A report in a hit. */
  @Says("A report the query holds for, and the words that name its act.")
  public record HitReport(
      @Says("Number of the report") long number, Optional<Piece> trigger, String event) {}

  /** Somebody named in a hit. */
  @Says("Words of the sentence that mean an actor.")
  public record HitActor(@Says("Id of the actor") String id, int start, int end) {}

  /** A sentence that was found. */
  @Says("A sentence that was found, with those of its reports that the query holds for.")
  public record Hit(
      @Says("Id of the article") String article,
      String path,
      Optional<String> url,
      Optional<String> title,
      Optional<String> source,
      String language,
      Optional<String> published,
      @Says("Of the act, else of publication") Optional<String> day,
      int line,
      int start,
      int end,
      @Says("The sentence") String text,
      @Says("What the words of the query found") List<Piece> words,
      List<HitReport> reports,
      List<HitActor> actors) {}

  /** How many sentences have a value. */
  @Says("How many sentences of the result have a value.")
  public record Facets(
      Map<String, Long> types,
      Map<String, Long> factualities,
      Map<String, Long> languages,
      Map<String, Long> sources,
      Map<String, Long> states,
      Map<String, Long> years) {}

  /** A page of sentences. */
  @Says("A page of sentences.")
  public record SearchPage(
      @Says("Sentences on all pages") long total,
      @Says("Cursor of the next page; null on the last") Optional<String> next,
      List<Hit> items,
      @Says("Null unless asked for") Optional<Facets> facets) {}

  /** An article in a list. */
  @Says("An article in a list.")
  public record ListedArticle(
      @Says("The document's id, #2 after it for a second article") String id,
      String document,
      String path,
      Optional<String> url,
      Optional<String> title,
      Optional<String> source,
      String language,
      @Says("Whether it bears marks of machine translation") boolean translated,
      Optional<String> published,
      long words,
      @Says("How many reports of acts it has") long reports,
      @Says("Id of its story") Optional<String> story,
      @Says("False when a later revision is kept") boolean current) {}

  /** An article. */
  @Says("An article and what was read in it.")
  public record Article(ListedArticle article, KeptReading reading) {}

  /** A story in a list. */
  @Says("Articles on one matter.")
  public record Story(
      String id,
      @Says("Headline of its most typical article") String title,
      String titleLanguage,
      Optional<String> first,
      Optional<String> last,
      long articles,
      long sources,
      long events,
      List<String> languages) {}

  /** An article of a story. */
  @Says("An article of a story.")
  public record StoryArticle(
      String article,
      Optional<String> source,
      String language,
      Optional<String> published,
      Optional<String> title,
      String path,
      Optional<String> url,
      long reports) {}

  /** One text under many mastheads. */
  @Says("A text that more than one article of a story prints.")
  public record SharedText(
      String text,
      long articles,
      List<String> outlets,
      Optional<String> agency,
      @Says("Id of the article that had it first") String earliest,
      Optional<String> firstPublished) {}

  /** A story. */
  @Says("A story: its articles and its events with their contradictions.")
  public record StoryPage(
      String id,
      String title,
      String titleLanguage,
      Optional<String> first,
      Optional<String> last,
      List<StoryArticle> articles,
      long sources,
      List<Event> events,
      List<String> languages,
      List<SharedText> texts) {}

  /** One direction of a pair in a period. */
  @Says("What one state did to another in a period.")
  public record Direction(
      int events,
      int cooperative,
      int conflictual,
      int reports,
      @Says("Sum of the scores above zero") double cooperation,
      @Says("Sum of the scores below zero") double conflict,
      @Says("Events an article; null where nothing was read") Optional<Double> share,
      @Says("Events by PLOVER type") Map<String, Long> types) {}

  /** Both directions of a pair in a period. */
  @Says("Both directions in a period. A period without articles is no peaceful one.")
  public record RelationPeriod(
      String dyad,
      String by,
      @Says("First day of the period") String period,
      @Says("Articles read, about whatever") int articles,
      Direction forward,
      Direction backward) {}

  /** A change of a relation. */
  @Says("Where the rate of events changed, and the events behind it.")
  public record RelationChange(
      String dyad,
      @Says(
              value = "Of what",
              values = {"cooperation", "conflict"})
          String of,
      @Says("First day of the period") String period,
      @Says("Events an article before") double before,
      @Says("Events an article from then on") double after,
      List<Event> events) {}

  /** The last of a kind. */
  @Says("The last event of a kind between the two.")
  public record LastEvent(
      @Says(
              value = "Of what kind",
              values = {"visit", "agreement", "sanction", "threat"})
          String kind,
      Event event) {}

  /** A relation. */
  @Says("What two states did to each other. Counted are events that are told as done.")
  public record Relation(
      String first,
      String second,
      @Says(
              value = "Length of the periods",
              values = {"day", "week", "month", "year"})
          String by,
      List<RelationPeriod> items,
      @Says("Events in no period, their day not being known well enough") int undated,
      List<RelationChange> changes,
      List<LastEvent> last) {}

  /** A change of the archive. */
  @Says("A change of the archive: nothing is altered without one.")
  public record Change(
      long number,
      @Says("UTC") String made,
      String what,
      String id,
      Optional<String> before,
      Optional<String> after) {}

  /** What was read. */
  @Says("Current articles of one source, language and day.")
  public record Covered(
      Optional<String> source,
      String language,
      @Says("Day of publication; null where it is not known to the day") Optional<String> day,
      long articles,
      long reports) {}

  /** The archive in numbers. */
  @Says("What the archive holds, counted.")
  public record Stats(
      long documents,
      long revisions,
      long articles,
      long words,
      long bytes,
      long reports,
      long events,
      long stories,
      @Says("Different texts: what several outlets print of one agency is one") long texts,
      @Says("Texts that more than one outlet printed") long syndicatedTexts,
      long contradictions,
      long quotes,
      long actors,
      long people,
      long knownPeople,
      long questions,
      long judgements,
      long changes,
      Map<String, Long> languages,
      long sources,
      long articlesWithoutSource,
      Optional<String> first,
      Optional<String> last,
      long days,
      long articlesWithoutDay,
      long disk) {}

  /** What became of a document. */
  @Says("What became of one document that was handed over.")
  public record AddedDocument(
      String name,
      @Says(
              value = "Kept now, kept as a new revision, there already, or not kept",
              values = {"added", "revised", "known", "refused"})
          String outcome,
      @Says("Its id") Optional<String> document,
      @Says("Ids of its articles that were kept now") List<String> articles,
      @Says("Why it was refused") Optional<String> why) {}

  /** What became of all. */
  @Says("What became of the documents that were handed over.")
  public record AddedDocuments(
      long added, long revised, long known, long refused, List<AddedDocument> items) {}
}

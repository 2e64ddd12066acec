package org.dragoman.api.shape;

import java.util.List;
import java.util.Optional;
import org.dragoman.api.shape.EventShapes.Party;
import org.dragoman.api.shape.EventShapes.Place;

/** A reading of one article: the contract of docs/output.md. */
public final class ReadingShapes {

  private ReadingShapes() {}

  /** Where words come from. */
  @Says("The place in the dateline.")
  public record Dateline(String place, @Says("The whole dateline") String text) {}

  /** What speaks for a day of publication. */
  @Says("Words that speak for a day of publication.")
  public record DateEvidence(
      @Says(
              value = "What they are",
              values = {
                "dateline",
                "byline",
                "markup",
                "url",
                "weekday",
                "tenure",
                "known-event",
                "relative"
              })
          String kind,
      String text,
      int start,
      int end,
      @Says("What they say, in English") String says) {}

  /** A date that is not the day of publication. */
  @Says("A date on the page that is not the day of publication, and why.")
  public record RejectedDate(String value, String text, String why) {}

  /** The day of publication. */
  @Says("The day of publication, with what speaks for it.")
  public record Published(
      Optional<String> value,
      Optional<String> precision,
      List<DateEvidence> evidence,
      List<RejectedDate> rejected,
      @Says("0 to 1, by the program's own reckoning") double probability) {}

  /** What belongs to the page. */
  @Says("Words that belong to the page and not to the article.")
  public record Furniture(int line, int start, int end, String kind) {}

  /** The article and its page. */
  @Says("The article and the page it stands on.")
  public record Document(
      @Says("First 16 hex digits of the SHA-256 of the bytes") String id,
      @Says("As it was named; - for words handed over without a name") String path,
      Optional<String> url,
      @Says("The headline") Optional<String> title,
      Optional<String> outlet,
      @Says("The news agency") Optional<String> agency,
      @Says("ISO 639-1") String language,
      @Says("Whether the text bears marks of machine translation") boolean translated,
      Optional<Dateline> dateline,
      Published published,
      List<Furniture> furniture,
      @Says("The article without its furniture") String text) {}

  /** Where words stand. */
  @Says("Where words stand: line from 1, code points from 0, end exclusive.")
  public record Where(int line, int start, int end) {}

  /** An office. */
  @Says("An office, as the article or the lexicon has it.")
  public record Office(
      String title,
      Optional<String> organization,
      Optional<String> state,
      Optional<String> from,
      Optional<String> to,
      List<Where> evidence) {}

  /** Words that mean somebody. */
  @Says("Words that mean an actor.")
  public record Mention(
      String text,
      int line,
      int start,
      int end,
      @Says(
              value = "What the words are",
              values = {"name", "office", "pronoun", "metonym"})
          String kind) {}

  /** Somebody. */
  @Says("Who is who in the article.")
  public record Actor(
      String id,
      @Says(
              value = "What it is",
              values = {"person", "state", "organization", "group"})
          String kind,
      String name,
      @Says("Every form in the article") List<String> names,
      Optional<String> state,
      Optional<String> sector,
      List<String> sectors,
      List<Office> offices,
      List<Mention> mentions) {}

  /** Who speaks. */
  @Says("Who speaks: an entry of actors.")
  public record Speaker(String id, String name) {}

  /** Who said what. */
  @Says("Words that the article gives as somebody's.")
  public record Quote(
      String id,
      String text,
      @Says("In quotation marks") boolean direct,
      @Says("The words that say that somebody speaks") Optional<String> cue,
      Optional<Speaker> speaker,
      Optional<String> addressee,
      Optional<String> medium,
      int line,
      int start,
      int end) {}

  /** Words that date an act. */
  @Says("Words of the text that date an act.")
  public record DateWords(String text, int start, int end) {}

  /** When an act happens. */
  @Says("When an act happens and what that rests on.")
  public record DateOfAct(
      Optional<String> value,
      Optional<String> precision,
      List<DateWords> evidence,
      @Says(
              value = "What it rests on",
              values = {"clause", "governing", "sentence", "carried", "publication", "none"})
          String basis) {}

  /** Who says so. */
  @Says("Somebody who says so.")
  public record Teller(String name) {}

  /** A sentence that tells an act. */
  @Says("A sentence that tells an act, and the word in it that names the act.")
  public record Evidence(int line, int start, int end, String text, String trigger) {}

  /** An act as one article tells it. */
  @Says("An act as this article tells it.")
  public record Act(
      String id,
      @Says("PLOVER type") String type,
      @Says("PLOVER mode") Optional<String> mode,
      List<String> contexts,
      @Says("Nearest CAMEO code, text") Optional<String> cameo,
      int quad,
      double score,
      List<Party> actors,
      List<Party> recipients,
      DateOfAct date,
      @Says(
              value = "As seen from the day of publication",
              values = {"current", "historical", "future"})
          String time,
      @Says(
              value = "How far the text commits itself",
              values = {"asserted", "planned", "possible", "conditional", "denied"})
          String factuality,
      Optional<Place> place,
      List<Teller> reportedBy,
      double confidence,
      List<Evidence> evidence,
      @Says("The lexicon line that coded it") String rule,
      @Says(
              value = "Whether it passes between states or stays inside one",
              values = {"international", "internal"})
          String scope) {}

  /** What a reading was made with. */
  @Says("What the reading was made with.")
  public record Stamp(String dragoman, String lexicon, String models) {}

  /** A reading. */
  @Says("Who did what to whom, when, who says so, in one article: docs/output.md.")
  public record Reading(
      Document document, List<Actor> actors, List<Quote> quotes, List<Act> events, Stamp stamp) {}

  /** A sentence. */
  @Says("A sentence of a kept article.")
  public record Sentence(int line, int start, int end, String text) {}

  /** A reading as it is kept. */
  @Says("A reading as the archive keeps it: with its sentences.")
  public record KeptReading(
      Document document,
      List<Actor> actors,
      List<Quote> quotes,
      List<Act> events,
      List<Sentence> sentences,
      Stamp stamp) {}
}

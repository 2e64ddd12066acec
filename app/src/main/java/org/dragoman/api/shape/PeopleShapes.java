package org.dragoman.api.shape;

import java.util.List;
import java.util.Optional;
import org.dragoman.api.shape.EventShapes.Event;

/** Actors over the archive, and what they said. */
public final class PeopleShapes {

  private PeopleShapes() {}

  /** Somebody in a list. */
  @Says("Someone the archive knows over all its articles.")
  public record ListedActor(
      String id,
      @Says(
              value = "What it is",
              values = {"person", "state", "organization", "group"})
          String kind,
      String name,
      Optional<String> state,
      Optional<String> sector,
      @Says("In the lexicon, or met in enough articles of enough sources") boolean known,
      long articles,
      long sources) {}

  /** A form of a name. */
  @Says("A form of the name, and in how many articles it stands.")
  public record Name(String name, String script, long articles) {}

  /** An office over the archive. */
  @Says("An office, with the days on which articles gave it.")
  public record OfficeSeen(
      String title,
      Optional<String> organization,
      Optional<String> state,
      Optional<String> from,
      Optional<String> to,
      Optional<String> firstSeen,
      Optional<String> lastSeen,
      long articles) {}

  /** Why an id is this actor. */
  @Says("An id that articles have for the actor, and why it is the same one.")
  public record Identity(
      String id, List<String> names, @Says("1 for the lexicon") double score, String reason) {}

  /** Two who may be one. */
  @Says("Two people who may be one: a person must say.")
  public record Question(
      String left,
      List<String> leftNames,
      Optional<String> leftState,
      long leftArticles,
      String right,
      List<String> rightNames,
      Optional<String> rightState,
      long rightArticles,
      @Says("How alike the names are, 0 to 1") double score,
      String reason) {}

  /** Words of somebody. */
  @Says("Words that an article gives as somebody's.")
  public record SaidWords(
      String id,
      @Says("Id of the actor") Optional<String> speaker,
      Optional<String> name,
      String text,
      @Says("In quotation marks") boolean direct,
      Optional<String> cue,
      Optional<String> addressee,
      Optional<String> medium,
      @Says("Id of the article") String article,
      String path,
      Optional<String> url,
      Optional<String> title,
      Optional<String> source,
      String language,
      Optional<String> published,
      int line,
      int start,
      int end) {}

  /** All the archive has on somebody. */
  @Says("Everything the archive has on one actor.")
  public record ActorPage(
      String id,
      String kind,
      String name,
      Optional<String> state,
      Optional<String> sector,
      boolean known,
      long articles,
      long sources,
      List<Name> names,
      List<OfficeSeen> offices,
      @Says("Why these names are one actor") List<Identity> identity,
      List<Question> questions,
      @Says("Events in which the actor acts") List<Event> did,
      @Says("Events in which the actor is acted upon and does not act") List<Event> received,
      List<SaidWords> said) {}

  /** A decision. */
  @Says("What a person decided; taken back, it stays and no longer counts.")
  public record Judgement(
      @Says("Id") String judgement,
      @Says(
              value = "What is said of the left one, or of the pair",
              values = {
                "same-actor",
                "different-actor",
                "unsure-actor",
                "same-event",
                "different-event",
                "event-code",
                "event-date",
                "event-wrong"
              })
          String kind,
      String left,
      Optional<String> right,
      @Says("The new code or date") Optional<String> value,
      @Says("Who decided") String by,
      @Says("UTC") String made,
      Optional<String> note,
      Optional<String> withdrawn,
      Optional<String> withdrawnBy) {}
}

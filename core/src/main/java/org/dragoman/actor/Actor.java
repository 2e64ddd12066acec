package org.dragoman.actor;

import java.util.List;
import java.util.Optional;

/**
 * Someone who acts: a person, a state, an organisation or an unnamed part of a state.
 *
 * @param id the same in every article: a lexicon id ({@code RUS}, {@code vladimir-putin}) or one
 *     derived from the name
 * @param name the usual form of the name
 * @param names every form met in the article
 * @param sector the PLOVER sector of the chief office
 * @param sectors all sectors, the chief one first
 * @param mentions in the order of the text
 */
public record Actor(
    String id,
    ActorKind kind,
    String name,
    List<String> names,
    Optional<String> state,
    Optional<String> sector,
    List<String> sectors,
    List<HeldOffice> offices,
    List<Mention> mentions) {

  public Actor {
    names = List.copyOf(names);
    sectors = List.copyOf(sectors);
    offices = List.copyOf(offices);
    mentions = List.copyOf(mentions);
  }
}

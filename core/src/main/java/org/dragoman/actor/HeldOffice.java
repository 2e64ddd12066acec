package org.dragoman.actor;

import java.util.List;
import java.util.Optional;
import org.dragoman.text.Span;

/**
 * An office that a person holds or held, as the article or the lexicon has it.
 *
 * @param title the words: "Director of the Foreign Intelligence Service"
 * @param office the key shared by all languages: {@code foreign-minister}
 * @param from first day, month or year in office, empty when not known
 * @param to last day, month or year in office, empty when not known or still held
 * @param evidence the places that say so; empty when only the lexicon knows
 */
public record HeldOffice(
    String title,
    String office,
    Optional<String> organization,
    Optional<String> state,
    Optional<String> from,
    Optional<String> to,
    List<Span> evidence) {

  public HeldOffice {
    evidence = List.copyOf(evidence);
  }
}

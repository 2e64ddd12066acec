package org.dragoman.time;

import java.util.Optional;
import org.dragoman.text.Span;

/**
 * Words of a text that say when: "last November", "Dec. 11th".
 *
 * @param span the words, without a preposition before them
 * @param relation what the preposition says
 */
public record TimeExpression(Span span, String text, TimeValue value, Relation relation) {

  /**
   * The date meant, as exact as the words allow.
   *
   * @param published the day, month or year of writing, as far as it is known
   * @param tense of the clause: chooses between the Monday before and the Monday to come
   * @return empty when the words need a day of writing and none is known, or name no time
   */
  public Optional<PartialDate> resolve(Optional<PartialDate> published, Tense tense) {
    return Resolution.of(value, published, tense, Optional.empty());
  }

  /** The same where the story has reached {@code reference}, from which "two days later" counts. */
  public Optional<PartialDate> resolve(
      Optional<PartialDate> published, Tense tense, Optional<PartialDate> reference) {
    return Resolution.of(value, published, tense, reference);
  }

  /** Whether its date does not depend on the day of writing. */
  public boolean isAbsolute() {
    return resolve(Optional.empty(), Tense.UNKNOWN).isPresent();
  }
}

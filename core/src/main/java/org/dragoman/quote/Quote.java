package org.dragoman.quote;

import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.text.Span;

/**
 * Words that the article gives as somebody's.
 *
 * @param span the words without their quotation marks
 * @param text the words as they stand in the source
 * @param direct in quotation marks; otherwise the clause of indirect speech
 * @param cue the words that say that somebody speaks ("told reporters"), where there are any
 * @param speaker who says it, where the text tells
 * @param words what the text calls the speaker, where that is a seat of power in a state's place
 *     (in English: "Kremlin") or words that lead to no actor ("the ministry", "analysts")
 * @param addressee to whom, as the text has it ("reporters")
 * @param medium by which means ("Twitter", "interview", "statement")
 * @param sentence number of the sentence in which the quote begins
 */
public record Quote(
    Span span,
    String text,
    boolean direct,
    Optional<String> cue,
    Optional<Actor> speaker,
    Optional<String> words,
    Optional<String> addressee,
    Optional<String> medium,
    int sentence) {

  /** The speaker as the text calls it: a seat of power, an actor, words that lead to none. */
  public Optional<String> speakerName() {
    return words.or(() -> speaker.map(Actor::name));
  }
}

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
    Optional<String> addressee,
    Optional<String> medium,
    int sentence) {}

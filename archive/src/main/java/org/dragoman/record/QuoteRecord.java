package org.dragoman.record;

import java.util.Optional;

/**
 * Words that an article gives as somebody's.
 *
 * @param direct in quotation marks; otherwise the clause of indirect speech
 * @param speaker id of the actor in the article, where the text tells who speaks
 * @param speakerName its name
 */
public record QuoteRecord(
    String id,
    String text,
    boolean direct,
    Optional<String> cue,
    Optional<String> speaker,
    Optional<String> speakerName,
    Optional<String> addressee,
    Optional<String> medium,
    int line,
    int start,
    int end) {}

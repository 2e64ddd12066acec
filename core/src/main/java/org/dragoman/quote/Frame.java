package org.dragoman.quote;

import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.text.Span;

/**
 * Who speaks, as one sentence tells it around the quoted words.
 *
 * @param sentence number of the sentence that tells it
 * @param verb token of the verb of saying, -1 where there is none ("according to X")
 * @param cue the words that say that somebody speaks
 * @param speaker the actor, where the words lead to one
 * @param subject token of the words for the speaker, -1 where there are none; they may lead to no
 *     actor of their own but to one who spoke before ("he", "the minister", "the statement")
 * @param addressee the words for the one spoken to
 */
record Frame(
    int sentence,
    int verb,
    Optional<Span> cue,
    Optional<Actor> speaker,
    int subject,
    Optional<String> addressee) {}

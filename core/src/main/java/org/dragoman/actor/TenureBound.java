package org.dragoman.actor;

import java.util.Optional;
import org.dragoman.text.Span;

/**
 * What the mention of an office says about the day of writing: who is called president of a state
 * is its president then, and who is called former president no longer is.
 *
 * @param person lexicon id
 * @param office key of the office
 * @param of state or organisation
 * @param from the article is not older than this, if given
 * @param to nor younger than this, if given
 * @param evidence the words
 * @param text the words
 */
public record TenureBound(
    String person,
    String office,
    String of,
    Optional<String> from,
    Optional<String> to,
    Span evidence,
    String text) {}

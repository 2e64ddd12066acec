package org.dragoman.actor;

import java.util.Optional;

/**
 * Words that name the holder of an office: "the former president of Cuba", "Kremlin spokesman".
 *
 * @param first,last pieces
 * @param title the words of the title with what it governs, without article and state before it
 * @param office the lexicon's key
 * @param sector of the title; that of the organisation is in {@code organizationSector}
 * @param local "the country's …": of the state spoken of
 * @param definite whether an article, a state or a possessive points to one person
 */
record OfficePhrase(
    int sentence,
    int first,
    int last,
    int titleFirst,
    int titleLast,
    String title,
    String office,
    String sector,
    String organizationSector,
    Optional<String> organization,
    Optional<String> state,
    boolean local,
    boolean former,
    boolean plural,
    boolean definite,
    boolean hasArticle) {

  OfficePhrase of(Optional<String> otherState) {
    return new OfficePhrase(
        sentence,
        first,
        last,
        titleFirst,
        titleLast,
        title,
        office,
        sector,
        organizationSector,
        organization,
        otherState,
        local,
        former,
        plural,
        definite,
        hasArticle);
  }
}

package org.dragoman.story;

import java.util.Optional;

/**
 * One who acts or is acted upon in a report.
 *
 * @param id of the actor: a lexicon id ({@code RUS}, {@code vladimir-putin}) or one made of the
 *     name
 * @param kind person, state, organization or group
 * @param state code as in {@code lexicon/states.txt}, or of an organisation ({@code NATO})
 * @param sector PLOVER sector
 */
public record Party(
    String id, String kind, String name, Optional<String> state, Optional<String> sector) {}

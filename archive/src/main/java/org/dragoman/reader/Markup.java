package org.dragoman.reader;

import java.util.Optional;

/**
 * What an HTML page says of itself in its head.
 *
 * @param title the page's title
 * @param site the name of the site, as the page gives it to social networks
 * @param language the language the page claims, which is often wrong
 * @param published the words of the publication date in the page's metadata
 * @param updated the words of the date of the last change
 */
public record Markup(
    Optional<String> title,
    Optional<String> site,
    Optional<String> language,
    Optional<String> published,
    Optional<String> updated) {}

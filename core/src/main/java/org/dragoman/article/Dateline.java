package org.dragoman.article;

import java.util.Optional;
import org.dragoman.text.Span;

/**
 * The words before a report that say where and when it was filed, as in "HAVANA, Dec. 11th (EFE)".
 *
 * @param span all of it, with the agency and without the dash
 * @param place the town as one writes it in a sentence ("Havana"); two towns keep their slash
 * @param date the words of the date
 */
public record Dateline(Span span, String place, Optional<Span> date) {}

package org.dragoman;

import java.util.Optional;

/**
 * What a source says of an article beside its words: an export's headers, a feed's entry, the
 * columns of a table.
 *
 * <p>Dates are not here. They stand as lines in the document's text, where they are evidence like
 * every other date on a page, so that a source's wrong date can lose against its own article.
 *
 * @param headline goes before the one found in the text
 * @param outlet who published it, goes before what a copyright line says
 * @param language ISO 639 code, asked only when the words do not tell the language
 */
public record Stated(
    Optional<String> headline, Optional<String> outlet, Optional<String> language) {

  /** A page of which nothing is said. */
  public static final Stated NOTHING =
      new Stated(Optional.empty(), Optional.empty(), Optional.empty());

  /** The same for the further articles of a page, which the headline is not of. */
  Stated withoutHeadline() {
    return new Stated(Optional.empty(), outlet, language);
  }
}

package org.dragoman.article;

import java.util.Locale;
import org.dragoman.text.Span;

/**
 * A line, or a part of one, that belongs to the page and not to the article.
 *
 * @param line the 1-based line of the source
 */
public record Furniture(int line, Span span, Kind kind) {

  /** What the furniture is for. */
  public enum Kind {
    SHARE,
    RELATED,
    NAVIGATION,
    COMMENT,
    CAPTION,
    REPEAT,
    DATE,
    OTHER;

    /** As written in the output and in the lexicon: lower case. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}

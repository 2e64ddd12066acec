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
    /** Buttons to share or print. */
    SHARE,
    /** Links to other articles. */
    RELATED,
    /** Menus, breadcrumbs, cookie and newsletter lines. */
    NAVIGATION,
    /** Comments of readers and their form. */
    COMMENT,
    /** What stands below a picture. */
    CAPTION,
    /** A line that stood there before. */
    REPEAT,
    /** The day on which the page was published or changed. */
    DATE,
    /** Anything else that is not the article. */
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

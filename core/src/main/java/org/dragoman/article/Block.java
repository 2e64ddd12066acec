package org.dragoman.article;

import org.dragoman.text.Span;

/**
 * A headline, a cross-head or a paragraph; a piece of furniture inside a paragraph cuts it in two.
 */
public record Block(Span span, Kind kind) {

  /** What a block is in its article. */
  public enum Kind {
    /** The headline of the article. */
    HEADLINE,
    /** A heading below it, or between paragraphs. */
    SUBHEAD,
    /** A paragraph. */
    BODY
  }
}

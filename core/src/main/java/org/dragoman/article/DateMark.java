package org.dragoman.article;

import org.dragoman.text.Span;

/**
 * Words of the page that bear one of its dates; what date they mean is for the time step to say.
 *
 * @param span the words of the date where a label can be told from them, else the whole line
 */
public record DateMark(Span span, Kind kind) {

  /** How the page gives the date. */
  public enum Kind {
    /** After a label such as "Published:". */
    PUBLISHED,
    /** After a label such as "Last updated:". */
    UPDATED,
    /** Beside the author's name. */
    BYLINE,
    /** On a line of its own: often the day the page was fetched, not the day it was written. */
    BARE,
    /** Beside a copyright sign. */
    COPYRIGHT,
    /** Inside an address. */
    URL,
    /** In the page's metadata. */
    MARKUP
  }
}

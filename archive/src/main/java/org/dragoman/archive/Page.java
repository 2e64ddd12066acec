package org.dragoman.archive;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param total entries on all pages together
 * @param next cursor of the page behind this one; empty on the last
 */
public record Page<T>(long total, List<T> items, Optional<String> next) {

  /** The most entries on one page. */
  public static final int LARGEST = 1000;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Which part is wanted.
   *
   * @param size entries, at most {@link #LARGEST}
   * @param cursor {@link Page#next} of the page before; empty for the first
   */
  public record Wish(int size, Optional<String> cursor) {
    public Wish {
      size = Math.max(1, Math.min(size, LARGEST));
    }
  }
}

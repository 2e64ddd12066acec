package org.dragoman.search;

import java.util.Optional;

/**
 * Which part of a result is wanted.
 *
 * @param size hits on a page, at most 1,000
 * @param cursor where the page begins: {@link Results#next} of the page before
 * @param facets whether the whole result is counted by its facets, too
 */
public record Request(Order order, int size, Optional<String> cursor, boolean facets) {

  public Request {
    size = Math.max(0, Math.min(size, Limits.PAGE));
  }

  /** The first hits by relevance, without facets. */
  public static Request first(int size) {
    return new Request(Order.RELEVANCE, size, Optional.empty(), false);
  }

  public Request by(Order other) {
    return new Request(other, size, cursor, facets);
  }

  public Request after(String next) {
    return new Request(order, size, Optional.of(next), facets);
  }

  public Request withFacets(boolean wanted) {
    return new Request(order, size, cursor, wanted);
  }
}

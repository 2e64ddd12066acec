package org.dragoman.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param total sentences found, on all pages together
 * @param next for the page behind this one; empty on the last
 * @param facets empty where they were not asked for
 */
public record Results(long total, List<Hit> hits, Optional<String> next, Facets facets) {

  public Results {
    hits = List.copyOf(hits);
  }
}

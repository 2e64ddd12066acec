package org.dragoman.fetch;

import java.time.Duration;

/**
 * How servers are asked.
 *
 * @param delay at least so long between two requests to one host
 * @param time a request may take, redirects and all bytes included
 * @param largest bytes an answer may have
 * @param pages the newest so many entries of a feed are fetched
 * @param allowPrivate whether hosts inside one's own network may be asked
 */
public record Manners(Duration delay, Duration time, int largest, int pages, boolean allowPrivate) {

  /** Two seconds a host, thirty a page, 32 MB, a hundred pages a feed, public hosts only. */
  public static final Manners USUAL =
      new Manners(Duration.ofSeconds(2), Duration.ofSeconds(30), 32 << 20, 100, false);
}

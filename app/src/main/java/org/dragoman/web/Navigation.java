package org.dragoman.web;

import java.util.List;
import java.util.Set;

/** The pages that every page leads to. */
public final class Navigation {

  /** A page and the key of its name. */
  public record Entry(String path, String key) {}

  public static final List<Entry> ENTRIES =
      List.of(
          new Entry("/", "nav.today"),
          new Entry("/search", "nav.search"),
          new Entry("/events", "nav.events"),
          new Entry("/relation", "nav.relations"),
          new Entry("/actors", "nav.actors"),
          new Entry("/stories", "nav.stories"),
          new Entry("/network", "nav.network"),
          new Entry("/map", "nav.map"),
          new Entry("/review", "nav.review"),
          new Entry("/coverage", "nav.coverage"),
          new Entry("/codebook", "nav.codebook"),
          new Entry("/accuracy", "nav.accuracy"));

  /** Pages that show what a query finds; a query asked on another page leads to the search. */
  private static final Set<String> FILTERED =
      Set.of("/search", "/events", "/stories", "/network", "/map");

  private Navigation() {}

  /** Whether a page is the one of an entry, or one that belongs to it. */
  public static boolean within(String entry, String path) {
    String group =
        path.startsWith("/actor/")
            ? "/actors"
            : path.startsWith("/event/")
                ? "/events"
                : path.startsWith("/story/")
                    ? "/stories"
                    : path.startsWith("/relation/") ? "/relation" : path;
    return entry.equals(group);
  }

  /** Where a query that was written on a page is answered. */
  public static String filtered(String path) {
    return FILTERED.contains(path) ? path : "/search";
  }
}

package org.dragoman.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Signs that a page is not an article: a list of articles, or the start of one behind a wall. */
final class PageKind {

  private static final int LONG = 250; // words: an article whatever else the page shows
  private static final int STUB = 130; // words: a longer text can be read without the rest
  private static final int TEASERS = 8;
  private static final int TEASER = 4; // words

  private PageKind() {}

  /**
   * Counts signs for and against; a page that says in its metadata that it is an article has to
   * show little text to be taken for a list.
   */
  static boolean isIndex(
      PageMetadata metadata,
      PageBlocks page,
      List<Integer> chosen,
      Optional<String> url,
      int words) {
    int article = 0;
    article += metadata.article().isPresent() ? 3 : 0;
    article += metadata.meta("og:type").equals("article") ? 2 : 0;
    article += metadata.meta("article:published_time").isEmpty() ? 0 : 2;
    article += words >= LONG ? 2 : words >= LONG / 3 ? 1 : 0;
    article += !metadata.h1().isEmpty() && metadata.isHeadline(metadata.h1()) ? 1 : 0;
    int index = 0;
    index += url.filter(PageKind::isRoot).isPresent() ? 4 : 0;
    index += metadata.meta("og:type").equals("website") ? 1 : 0;
    index += metadata.things().stream().anyMatch(PageKind::isCollection) ? 2 : 0;
    int teasers = teasers(page);
    index += teasers >= 3 * TEASERS ? 2 : teasers >= TEASERS ? 1 : 0;
    index += linked(page, chosen) > .4 ? 3 : 0;
    return index > article;
  }

  private static boolean isRoot(String url) {
    try {
      String path = URI.create(url).getPath();
      String query = URI.create(url).getQuery();
      return (path == null || path.length() <= 1) && query == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isCollection(JsonNode thing) {
    JsonNode type = thing.get("@type");
    String name = type == null ? "" : type.isArray() ? type.toString() : type.asText();
    return name.contains("CollectionPage") || name.contains("ItemList");
  }

  /** Headings that are links to somewhere else. */
  private static int teasers(PageBlocks page) {
    int teasers = 0;
    for (PageBlock b : page.blocks) {
      teasers += b.isHeading() && b.words() >= TEASER && b.linkDensity() > .8 ? 1 : 0;
    }
    return teasers;
  }

  private static double linked(PageBlocks page, List<Integer> chosen) {
    int linked = 0;
    int all = 0;
    for (int i : chosen) {
      linked += page.blocks.get(i).linkedWords();
      all += page.blocks.get(i).words();
    }
    return all == 0 ? 1 : (double) linked / all;
  }

  /** Little text, and the page says that the rest has to be paid for or stops in a sentence. */
  static boolean isStub(PageMetadata metadata, PageBlocks page, List<Integer> chosen, int words) {
    if (words >= STUB) {
      return false;
    }
    boolean paid =
        metadata.things().stream().anyMatch(PageKind::isPaid)
            || metadata.meta("article:content_tier").matches("locked|metered");
    String last = page.blocks.get(chosen.get(chosen.size() - 1)).text();
    boolean stops = last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]");
    int walls = 0;
    for (PageBlock b : page.blocks) {
      walls += (b.own() & Hint.SIGNUP.bit()) != 0 ? 1 : 0;
    }
    return paid || (stops && walls > 0);
  }

  private static boolean isPaid(JsonNode thing) {
    JsonNode free = thing.get("isAccessibleForFree");
    return free != null && free.asText().equalsIgnoreCase("false");
  }
}

package org.dragoman.search;

import java.util.Locale;

/**
 * The last hit of a page: the next page begins behind it.
 *
 * <p>By date the pages stay right while articles are added; by relevance the scores of all hits
 * move a little with every article, so that a hit near the edge may come twice or not at all.
 *
 * @param sort the score's bits or the day, in the direction of the order
 * @param key the sentence
 */
record Cursor(long sort, long key) {

  String written(Query query, Order order) {
    return String.format(Locale.ROOT, "%08x-%x-%x", stamp(query, order), sort, key);
  }

  static Cursor read(String written, Query query, Order order) throws UnknownCursor {
    String[] parts = written.split("-", -1);
    try {
      if (parts.length == 3) {
        if (Integer.parseUnsignedInt(parts[0], 16) != stamp(query, order)) {
          throw new UnknownCursor(
              "the cursor '" + written + "' belongs to another query or order: begin again");
        }
        return new Cursor(
            Long.parseUnsignedLong(parts[1], 16), Long.parseUnsignedLong(parts[2], 16));
      }
    } catch (NumberFormatException e) {
      // falls through to the line below
    }
    String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
    throw new UnknownCursor("'" + shown + "' is no cursor: take it from the page before");
  }

  private static int stamp(Query query, Order order) {
    return 31 * query.canonical().hashCode() + order.name().hashCode();
  }
}

package org.dragoman.fuzz;

import java.nio.charset.StandardCharsets;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;

/** Any words as a query: it parses and says the same again, or it says where and what would. */
public final class QueryTarget {

  private QueryTarget() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String written = new String(bytes, StandardCharsets.UTF_8);
    try {
      Query query = Query.parse(written);
      if (!again(query.canonical()).expression().equals(query.expression())) {
        throw new AssertionError("another meaning: " + query.canonical());
      }
    } catch (QueryException e) {
      if (e.start() < 0 || e.end() < e.start() || e.end() > written.length()) {
        throw new AssertionError("no such place: " + e.start() + " to " + e.end(), e);
      }
      e.suggestion().ifPresent(QueryTarget::again);
    }
  }

  private static Query again(String written) {
    try {
      return Query.parse(written);
    } catch (QueryException e) {
      throw new AssertionError("what Dragoman wrote it cannot read: " + written, e);
    }
  }
}

package org.dragoman.export;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an export has written. Every event of the query is either among {@code events} or left out
 * for a reason that is told.
 *
 * @param events how many events of the query are in the file
 * @param rows how many rows, lines, features or edges they became
 * @param row what one of these is called
 * @param leftOut how many events are not in the file, by reason
 */
public record Written(long events, long rows, String row, Map<String, Long> leftOut) {

  public Written {
    leftOut = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
  }

  static Written all(long events, long rows, String row) {
    return new Written(events, rows, row, Map.of());
  }

  /** Events written and left out together: as many as the query found, or something went wrong. */
  public long accountedFor() {
    return events + leftOut.values().stream().mapToLong(Long::longValue).sum();
  }
}

package org.dragoman.relation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one state did to another in one period.
 *
 * <p>Counts are of events, not reports, and only of acts that are told as done. Zero events with
 * zero articles read is not peace: nothing was read.
 *
 * @param start first day
 * @param events how many
 * @param cooperative how many of them have a score of zero or more
 * @param reports how many reports they have
 * @param types events by PLOVER type
 * @param cooperation sum of the positive PLOVER scores
 * @param conflict sum of the negative ones, as a negative number
 * @param articles how many articles of the period were read, about whatever
 */
public record Period(
    LocalDate start,
    int events,
    int cooperative,
    int reports,
    Map<String, Integer> types,
    double cooperation,
    double conflict,
    int articles) {

  public Period {
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /** Events for each hundred articles read; not a number where none were. */
  public double share() {
    return articles == 0 ? Double.NaN : 100.0 * events / articles;
  }
}

package org.dragoman.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many sentences of a result have a value: as many as the query would find with that value
 * added to it.
 *
 * <p>The most frequent first, equals by name; years in their order. A sentence counts for every
 * state that is party to one of its reports, and for every year in which the act may have been.
 */
public record Facets(
    Map<String, Long> types,
    Map<String, Long> factualities,
    Map<String, Long> languages,
    Map<String, Long> sources,
    Map<String, Long> states,
    Map<String, Long> years) {

  public static final Facets NONE =
      new Facets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  static Map<String, Long> byCount(Map<String, Long> counts) {
    Comparator<Map.Entry<String, Long>> most = Map.Entry.comparingByValue();
    return sorted(counts, most.reversed().thenComparing(Map.Entry.comparingByKey()));
  }

  static Map<String, Long> byName(Map<String, Long> counts) {
    return sorted(counts, Map.Entry.comparingByKey());
  }

  private static Map<String, Long> sorted(
      Map<String, Long> counts, Comparator<Map.Entry<String, Long>> order) {
    List<Map.Entry<String, Long>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(order);
    Map<String, Long> sorted = new LinkedHashMap<>();
    entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(sorted);
  }
}

package org.dragoman.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.archive.Page;

/**
 * What an endpoint found.
 *
 * @param status of HTTP
 * @param json the answer: maps, lists, texts, numbers, raw JSON
 * @param rows the same as rows of a table, where it is a list
 * @param next cursor of the page behind this one
 */
public record Outcome(
    int status, Object json, List<Map<String, Object>> rows, Optional<String> next) {

  static Outcome of(Object json) {
    return new Outcome(200, json, List.of(), Optional.empty());
  }

  /** An object whose {@code items} are the rows. */
  static Outcome table(Map<String, Object> json, List<Map<String, Object>> rows) {
    return new Outcome(200, json, rows, Optional.empty());
  }

  static <T> Outcome page(Page<T> page, Function<T, Map<String, Object>> of) {
    return page(page.total(), page.next(), page.items().stream().map(of).toList());
  }

  static Outcome page(long total, Optional<String> next, List<Map<String, Object>> items) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", total);
    json.put("next", next.orElse(null));
    json.put("items", items);
    return new Outcome(200, json, items, next);
  }

  Outcome status(int other) {
    return new Outcome(other, json, rows, next);
  }
}

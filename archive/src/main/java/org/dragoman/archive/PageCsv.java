package org.dragoman.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects of {@link PageJson} and of exports as rows of a table.
 *
 * <p>Lists are joined by semicolons, objects inside an object are given as {@code key.key}; what
 * has objects without a name in a list (an event's reports) is counted.
 */
public final class PageCsv {

  private PageCsv() {}

  /** The cells of an object, by the name of the column. */
  public static Map<String, String> row(Map<String, Object> object) {
    Map<String, String> cells = new LinkedHashMap<>();
    object.forEach((key, value) -> flatten(key, value, cells));
    return cells;
  }

  private static void flatten(String key, Object value, Map<String, String> cells) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((k, v) -> flatten(key + "." + k, v, cells));
      return;
    }
    cells.put(key, cell(value));
  }

  /** A value as text. */
  public static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> list) {
      List<String> parts = new ArrayList<>();
      for (Object each : list) {
        if (each instanceof Map<?, ?> map) {
          Object name = map.get("name");
          if (name == null) {
            return String.valueOf(list.size());
          }
          parts.add(name.toString());
        } else {
          parts.add(String.valueOf(each));
        }
      }
      return String.join("; ", parts);
    }
    return String.valueOf(value);
  }
}

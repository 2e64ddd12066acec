package org.dragoman.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Comma-separated values (RFC 4180), a header first. Lists are joined by semicolons, records inside
 * a record are given as {@code key.key}; what has records in a list (an event's reports) is counted.
 */
final class CsvListing implements Listing {

  private final PrintWriter out;
  private final CsvWriter csv;
  private boolean headed;

  CsvListing(PrintWriter out) {
    this.out = out;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  @Override
  public void add(Map<String, Object> row) {
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    row.forEach((key, value) -> flatten(key, value, keys, values));
    if (!headed) {
      csv.writeRecord(keys);
      headed = true;
    }
    csv.writeRecord(values);
  }

  private static void flatten(String key, Object value, List<String> keys, List<String> values) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((k, v) -> flatten(key + "." + k, v, keys, values));
      return;
    }
    keys.add(key);
    values.add(Cell.of(value));
  }

  @Override
  public void close() {
    out.flush();
  }

  /** Values as text. */
  static final class Cell {
    private Cell() {}

    static String of(Object value) {
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
}

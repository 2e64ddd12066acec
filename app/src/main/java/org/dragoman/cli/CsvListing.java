package org.dragoman.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Comma-separated values (RFC 4180), a header first. Lists are joined by semicolons, records inside
 * a record are given as {@code key.key}; what has records in a list (an event's reports) is
 * counted. All rows must have the same columns.
 */
final class CsvListing implements Listing {

  private final PrintWriter out;
  private final CsvWriter csv;
  private final List<String> header = new ArrayList<>();

  CsvListing(PrintWriter out) {
    this.out = out;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  @Override
  public void add(Map<String, Object> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.forEach((key, value) -> flatten(key, value, cells));
    if (header.isEmpty()) {
      header.addAll(cells.keySet());
      csv.writeRecord(header);
    }
    if (!header.equals(List.copyOf(cells.keySet()))) {
      throw new IllegalArgumentException("columns " + cells.keySet() + " under " + header);
    }
    csv.writeRecord(cells.values());
  }

  private static void flatten(String key, Object value, Map<String, String> cells) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((k, v) -> flatten(key + "." + k, v, cells));
      return;
    }
    cells.put(key, Cell.of(value));
  }

  @Override
  public void close() {
    try {
      csv.flush(); // it has a buffer of its own
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a PrintWriter throws none
    }
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

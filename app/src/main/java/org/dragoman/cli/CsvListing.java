package org.dragoman.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.archive.PageCsv;
import org.dragoman.export.CsvCell;

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
    Map<String, String> cells = PageCsv.row(row);
    if (header.isEmpty()) {
      header.addAll(cells.keySet());
      csv.writeRecord(header);
    }
    if (!header.equals(List.copyOf(cells.keySet()))) {
      throw new IllegalArgumentException("columns " + cells.keySet() + " under " + header);
    }
    csv.writeRecord(cells.values().stream().map(CsvCell::harmless).toList());
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
}

package org.dragoman.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.archive.PageCsv;
import org.dragoman.export.CsvCell;

/** Rows as comma-separated values (RFC 4180), a header first. */
final class Csv {

  private Csv() {}

  static byte[] of(List<Map<String, Object>> rows) {
    List<Map<String, String>> cells = rows.stream().map(PageCsv::row).toList();
    Set<String> header = new LinkedHashSet<>();
    cells.forEach(row -> header.addAll(row.keySet()));
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      if (!header.isEmpty()) {
        csv.writeRecord(header);
      }
      for (Map<String, String> row : cells) {
        csv.writeRecord(
            header.stream().map(column -> CsvCell.harmless(row.getOrDefault(column, ""))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}

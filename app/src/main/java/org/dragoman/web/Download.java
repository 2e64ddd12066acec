package org.dragoman.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dragoman.export.CsvCell;

/** What a page shows, as a file: CSV (RFC 4180) or JSON. */
final class Download {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Download() {}

  /** Answers with the rows; false when there is no such format. */
  static boolean write(Context ctx, String format, Supplier<List<Map<String, Object>>> rows) {
    switch (format) {
      case "csv" -> ctx.result(csv(rows.get())).contentType("text/csv; charset=utf-8");
      case "json" -> ctx.result(json(rows.get())).contentType("application/json");
      default -> {
        return false;
      }
    }
    String name = ctx.path().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"" + (name.isEmpty() ? "today" : name) + "." + format + "\"");
    return true;
  }

  private static String json(List<Map<String, Object>> rows) {
    try {
      return MAPPER.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // maps, lists, texts and numbers can be written
    }
  }

  private static String csv(List<Map<String, Object>> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(columns);
      for (Map<String, Object> row : rows) {
        csv.writeRecord(
            columns.stream().map(column -> CsvCell.harmless(cell(row.get(column)))).toList());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
        : value.toString();
  }
}

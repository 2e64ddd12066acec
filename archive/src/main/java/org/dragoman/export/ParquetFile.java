package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.dragoman.store.ArchiveException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Events as Parquet: dates are dates, numbers numbers, codes text, lists lists.
 *
 * <p>DuckDB writes it, an engine of its own with one thread: with more, the order of the row groups
 * and so the bytes would depend on which was done first. The archive's own engine is not used, so
 * that an archive on a read-only disk can be exported too.
 */
final class ParquetFile {

  private ParquetFile() {}

  static Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    Path folder = Files.createTempDirectory("dragoman-parquet");
    Path file = folder.resolve("events.parquet");
    try {
      Written written = write(selection, options, file, folder);
      Files.copy(file, out);
      return written;
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
      deleteAll(folder);
    }
  }

  private static Written write(Selection selection, Options options, Path file, Path folder)
      throws SQLException, IOException, ArchiveException {
    List<Column> columns = EventColumns.ALL;
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("memory_limit", "1GB");
    settings.setProperty("temp_directory", folder.resolve("spill").toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    long[] counts = new long[2];
    try (DuckDBConnection engine =
            (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = engine.createStatement()) {
      statement.execute(
          columns.stream()
              .map(c -> '"' + c.name() + "\" " + c.kind().sql(options.expand()))
              .collect(Collectors.joining(", ", "CREATE TABLE events (", ")")));
      try (DuckDBAppender rows = engine.createAppender("main", "events")) {
        selection.each(
            event -> {
              counts[0]++;
              for (EventRow row : EventRow.of(event, options.expand())) {
                append(rows, columns, row, options.expand());
                counts[1]++;
              }
            });
      }
      statement.execute(
          "COPY events TO '"
              + file.toString().replace("'", "''")
              + "' (FORMAT parquet, COMPRESSION zstd)");
    }
    return Written.all(counts[0], counts[1], "row");
  }

  private static void append(
      DuckDBAppender rows, List<Column> columns, EventRow row, boolean expanded)
      throws IOException {
    try {
      rows.beginRow();
      for (Column column : columns) {
        Object value = column.of(row);
        if (expanded && column.kind() == Column.Kind.PARTY) {
          List<?> one = (List<?>) value;
          value = one.isEmpty() || one.get(0).equals("") ? null : one.get(0);
        }
        append(rows, value);
      }
      rows.endRow();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void append(DuckDBAppender rows, Object value) throws SQLException {
    if (value == null) {
      rows.appendNull();
    } else if (value instanceof String text) {
      rows.append(text);
    } else if (value instanceof Integer number) {
      rows.append(number.intValue());
    } else if (value instanceof Double number) {
      rows.append(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      rows.append(day);
    } else if (value instanceof List<?> list) {
      rows.append(list);
    } else {
      throw new IllegalArgumentException("no column takes a " + value.getClass());
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package org.dragoman.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.store.Desk;

/**
 * A task's desk and the folder of scratch beside it: tables come from storage and go back to it.
 */
final class Workplace implements AutoCloseable {

  /** What is in a table of the archive, but for the large columns, which few tasks need. */
  static final Map<String, String> SLIM =
      Map.of("documents", "* REPLACE (NULL AS raw)", "articles", "* REPLACE (''::BLOB AS reading)");

  private static final String MEMORY = "384MB";

  private final Storage storage;
  private final Path scratch;
  private final Desk desk;

  private Workplace(Storage storage, Path scratch, Desk desk) {
    this.storage = storage;
    this.scratch = scratch;
    this.desk = desk;
  }

  static Workplace open(Storage storage) {
    try {
      Path scratch = Files.createTempDirectory("dragoman");
      try {
        return new Workplace(storage, scratch, Desk.open(scratch, MEMORY));
      } catch (SQLException e) {
        remove(scratch);
        throw new IllegalStateException(e.getMessage(), e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Desk desk() {
    return desk;
  }

  Connection connection() {
    return desk.connection();
  }

  /** The name of a part of a table. */
  static String part(String folder, String table, int number) {
    return String.format("%s/%s/part-%06d.parquet", folder, table, number);
  }

  /** Takes parts of some tables from a folder; only small columns of those that have large ones. */
  void take(String folder, int number, List<String> tables) throws IOException, SQLException {
    for (String table : tables) {
      take(folder, number, table, SLIM.getOrDefault(table, "*"));
    }
  }

  void take(String folder, int number, String table, String columns)
      throws IOException, SQLException {
    Path file = scratch.resolve("in.parquet");
    storage.get(part(folder, table, number), file);
    desk.load(table, columns, file);
    Files.delete(file);
  }

  /** Brings parts of some tables to a folder; how many rows each has. */
  Map<String, Long> give(String folder, int number, List<String> tables)
      throws IOException, SQLException {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : tables) {
      Path file = scratch.resolve("out.parquet");
      rows.put(table, desk.save(table, file));
      storage.put(file, part(folder, table, number));
      Files.delete(file);
    }
    return rows;
  }

  @Override
  public void close() throws SQLException, IOException {
    try {
      desk.close();
    } finally {
      remove(scratch);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

package org.dragoman.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A Parquet table, a row an article, read by DuckDB a part at a time. */
final class ParquetTable implements Shelf {

  private final String path;
  private final Optional<Path> copy;
  private final Connection connection;
  private final Statement statement;
  private final ResultSet rows;
  private final Map<Columns.Field, Integer> places = new EnumMap<>(Columns.Field.class);
  private long number;

  private ParquetTable(String path, Path file, Optional<Path> copy, Columns columns)
      throws SQLException, UnreadableSource {
    this.path = path;
    this.copy = copy;
    Properties properties = new Properties();
    properties.setProperty("jdbc_stream_results", "true");
    // Nothing that a file asks for is fetched or loaded.
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    this.connection = DriverManager.getConnection("jdbc:duckdb:", properties);
    try {
      this.statement = connection.createStatement();
      statement.execute("SET memory_limit = '512MB'");
      statement.execute("SET threads = 1");
      this.rows =
          statement.executeQuery(
              "SELECT * FROM read_parquet('" + file.toString().replace("'", "''") + "')");
      ResultSetMetaData meta = rows.getMetaData();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        names.add(meta.getColumnName(i));
      }
      Map<Columns.Field, String> found = columns.among(names);
      if (columns.missing(names).isPresent() || !found.containsKey(Columns.Field.TEXT)) {
        throw new UnreadableSource(
            path,
            columns
                .missing(names)
                .map(name -> "it has no column '" + name + "'")
                .orElse("none of its columns is known to hold the text"),
            "it has " + String.join(", ", names) + "; name them with --map");
      }
      found.forEach((field, name) -> places.put(field, names.indexOf(name) + 1));
    } catch (SQLException | UnreadableSource e) {
      connection.close();
      throw e;
    }
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    Optional<Path> copy = Optional.empty();
    if (input.file().filter(ParquetTable::isNoPattern).isEmpty()) {
      // Its table of contents stands at its end.
      copy = Optional.of(copied(input));
    }
    try {
      Path file = copy.or(input::file).get();
      return new ParquetTable(input.path(), file, copy, input.columns());
    } catch (SQLException e) {
      delete(copy);
      throw new UnreadableSource(
          input.path(), "no Parquet table (" + reason(e) + ")", "write it again");
    } catch (UnreadableSource e) {
      delete(copy);
      throw e;
    } finally {
      input.in().close();
    }
  }

  /** DuckDB would take {@code a*.parquet} for all files of such names. */
  private static boolean isNoPattern(Path file) {
    return file.toString().chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0);
  }

  /** In a file for its owner only; none is left behind when the disk is full. */
  private static Path copied(Input input) throws IOException {
    Path copy = Files.createTempFile("dragoman", ".parquet");
    try {
      Files.copy(input.in(), copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  @Override
  public Optional<Piece> next() throws IOException {
    try {
      if (!rows.next()) {
        return Optional.empty();
      }
      number++;
      Item item = Item.EMPTY;
      for (Map.Entry<Columns.Field, Integer> place : places.entrySet()) {
        String value = rows.getString(place.getValue());
        item = item.with(place.getKey(), value == null ? "" : value);
      }
      return Optional.of(Piece.Article.of(path + ":" + number, item));
    } catch (SQLException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void delete(Optional<Path> copy) throws IOException {
    if (copy.isPresent()) {
      Files.deleteIfExists(copy.get());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(reason(e), e);
    } finally {
      delete(copy);
    }
  }
}

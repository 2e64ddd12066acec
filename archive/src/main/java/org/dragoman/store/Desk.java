package org.dragoman.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * The archive's tables in memory, for work on a part of an archive that is made on many machines:
 * rows come in as Parquet, or from whoever derives them, and go out as Parquet.
 *
 * <p>The same rows give the same bytes: one thread writes them, sorted by all their columns.
 */
public final class Desk implements AutoCloseable {

  /** Files that are smaller have more of their size in headers; larger ones take more memory. */
  private static final int ROW_GROUP = 16_384;

  private static final LocalDateTime NEVER = Moment.column(Instant.EPOCH);

  private final Connection connection;

  private Desk(Connection connection) {
    this.connection = connection;
  }

  /**
   * Empty tables.
   *
   * @param scratch where rows go that are too many for memory
   * @param memory as DuckDB writes it: {@code 512MB}
   */
  public static Desk open(Path scratch, String memory) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", memory);
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", scratch.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
    try {
      Settings.run(connection, "ATTACH ':memory:' AS " + Settings.CATALOG);
      Settings.run(connection, "USE " + Settings.CATALOG);
      Migrations.run(connection, Instant.EPOCH);
      return new Desk(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The format of the tables, as the archive counts them. */
  public static int format() {
    return Migrations.latest();
  }

  public Connection connection() {
    return connection;
  }

  /**
   * A document under the numbers it has in the whole archive.
   *
   * @param current whether no later revision of it is kept
   */
  public record Placed(
      Packing packing, long number, int revision, boolean current, long firstArticle) {}

  /** Keeps documents, with all rows that follow from each alone. */
  public void keep(List<Placed> documents) throws SQLException {
    try (Rows rows = Rows.kept(connection)) {
      for (Placed placed : documents) {
        Packing packing = placed.packing();
        Batch.document(rows, placed.number(), placed.revision(), packing, NEVER);
        for (int i = 0; i < packing.articles().size(); i++) {
          long article = placed.firstArticle() + i;
          Batch.article(rows, article, placed.number(), i, placed.current(), packing);
        }
      }
    }
  }

  /**
   * Takes a table's rows from a Parquet file.
   *
   * @param columns of the file, as SQL selects them
   */
  public void load(String table, String columns, Path file) throws SQLException {
    Settings.run(
        connection,
        "INSERT INTO %s SELECT %s FROM read_parquet(%s)"
            .formatted(table, columns, Settings.quoted(file.toString())));
  }

  /** Writes a table's rows to a Parquet file, and counts them. */
  public long save(String table, Path file) throws SQLException {
    Settings.run(
        connection,
        "COPY (FROM %s ORDER BY ALL) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)"
            .formatted(table, Settings.quoted(file.toString()), ROW_GROUP));
    return Batch.max(connection, "SELECT count(*) FROM " + table);
  }

  /** Runs statements, one after the other. */
  public void run(List<String> statements) throws SQLException {
    for (String statement : statements) {
      Settings.run(connection, statement);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

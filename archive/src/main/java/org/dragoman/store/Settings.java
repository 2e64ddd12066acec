package org.dragoman.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB as an archive uses it: little memory, few threads, nothing fetched, no file but its own.
 *
 * <p>The engine is opened in memory and the archive's file attached to it as {@code archive}: that
 * takes 2 ms each time where a new engine takes 30, and only {@code ATTACH} lets the row groups be
 * small. DuckDB writes the last row group of a table anew at every checkpoint, and 122,880 readings
 * (its default) would be half a gigabyte each time.
 */
final class Settings {

  static final String CATALOG = "archive";

  private static final int ROW_GROUP = 16_384;
  private static final String MEMORY = "1GB";
  private static final int MOST_THREADS = 4;

  private Settings() {}

  /** An engine with nothing attached. */
  static DuckDBConnection engine(Path folder) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", MEMORY);
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    settings.setProperty("threads", Integer.toString(threads));
    settings.setProperty("temp_directory", folder.resolve("tmp").toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    DuckDBConnection engine =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
    try {
      run(engine, "SET allowed_directories = [" + quoted(folder.toString()) + "]");
      run(engine, "SET enable_external_access = false");
      run(engine, "SET checkpoint_on_detach = 'DISABLED'");
      run(engine, "SET lock_configuration = true");
      return engine;
    } catch (SQLException e) {
      engine.close();
      throw e;
    }
  }

  static void attach(Connection engine, Path file, boolean readOnly) throws SQLException {
    String how = readOnly ? "READ_ONLY" : "ROW_GROUP_SIZE " + ROW_GROUP;
    run(engine, "ATTACH " + quoted(file.toString()) + " AS " + CATALOG + " (" + how + ")");
  }

  static void detach(Connection engine) throws SQLException {
    run(engine, "DETACH " + CATALOG);
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

package org.dragoman.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** The numbered files that make the tables and change them from one format to the next. */
final class Migrations {

  private static final List<String> FILES =
      text("INDEX").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();

  private Migrations() {}

  /** The format this program writes. */
  static int latest() {
    return FILES.size();
  }

  /** The format of the tables; 0 when there are none. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String there =
          "SELECT count(*) FROM duckdb_tables() WHERE database_name = '"
              + Settings.CATALOG
              + "' AND table_name = 'schema_version'";
      try (ResultSet rows = statement.executeQuery(there)) {
        rows.next();
        if (rows.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet rows =
          statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_version")) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Brings the tables to the latest format, inside the caller's transaction. */
  static void run(Connection connection, Instant now) throws SQLException {
    run(connection, now, FILES.stream().map(Migrations::text).toList());
  }

  /** The same with other files, for tests of what a later format will do. */
  static void run(Connection connection, Instant now, List<String> scripts) throws SQLException {
    int version = version(connection);
    if (version == 0) {
      Settings.run(
          connection,
          "CREATE TABLE IF NOT EXISTS schema_version ("
              + "version INTEGER NOT NULL, applied TIMESTAMP NOT NULL)");
    }
    for (int next = version + 1; next <= scripts.size(); next++) {
      Settings.run(connection, scripts.get(next - 1));
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?)")) {
        insert.setInt(1, next);
        insert.setObject(2, Moment.column(now));
        insert.execute();
      }
    }
  }

  private static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

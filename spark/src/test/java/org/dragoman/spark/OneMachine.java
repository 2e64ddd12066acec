package org.dragoman.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.Dragoman;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.codebook.Codebook;
import org.dragoman.derived.Derivations;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Manifest;
import org.dragoman.store.Parcel;
import org.dragoman.store.Store;

/** Archives as one machine makes them, and what stands in their tables. */
final class OneMachine {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

  private OneMachine() {}

  /** Reads all below a folder into an archive; what was refused, in order. */
  static List<String> add(Path folder, Path archive) throws ArchiveException, UnreadableSource {
    List<String> refused = new ArrayList<>();
    Adding.Listener listener =
        new Adding.Listener() {
          @Override
          public void kept(Source source, Added.Outcome outcome) {}

          @Override
          public void known(Source source) {}

          @Override
          public void refused(Source source, Exception why) {
            refused.add(source.path());
          }
        };
    try (Archive opened = open(archive);
        Sources sources = Sources.in(Source.under(folder), Columns.USUALLY)) {
      new Adding(opened, Keep.ALL, 1, Dragoman.create()).add(sources, listener);
    }
    return refused;
  }

  /** Takes in what Spark wrote. */
  static Parcel.Taken take(Path parcel, Path archive) throws ArchiveException {
    try (Archive opened = open(archive)) {
      return opened.take(Parcel.open(parcel));
    }
  }

  private static Archive open(Path archive) throws ArchiveException {
    return Archive.open(archive, Store.Access.WRITE, NOON, "test");
  }

  /** All rows of all tables, as texts in order. */
  static Map<String, List<String>> rows(Path archive) throws ArchiveException, IOException {
    try (Archive opened = Archive.open(archive, Store.Access.READ, NOON, "test")) {
      return opened
          .store()
          .read(
              connection -> {
                Map<String, List<String>> rows = new TreeMap<>();
                List<String> tables = new ArrayList<>(Manifest.PARTS);
                tables.addAll(Manifest.WHOLES);
                tables.add("changes");
                for (String table : tables) {
                  rows.put(table, rows(connection, table));
                }
                return rows;
              });
    }
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT t::VARCHAR FROM " + table + " t ORDER BY 1")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  /** Tables that are not what deriving them anew gives. */
  static Map<String, Long> differences(Path archive) throws ArchiveException {
    try (Archive opened = Archive.open(archive, Store.Access.READ, NOON, "test")) {
      return opened.store().read(new Derivations(Codebook.plover())::differences);
    }
  }
}

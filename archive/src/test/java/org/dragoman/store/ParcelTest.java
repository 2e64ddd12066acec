package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.Stamp;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Inspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables made elsewhere come into an archive as if their documents had been added here. */
class ParcelTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path parcel;
  private final List<Kept> documents =
      new ArrayList<>(
          List.of(
              SmallArticles.document(1),
              SmallArticles.document(2),
              SmallArticles.at("http://example.org/1", "Moscow warns Ottawa, corrected."),
              SmallArticles.document(3)));

  @BeforeEach
  void make() throws Exception {
    parcel = Files.createDirectory(folder.resolve("parcel"));
    add(folder.resolve("one"), documents);
    Map<String, Long> counts = new HashMap<>();
    try (Archive archive = open(folder.resolve("one"))) {
      List<String> tables = new ArrayList<>(Manifest.PARTS);
      tables.addAll(Manifest.WHOLES);
      for (String table : tables) {
        Path file = Files.createDirectories(archive.store().scratch()).resolve(table + ".parquet");
        counts.put(table, archive.store().read(connection -> export(connection, table, file)));
        Files.createDirectory(parcel.resolve(table));
        Files.move(file, parcel.resolve(table).resolve("part-000000.parquet"));
      }
    }
    Stamp stamp = Stamp.current();
    Manifest manifest =
        new Manifest(
            Migrations.latest(), stamp.dragoman(), stamp.lexicon(), stamp.models(), counts);
    Files.writeString(parcel.resolve(Manifest.FILE), manifest.json());
  }

  private static long export(Connection connection, String table, Path file) throws SQLException {
    Settings.run(connection, "COPY " + table + " TO '" + file + "' (FORMAT parquet)");
    return Batch.max(connection, "SELECT count(*) FROM " + table);
  }

  private static Archive open(Path place) throws ArchiveException {
    return Archive.open(place, Store.Access.WRITE, CLOCK, "test");
  }

  private static void add(Path place, List<Kept> documents) throws ArchiveException {
    try (Archive archive = open(place)) {
      for (Kept document : documents) {
        archive.add(List.of(document), Keep.ALL);
      }
    }
  }

  private Parcel.Taken take(Path place) throws ArchiveException {
    try (Archive archive = open(place)) {
      return archive.take(Parcel.open(parcel));
    }
  }

  private static Map<String, List<String>> rows(Path place) throws ArchiveException {
    assertThat(Inspection.check(place, CLOCK)).isEmpty(); // index and what is derived, too
    try (Archive archive = open(place)) {
      return archive
          .store()
          .read(
              connection -> {
                Map<String, List<String>> all = new TreeMap<>();
                List<String> tables = new ArrayList<>(Manifest.PARTS);
                tables.addAll(Manifest.WHOLES);
                tables.add("changes");
                for (String table : tables) {
                  all.put(table, rows(connection, table));
                }
                return all;
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

  @Test
  void intoANewArchive() throws Exception {
    Path two = folder.resolve("two");
    Parcel.Taken taken = take(two);
    assertThat(taken).isEqualTo(new Parcel.Taken(4, 1, 0, 4, 4, true));
    assertThat(rows(two)).isEqualTo(rows(folder.resolve("one")));
  }

  @Test
  void intoOneThatHoldsSomeOfIt() throws Exception {
    Path two = folder.resolve("two");
    add(two, documents.subList(0, 2));
    Parcel.Taken taken = take(two);
    assertThat(taken).isEqualTo(new Parcel.Taken(2, 1, 2, 2, 4, false));
    assertThat(rows(two)).isEqualTo(rows(folder.resolve("one")));
    assertThat(take(two).documents()).isZero();
  }

  @Test
  void whatAnotherVersionDerivedIsDerivedHere() throws Exception {
    Path file = parcel.resolve(Manifest.FILE);
    Files.writeString(file, Files.readString(file).replace(Stamp.current().dragoman(), "0.0.9"));
    Path two = folder.resolve("two");
    assertThat(take(two).asIs()).isFalse();
    assertThat(rows(two)).isEqualTo(rows(folder.resolve("one")));
  }

  @Test
  void whatIsNotWholeIsRefusedAndNothingChanges() throws IOException, ArchiveException {
    Path two = folder.resolve("two");
    Path events = parcel.resolve("events").resolve("part-000000.parquet");
    Files.writeString(events, "no Parquet");
    assertThatThrownBy(() -> take(two)).hasMessageContaining("events is not whole");
    Files.delete(events);
    assertThatThrownBy(() -> Parcel.open(parcel)).hasMessageContaining("no file of the table");
    Files.delete(parcel.resolve(Manifest.FILE));
    assertThatThrownBy(() -> Parcel.open(parcel)).hasMessageContaining("was not finished");
    try (Archive archive = open(two)) {
      assertThat(archive.store().<Long>read(Articles::last)).isZero();
    }
  }
}

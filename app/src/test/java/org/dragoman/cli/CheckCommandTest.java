package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void copy() {
    archive = SampleArchive.copy(folder.resolve("archive"));
  }

  private void mended(String found) throws Exception {
    Run damaged = Run.dragoman("check", "-a", archive);
    assertThat(damaged.err()).isEmpty();
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.out()).contains(found, "check --repair");
    Run repaired = Run.dragoman("check", "--repair", "-a", archive);
    assertThat(repaired.err()).isEmpty();
    assertThat(repaired.code()).isEqualTo(1);
    assertThat(repaired.out()).contains(found, "mended");
    Run whole = Run.dragoman("check", "-a", archive);
    assertThat(whole.out()).isEqualTo(archive + ": all is well\n");
    assertThat(whole.code()).isZero();
  }

  @Test
  void theIndexIsMadeAnew() throws Exception {
    List<String> before = Run.dragoman("search", "expelled", "-n", 99, "-a", archive).outLines();
    delete(archive.resolve("index"));
    mended("there is no index");
    assertThat(Run.dragoman("search", "expelled", "-n", 99, "-a", archive).outLines())
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    try (Stream<Path> files = Files.list(archive.resolve("index"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    mended("index");
  }

  @Test
  void derivedTablesAreMadeAnew() throws Exception {
    Map<String, List<String>> before = SampleArchive.dump(archive);
    sql("DELETE FROM events WHERE type = 'SANCTION'");
    mended("named there and not in events");
    assertThat(SampleArchive.dump(archive)).isEqualTo(before);
  }

  @Test
  void rowsAreMadeAgainFromTheReading() throws Exception {
    Map<String, List<String>> before = SampleArchive.dump(archive);
    sql("UPDATE reports SET score = 9 WHERE type = 'SANCTION'");
    mended("are not what its reading says");
    assertThat(SampleArchive.dump(archive)).isEqualTo(before);
  }

  @Test
  void otherFilesAreNamedAndLeft() throws IOException {
    Path other = Files.writeString(archive.resolve("notes.txt"), "mine");
    Run run = Run.dragoman("check", "--repair", "-a", archive, "-f", "jsonl");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("notes.txt", "is no part of an archive");
    assertThat(other).hasContent("mine");
  }

  private void sql(String statement) throws Exception {
    try (Store store = Store.open(archive, Store.Access.WRITE, Clock.systemUTC())) {
      store.write(connection -> connection.createStatement().execute(statement));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are no archive or a broken one: one clear line each, and nothing touched. */
class BadFolderTest {

  @TempDir Path place;
  private Path folder;

  @BeforeEach
  void folder() {
    folder = place.resolve("archive");
  }

  @Test
  void aFolderWithOtherFiles() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.docx"), "words");
    refused("is not an archive: it holds other files (thesis.docx) and none named ARCHIVE");
  }

  @Test
  void aFile() throws Exception {
    Files.writeString(folder, "words");
    assertThatThrownBy(() -> Store.open(folder, Access.WRITE, StoreTest.CLOCK))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("is a file; an archive is a folder");
  }

  @Test
  void nothingThereToRead() {
    assertThatThrownBy(() -> Store.open(folder, Access.READ, StoreTest.CLOCK))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("there is no archive at")
        .hasMessageContaining("dragoman add");
    assertThat(folder).doesNotExist();
  }

  @Test
  void aNewerFormat() throws Exception {
    make();
    Path marker = folder.resolve(Folder.MARKER);
    Files.writeString(marker, Files.readString(marker).replace("format 4", "format 7"));
    refused("has format 7; this Dragoman knows formats up to 4: use a newer one");
  }

  @Test
  void tablesOfANewerFormat() throws Exception {
    make();
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK)) {
      store.write(
          c -> {
            Settings.run(c, "INSERT INTO schema_version VALUES (7, now()::TIMESTAMP)");
            return null;
          });
    }
    refused("have format 7; this Dragoman knows formats up to 4");
  }

  @Test
  void aMarkerWithoutAFormat() throws Exception {
    make();
    Files.writeString(folder.resolve(Folder.MARKER), "hello");
    refused("ARCHIVE is damaged: no line says 'format' and a number");
  }

  @Test
  void noTables() throws Exception {
    make();
    Files.delete(folder.resolve(Folder.TABLES));
    refused("is damaged: its store.duckdb is gone");
  }

  @Test
  void tablesThatAreSomethingElse() throws Exception {
    make();
    Files.writeString(folder.resolve(Folder.TABLES), "These are no tables.".repeat(1000));
    refused("store.duckdb is damaged");
  }

  @Test
  void tablesThatAreEmpty() throws Exception {
    make();
    Files.write(folder.resolve(Folder.TABLES), new byte[0]);
    refused("store.duckdb is damaged");
  }

  @Test
  void tablesWithAHeaderOverwritten() throws Exception {
    make();
    byte[] bytes = Files.readAllBytes(folder.resolve(Folder.TABLES));
    for (int i = 0; i < 12_288; i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(folder.resolve(Folder.TABLES), bytes);
    refused("store.duckdb is damaged");
  }

  @Test
  void aMakingThatWasCutOffIsFinished() throws Exception {
    Files.createDirectories(folder);
    Folder.mark(folder, 0);
    Files.write(folder.resolve(Folder.TABLES), new byte[100], StandardOpenOption.CREATE);
    assertThatThrownBy(() -> Store.open(folder, Access.READ, StoreTest.CLOCK))
        .hasMessageContaining("there is no archive at");
    make();
    try (Store store = Store.open(folder, Access.READ, StoreTest.CLOCK)) {
      assertThat(StoreTest.rows(store, "SELECT count(*) FROM articles")).containsExactly("1");
    }
  }

  private void make() throws ArchiveException {
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK)) {
      store.add(List.of(SmallArticles.document(1)), Keep.ALL);
    }
  }

  private void refused(String words) throws IOException {
    Map<String, Integer> before = files();
    for (Access access : Access.values()) {
      if (Files.exists(folder.resolve(Folder.MARKER)) || access == Access.WRITE) {
        assertThatThrownBy(() -> Store.open(folder, access, StoreTest.CLOCK))
            .isInstanceOf(ArchiveException.class)
            .hasMessageContaining(words)
            .hasMessageNotContaining("\n");
      }
    }
    assertThat(files()).isEqualTo(before);
  }

  /** Every file and a hash of what is in it. */
  private Map<String, Integer> files() throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}

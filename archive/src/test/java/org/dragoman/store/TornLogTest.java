package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A log that ends anywhere, as a power cut or a full disk leaves it. */
class TornLogTest {

  @TempDir Path place;

  @Test
  void aLogCutOffAnywhereKeepsEveryCommitBeforeTheCut() throws Exception {
    cutOff(5, 1);
  }

  @Test
  @Tag("torture")
  void aLogCutOffAtManyPlacesKeepsEveryCommitBeforeTheCut() throws Exception {
    cutOff(50, 2);
  }

  private void cutOff(int cuts, long seed) throws Exception {
    Path original = place.resolve("a");
    Store.open(original, Access.WRITE, StoreTest.CLOCK).close();
    long[] ends = new long[8];
    byte[] tables;
    byte[] log;
    // Not closed until copied: the log is in the file of its own.
    try (Store store = Store.open(original, Access.WRITE, StoreTest.CLOCK)) {
      for (int n = 0; n < ends.length; n++) {
        store.add(List.of(SmallArticles.document(n)), Keep.ALL);
        ends[n] = Files.size(original.resolve(Folder.LOG));
      }
      tables = Files.readAllBytes(original.resolve(Folder.TABLES));
      log = Files.readAllBytes(original.resolve(Folder.LOG));
    }
    Random random = new Random(seed);
    for (int cut = 0; cut < cuts; cut++) {
      int end = random.nextInt(log.length + 1);
      Path copy = place.resolve("cut" + cut);
      Files.createDirectories(copy);
      Files.copy(original.resolve(Folder.MARKER), copy.resolve(Folder.MARKER));
      Files.write(copy.resolve(Folder.TABLES), tables);
      Files.write(copy.resolve(Folder.LOG), Arrays.copyOf(log, end));
      long whole = Arrays.stream(ends).filter(e -> e <= end).count();
      try (Store store = Store.open(copy, Access.READ, StoreTest.CLOCK)) {
        assertThat(store.read(Articles::last).longValue()).as("cut at " + end).isEqualTo(whole);
        assertThat(Check.run(store, () -> OptionalLong.of(whole))).isEmpty();
      }
      try (Store store = Store.open(copy, Access.WRITE, StoreTest.CLOCK)) {
        Added added = store.add(List.of(SmallArticles.document(99)), Keep.ALL);
        assertThat(added.lastArticle()).isEqualTo(whole + 1);
      }
    }
  }

  /**
   * The shell's limit on the size of a file stands for the disk's end; it must let DuckDB's own
   * library pass.
   */
  @Test
  @Tag("torture")
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLosesNothingThatWasAcknowledged() throws Exception {
    Path folder = place.resolve("full");
    List<String> limited = List.of("bash", "-c", "ulimit -f 75000; exec \"$@\"", "limited");
    int kept = 0;
    boolean failed = false;
    try (OtherProcess child = OtherProcess.start(limited, "fill", folder, 3)) {
      for (String line = child.line(); line != null; line = child.line()) {
        kept += line.startsWith("kept ") ? 1 : 0;
        failed |= line.startsWith("failed ");
      }
    }
    assertThat(failed).isTrue();
    assertThat(kept).isPositive();
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK)) {
      long last = store.read(Articles::last);
      assertThat(last).isGreaterThanOrEqualTo(kept);
      assertThat(Check.run(store, () -> OptionalLong.of(last))).isEmpty();
      store.add(List.of(SmallArticles.document(1)), Keep.ALL);
    }
  }
}

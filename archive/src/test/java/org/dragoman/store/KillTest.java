package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever add() has returned for is there after a {@code kill -9} at any moment: while the archive
 * is made or opened, inside a commit, inside a checkpoint, between two.
 */
@EnabledOnOs(OS.LINUX)
class KillTest {

  @TempDir Path folder;

  @Test
  void sixKills() throws Exception {
    assertThat(kills(folder.resolve("a"), 6, 1)).isPositive();
  }

  /** In two archives at a time, as there are two processors nearly everywhere. */
  @Test
  @Tag("torture")
  void twoHundredKills() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> runs = new ArrayList<>();
      for (int run = 0; run < 10; run++) {
        int seed = run;
        runs.add(() -> kills(folder.resolve("archive" + seed), 20, 100 + seed));
      }
      int kept = 0;
      for (Future<Integer> run : two.invokeAll(runs)) {
        kept += run.get();
      }
      System.out.println("200 kills, " + kept + " documents acknowledged, none lost");
    } finally {
      two.shutdownNow();
    }
  }

  private static int kills(Path archive, int times, long seed) throws Exception {
    Random random = new Random(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < times; i++) {
      try (OtherProcess child = OtherProcess.start("add", archive, random.nextLong())) {
        assertThat(child.line()).isEqualTo("ready");
        List<String> lines = new ArrayList<>();
        if (random.nextInt(4) == 0) {
          // While it opens, or makes, the archive.
          Thread.sleep(random.nextInt(1000));
        } else {
          lines.add(child.line());
          Thread.sleep(random.nextInt(250));
        }
        lines.addAll(child.kill());
        for (String line : lines) {
          assertThat(line).startsWith("kept ");
          acknowledged.add(line.substring(5));
        }
      }
      if (!acknowledged.isEmpty() || Files.exists(archive.resolve(Folder.TABLES))) {
        verify(archive, acknowledged);
      }
    }
    return acknowledged.size();
  }

  private static void verify(Path archive, Set<String> acknowledged) throws Exception {
    if (acknowledged.isEmpty() && Folder.look(archive) != Folder.State.ARCHIVE) {
      return;
    }
    try (Store store = Store.open(archive, Store.Access.READ, StoreTest.CLOCK)) {
      long last = store.read(Articles::last);
      assertThat(Check.run(store, () -> OptionalLong.of(last))).isEmpty();
      Set<String> there = new HashSet<>(StoreTest.rows(store, "SELECT document FROM documents"));
      assertThat(there).containsAll(acknowledged);
    }
  }
}

package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer and many readers, in one process and in two. */
class TurnsTest {

  @TempDir Path place;

  @Test
  void aSecondWriterIsToldWhoHasThePen() throws Exception {
    Path folder = place.resolve("a");
    try (OtherProcess other = OtherProcess.start("hold", folder, 0)) {
      assertThat(other.line()).isEqualTo("ready");
      assertThat(other.line()).isEqualTo("open");
      assertThatThrownBy(() -> Store.open(folder, Access.WRITE, StoreTest.CLOCK))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(
              "is being written by process " + other.pid() + " (dragoman add news) since 20")
          .hasMessageContaining(" UTC; wait until it has ended");
      // Reading goes on beside a writer.
      try (Store reader = Store.open(folder, Access.READ, StoreTest.CLOCK)) {
        assertThat(StoreTest.rows(reader, "SELECT count(*) FROM articles")).containsExactly("0");
      }
      other.kill();
    }
    // The pen of a killed writer is free.
    Store.open(folder, Access.WRITE, StoreTest.CLOCK).close();
  }

  @Test
  void aSecondWriterInTheSameProcessToo() throws Exception {
    Path folder = place.resolve("a");
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK, "dragoman serve")) {
      assertThatThrownBy(() -> Store.open(folder, Access.WRITE, StoreTest.CLOCK))
          .hasMessageContaining("(dragoman serve) since 2026-11-22 12:00:00 UTC");
      store.add(List.of(SmallArticles.document(1)), Keep.ALL);
    }
    Store.open(folder, Access.WRITE, StoreTest.CLOCK).close();
  }

  @Test
  void aCommitWaitsForAReaderInAnotherProcess() throws Exception {
    Path folder = place.resolve("a");
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK);
        OtherProcess reader = OtherProcess.start("read", folder, 0)) {
      assertThat(reader.line()).isEqualTo("ready");
      assertThat(reader.line()).isEqualTo("articles 0");
      Future<Added> adding =
          one.submit(() -> store.add(List.of(SmallArticles.document(1)), Keep.ALL));
      Thread.sleep(300);
      assertThat(adding.isDone()).isFalse();
      reader.go();
      assertThat(adding.get().lastArticle()).isEqualTo(1);
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void readersOfOneProcessSeeWholeCommitsWhileItWrites() throws Exception {
    Path folder = place.resolve("a");
    ExecutorService threads = Executors.newFixedThreadPool(6);
    AtomicBoolean done = new AtomicBoolean();
    try (Store writer = Store.open(folder, Access.WRITE, StoreTest.CLOCK);
        Store reader = Store.open(folder, Access.READ, StoreTest.CLOCK)) {
      Callable<Integer> read =
          () -> {
            int answers = 0;
            long last = 0;
            while (!done.get()) {
              // Batches of two: an odd number would be half a commit.
              long seen = reader.read(Articles::last);
              assertThat(seen % 2).isZero();
              assertThat(seen).isGreaterThanOrEqualTo(last);
              last = seen;
              answers++;
            }
            return answers;
          };
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        readers.add(threads.submit(read));
      }
      for (int n = 0; n < 40; n += 2) {
        writer.add(List.of(SmallArticles.document(n), SmallArticles.document(n + 1)), Keep.ALL);
      }
      done.set(true);
      for (Future<Integer> answers : readers) {
        assertThat(answers.get()).isPositive();
      }
      assertThat(reader.read(Articles::last).longValue()).isEqualTo(40);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aThreadWithALeaseMayAskAgainAndMayNotWrite() throws Exception {
    try (Store store = Store.open(place.resolve("a"), Access.WRITE, StoreTest.CLOCK);
        Lease lease = store.lease()) {
      assertThat(store.read(Articles::last).longValue()).isZero();
      assertThat(lease.connection().isClosed()).isFalse();
      assertThatThrownBy(() -> store.write(c -> null)).isInstanceOf(IllegalStateException.class);
    }
  }
}

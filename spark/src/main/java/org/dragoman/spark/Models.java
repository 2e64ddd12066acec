package org.dragoman.spark;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.dragoman.Dragoman;
import org.dragoman.archive.SourceReading;
import org.dragoman.reader.Source;

/**
 * The models and lexicons, loaded once for all tasks of a JVM, and threads deep enough for trees.
 */
final class Models {

  private static final long STACK = 16L << 20;

  private static final Predicate<String> NONE = id -> false;

  private Models() {}

  private static final class Loaded {
    static final Dragoman DRAGOMAN = Dragoman.create();
    static final ExecutorService THREADS =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(null, task, "reading", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Reads a source; the task that asks waits. */
  static SourceReading read(Source source) {
    try {
      return Loaded.THREADS.submit(() -> SourceReading.of(source, Loaded.DRAGOMAN, NONE)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}

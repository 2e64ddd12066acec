package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The most memory this process has had, looked at ten times a second where the system tells it
 * (Linux): what is its own, and what it only maps from files and the system can take back.
 */
final class Memory implements AutoCloseable {

  /** Bytes. */
  record Peak(long own, long withFiles) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%d MiB, %d MiB with mapped files", own >> 20, withFiles >> 20);
    }
  }

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long PAUSE_MILLIS = 100;

  private final Thread watcher = new Thread(this::watch, "memory");
  private long own;
  private long withFiles;

  Memory() {
    watcher.setDaemon(true);
    watcher.start();
  }

  /** The peak since the last time this was asked. */
  synchronized Peak take() {
    look();
    Peak peak = new Peak(own, withFiles);
    own = 0;
    withFiles = 0;
    return peak;
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void look() {
    if (!Files.exists(STATUS)) {
      return;
    }
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("RssAnon:")) {
          own = Math.max(own, bytes(line));
        } else if (line.startsWith("VmRSS:")) {
          withFiles = Math.max(withFiles, bytes(line));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long bytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}

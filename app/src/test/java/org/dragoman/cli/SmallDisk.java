package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own, in memory, that can be full or not be written; only root may make one. */
final class SmallDisk implements AutoCloseable {

  private final Path place;

  private SmallDisk(Path place) {
    this.place = place;
  }

  /** Makes one of so many megabytes, or lets the test be skipped with the reason. */
  static SmallDisk of(Path place, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(place);
    int code = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", place);
    Assumptions.assumeTrue(
        code == 0, "a disk that is full needs root and Linux: mount -t tmpfs did not work here");
    return new SmallDisk(place);
  }

  Path place() {
    return place;
  }

  /** For example {@code size=200m} or {@code ro}. */
  void again(String option) throws IOException, InterruptedException {
    int code = run("mount", "-o", "remount," + option, place);
    if (code != 0) {
      throw new IOException("remount," + option + " did not work");
    }
  }

  private static int run(Object... words) throws IOException, InterruptedException {
    List<String> command = List.of(words).stream().map(Object::toString).toList();
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return 127; // there is no such program
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", place);
  }
}

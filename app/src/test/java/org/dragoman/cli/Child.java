package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line in a Java of its own, which may be killed or be given little of something. */
final class Child implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Path out;
  private final Path err;

  private Child(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param scratch where it puts temporary files and what it says
   * @param heap for example 512m
   * @param main the class whose main is called
   */
  static Child start(Path scratch, String heap, Class<?> main, Object... arguments)
      throws IOException {
    Files.createDirectories(scratch);
    Path out = Files.createTempFile(scratch, "out", "");
    Path err = Files.createTempFile(scratch, "err", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Xmx" + heap);
    command.add("-Djava.io.tmpdir=" + scratch);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Child(process, out, err);
  }

  /** Waits so long, then ends it as a power cut would; false when it had ended by itself. */
  boolean killedAfter(long millis) throws InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.waitFor();
    return !ended;
  }

  /**
   * Waits until files of a folder came, went or grew so many times, then ends it in the midst of
   * its writing; false when it had ended by itself. What does not write for minutes hangs.
   */
  boolean killedAtChange(Path folder, int changes) throws IOException, InterruptedException {
    Map<Path, Long> before = files(folder);
    long since = System.nanoTime();
    for (int left = changes; left > 0 && process.isAlive(); ) {
      Thread.sleep(2);
      Map<Path, Long> now = files(folder);
      if (!now.equals(before)) {
        before = now;
        left--;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new IllegalStateException("it wrote nothing for " + PATIENCE);
      }
    }
    return killedAfter(0);
  }

  private static Map<Path, Long> files(Path folder) throws IOException {
    Map<Path, Long> files = new HashMap<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.put(file, attributes.size());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // it went while we looked
            }

            @Override
            public FileVisitResult postVisitDirectory(Path place, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return files;
  }

  /** Waits until it has said so many lines or has ended. */
  void said(int lines) throws IOException, InterruptedException {
    while (process.isAlive() && out().size() < lines) {
      Thread.sleep(20);
    }
  }

  /** Its exit code, at the end. */
  int code() throws InterruptedException {
    return process.waitFor();
  }

  /** The whole lines it said; a last one without an end was cut off by the kill. */
  List<String> out() throws IOException {
    String all = Files.readString(out);
    return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
  }

  List<String> err() throws IOException {
    return Files.readAllLines(err);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }
}

package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a Java of its own, which may be killed or be given little of something. */
final class Child implements AutoCloseable {

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

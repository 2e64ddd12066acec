package org.dragoman.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** The packed jar, submitted to a real Spark as spark-submit does it. */
final class SubmittedJob {

  private static final int MINUTES = 20;

  private final Process process;
  private final Path log;
  private Optional<ProcessHandle> killed = Optional.empty();

  private SubmittedJob(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a job.
   *
   * @param arguments what follows {@code spark-submit}
   */
  static SubmittedJob start(List<String> arguments, Path log) throws IOException {
    Path home = Path.of(System.getProperty("dragoman.spark")).toAbsolutePath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=-XX:+UseSerialGC"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.directory(log.getParent().toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return new SubmittedJob(builder.start(), log);
  }

  /** Kills one executor as soon as there is a file in the folder; false when the job was faster. */
  boolean killOneAfter(Path folder) throws IOException, InterruptedException {
    while (process.isAlive()) {
      List<ProcessHandle> executors =
          process
              .descendants()
              .filter(
                  each ->
                      each.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
              .toList();
      if (executors.size() == 2 && holdsFile(folder)) {
        killed = Optional.of(executors.get(0));
        return executors.get(0).destroyForcibly();
      }
      Thread.sleep(50);
    }
    return false;
  }

  private static boolean holdsFile(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("part-"));
    }
  }

  Optional<ProcessHandle> killed() {
    return killed;
  }

  /** Its exit code; it is stopped when it takes too long. */
  int await() throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("the job has not ended after " + MINUTES + " minutes");
    }
    return process.exitValue();
  }

  String log() throws IOException {
    return Files.readString(log);
  }
}

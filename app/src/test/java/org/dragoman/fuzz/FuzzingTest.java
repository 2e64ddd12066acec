package org.dragoman.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.api.ApiTarget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer, which changes inputs so that they reach code that none before reached, on each target for
 * {@code -Dfuzz.seconds} seconds: {@code mvn verify -Pfuzz -pl app -am -Dfuzz.seconds=1800}.
 *
 * <p>An input that breaks something is left in {@code target/fuzz}; with the cure it goes to the
 * corpus.
 */
class FuzzingTest {

  /** Seconds for each target. */
  private static final String SECONDS = System.getProperty("fuzz.seconds", "60");

  @TempDir Path found;

  static List<String> corpora() throws IOException {
    List<String> corpora = new ArrayList<>(List.of("api", "query", "table"));
    try (Stream<Path> formats = Files.list(CorpusTest.CORPUS.resolve("reader"))) {
      formats.sorted().forEach(format -> corpora.add("reader/" + format.getFileName()));
    }
    String only = System.getProperty("fuzz.only", "");
    return corpora.stream().filter(name -> name.startsWith(only)).toList();
  }

  @ParameterizedTest
  @MethodSource("corpora")
  @Tag("fuzz")
  void nothingBreaks(String corpus) throws Exception {
    Path broken = Files.createDirectories(Path.of("target", "fuzz", corpus));
    Class<?> target =
        new TreeMap<String, Class<?>>(
                java.util.Map.of(
                    "api", ApiTarget.class,
                    "query", QueryTarget.class,
                    "table", TableTarget.class))
            .getOrDefault(corpus, ReaderTarget.class);
    Process fuzzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.dragoman.**",
                "--reproducer_path=" + broken,
                "-artifact_prefix=" + broken + "/",
                "-max_total_time=" + SECONDS,
                "-max_len=16384",
                "-timeout=25",
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                found.toString(),
                CorpusTest.CORPUS.resolve(corpus).toString())
            .redirectErrorStream(true)
            .redirectOutput(broken.resolve("log.txt").toFile())
            .start();
    assertThat(fuzzer.waitFor()).as("see %s/log.txt", broken).isZero();
  }
}

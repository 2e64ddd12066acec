package org.dragoman.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.api.ApiTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer starts from, and every input that once broke something, in any build. */
class CorpusTest {

  /** Beside this module's sources, as the profile fuzz adds to it there. */
  static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isReadOrRefused(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    assertThat(bytes.length).as("small enough to be kept").isLessThan(64 << 10);
    assertThatCode(() -> target(CORPUS.relativize(input), bytes)).doesNotThrowAnyException();
  }

  private static void target(Path name, byte[] bytes) {
    switch (name.getName(0).toString()) {
      case "api" -> ApiTarget.fuzzerTestOneInput(bytes);
      case "query" -> QueryTarget.fuzzerTestOneInput(bytes);
      case "reader" -> ReaderTarget.fuzzerTestOneInput(bytes);
      case "table" -> TableTarget.fuzzerTestOneInput(bytes);
      default -> throw new IllegalArgumentException(name.toString());
    }
  }
}

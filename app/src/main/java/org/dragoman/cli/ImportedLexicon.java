package org.dragoman.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.lexicon.Additions;

/** The folder of what users have imported, a folder for each source: never within the lexicon. */
final class ImportedLexicon {

  private static final List<String> FILES = List.of("furniture.txt", "people.txt", "tenures.txt");

  private ImportedLexicon() {}

  static Path folder() {
    String own = System.getProperty("dragoman.lexicon", System.getenv("DRAGOMAN_LEXICON"));
    return own == null || own.isBlank()
        ? Path.of(System.getProperty("user.home"), ".dragoman", "lexicon")
        : Path.of(own);
  }

  /** The sources imported, in the order of their names. */
  static List<Path> sources() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder())) {
      return all.filter(Files::isDirectory)
          .filter(path -> !path.getFileName().toString().matches(".*\\.(new|old)"))
          .sorted()
          .toList();
    }
  }

  /** Makes readings know what was imported. */
  static void use() throws IOException {
    Map<String, List<List<String>>> files = new TreeMap<>();
    for (Path source : sources()) {
      for (String name : FILES) {
        if (Files.exists(source.resolve(name))) {
          files
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(Files.readAllLines(source.resolve(name), StandardCharsets.UTF_8));
        }
      }
    }
    Additions.use(files);
  }
}

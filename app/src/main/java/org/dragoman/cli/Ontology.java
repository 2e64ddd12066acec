package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;

/**
 * The codebook that a command is asked for: one that comes with the program, or a folder of files.
 */
final class Ontology {

  private Ontology() {}

  /**
   * The codebook of a name or folder.
   *
   * @throws IllegalArgumentException saying what is missing or wrong
   */
  static Codebook of(String name) {
    Optional<Codebook> known = Codebook.named(name);
    if (known.isPresent()) {
      return known.get();
    }
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          name + " is neither plover nor cameo nor a folder with types.txt, modes.txt, words.txt");
    }
    Map<String, List<String>> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(name + ": cannot be read: " + e.getMessage(), e);
    }
    return Codebook.of(files);
  }
}

package org.dragoman.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder, in the order of their names, so that each run reads them alike. */
final class Folder {

  private Folder() {}

  /**
   * The file at {@code path}, or all files below it; hidden files are left out.
   *
   * @throws UnreadableSource when there is nothing at {@code path} or no file in the folder
   */
  static List<Source> under(Path path) throws UnreadableSource {
    if (!Files.exists(path)) {
      throw new UnreadableSource(path.toString(), "there is no such file", "check its name");
    }
    if (!Files.isDirectory(path)) {
      return List.of(Source.of(path));
    }
    List<Source> sources = new ArrayList<>();
    walk(path, sources);
    if (sources.isEmpty()) {
      throw new UnreadableSource(
          path.toString(), "the folder holds no files", "name a folder with articles");
    }
    return List.copyOf(sources);
  }

  private static void walk(Path folder, List<Source> sources) throws UnreadableSource {
    List<Path> entries;
    try (Stream<Path> stream = Files.list(folder)) {
      entries =
          stream
              .filter(entry -> !entry.getFileName().toString().startsWith("."))
              .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
              .toList();
    } catch (IOException e) {
      throw new UnreadableSource(
          folder.toString(), "the folder cannot be listed", "check its permissions");
    }
    for (Path entry : entries) {
      if (Files.isSymbolicLink(entry) && Files.isDirectory(entry)) {
        continue; // a link back up would never end
      }
      if (Files.isDirectory(entry)) {
        walkOrDefer(entry, sources);
      } else if (Files.isRegularFile(entry) || !Files.exists(entry)) { // no pipes, no devices
        sources.add(Source.of(entry));
      }
    }
  }

  /**
   * A folder inside that cannot be listed is a source that cannot be read; the others still are.
   */
  private static void walkOrDefer(Path folder, List<Source> sources) {
    try {
      walk(folder, sources);
    } catch (UnreadableSource e) {
      sources.add(Source.refused(e));
    }
  }
}

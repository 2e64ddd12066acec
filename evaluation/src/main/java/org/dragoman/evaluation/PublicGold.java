package org.dragoman.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Public gold sets that do not come with Dragoman: measured on where they have been fetched, told
 * as left out where not.
 */
final class PublicGold {

  /** Begins the task names of these figures. */
  static final String PREFIX = "public ";

  private static final List<GoldTask> TASKS = List.of(new NamePairsTask());

  private final Path folder;

  PublicGold(Path folder) {
    this.folder = folder;
  }

  List<Figure> score(List<String> misses, PrintWriter out) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (GoldTask task : TASKS) {
      if (Files.exists(folder.resolve(task.file()))) {
        figures.addAll(task.score(folder, misses));
      } else {
        out.println(task.name() + ": left out, no " + folder.resolve(task.file()));
      }
    }
    return figures;
  }
}

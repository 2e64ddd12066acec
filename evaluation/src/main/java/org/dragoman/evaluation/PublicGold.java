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

  private final Path folder;
  private final List<GoldTask> tasks;

  PublicGold(Path folder) {
    this.folder = folder;
    this.tasks =
        List.of(
            new NamePairsTask(),
            new ActorsTask(),
            new TenuresTask(),
            new EventsTask(),
            new ProtestTask(),
            new ArticleTextTask(),
            new SegmentsTask(),
            new PublishedDateTask(),
            new TimelineTask(),
            new LinksTask());
  }

  List<Figure> score(List<String> misses, PrintWriter out) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (GoldTask task : tasks) {
      if (Files.exists(folder.resolve(task.file()))) {
        figures.addAll(task.score(folder, misses));
      } else {
        out.println(task.name() + ": left out, no " + folder.resolve(task.file()));
      }
    }
    return figures;
  }
}

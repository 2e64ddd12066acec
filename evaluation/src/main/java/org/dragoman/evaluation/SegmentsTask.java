package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Page;

/**
 * The text of articles out of HTML pages, on the gold of Trafilatura: words that must be in the
 * text, and words that must not.
 */
final class SegmentsTask implements GoldTask {

  private static final String KEPT = "segments kept";
  private static final String RIGHT = "segments right";

  @Override
  public String name() {
    return PublicGold.PREFIX + "segments";
  }

  @Override
  public String file() {
    return "article-segments.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : GoldLines.read(gold.resolve(file()))) {
      Page page = Page.of(GoldLines.page(gold, row), Optional.of(row.get("url").asText()));
      String text = page.body();
      Counts counts = new Counts();
      for (String with : GoldLines.strings(row, "with")) {
        boolean kept = text.contains(with);
        counts.add(KEPT, kept);
        if (kept) {
          counts.add(RIGHT, true);
        } else {
          misses.add(name() + " " + row.get("id").asText() + " lost: " + with);
        }
      }
      for (String without : GoldLines.strings(row, "without")) {
        if (text.contains(without)) {
          counts.add(RIGHT, false);
          misses.add(name() + " " + row.get("id").asText() + " kept: " + without);
        }
      }
      counts.add("taken for an article", page.kind() == Page.Kind.ARTICLE);
      pieces.add(counts);
    }
    return Figures.of(name(), "all", pieces, new Figures.Mean("segments F1", KEPT, RIGHT));
  }

  /** {@code SegmentsTask GOLD}: prints the figures, and what is missed with a second word. */
  public static void main(String[] arguments) throws IOException {
    GoldTask.print(new SegmentsTask(), arguments);
  }
}

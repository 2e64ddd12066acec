package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Page;
import org.dragoman.page.PageDate;

/** The day of publication of HTML pages, on the gold of htmldate. */
final class PublishedDateTask implements GoldTask {

  static final String RIGHT = "published day right";
  static final String RIGHT_OF_DATED = "published day right where dated";
  static final String DATED = "dated";

  @Override
  public String name() {
    return PublicGold.PREFIX + "dates";
  }

  @Override
  public String file() {
    return "published-date-html.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : GoldLines.read(gold.resolve(file()))) {
      Page page = Page.of(GoldLines.page(gold, row), Optional.of(row.get("url").asText()));
      Optional<PageDate> found = page.published();
      boolean right =
          found.isPresent() && found.get().day().toString().equals(row.get("date").asText());
      Counts counts = new Counts();
      counts.add(RIGHT, right);
      counts.add(DATED, found.isPresent());
      if (found.isPresent()) {
        counts.add(RIGHT_OF_DATED, right);
      }
      if (!right) {
        misses.add(
            name()
                + " "
                + row.get("id").asText()
                + ": "
                + row.get("date").asText()
                + ", found "
                + found.map(PageDate::toString).orElse("none"));
      }
      pieces.add(counts);
    }
    return Figures.of(name(), "all", pieces);
  }

  /** {@code PublishedDateTask GOLD}: prints the figures, and what is missed with a second word. */
  public static void main(String[] arguments) throws IOException {
    GoldTask.print(new PublishedDateTask(), arguments);
  }
}

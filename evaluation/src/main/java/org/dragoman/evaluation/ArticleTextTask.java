package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.page.Page;

/**
 * The text of articles out of HTML pages, on the benchmark of Scrapinghub: precision and recall of
 * runs of four words, a mean over pages.
 */
final class ArticleTextTask implements GoldTask {

  private static final String PRECISION = "article text precision";
  private static final String RECALL = "article text recall";

  @Override
  public String name() {
    return PublicGold.PREFIX + "article text";
  }

  @Override
  public String file() {
    return "article-text-en.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : GoldLines.read(gold.resolve(file()))) {
      Page page = Page.of(GoldLines.page(gold, row), Optional.of(row.get("url").asText()));
      Shingles.Overlap overlap = Shingles.of(page.body(), row.get("gold_text").asText());
      double precision = overlap.found() == 0 ? 0 : (double) overlap.both() / overlap.found();
      double recall = overlap.told() == 0 ? 0 : (double) overlap.both() / overlap.told();
      Counts counts = new Counts();
      counts.add(PRECISION, precision, 1);
      counts.add(RECALL, recall, 1);
      counts.add("taken for an article", page.kind() == Page.Kind.ARTICLE);
      pieces.add(counts);
      if (precision < .9 || recall < .9) {
        misses.add(
            String.format(
                Locale.ROOT,
                "%s %s: precision %.2f, recall %.2f",
                name(),
                row.get("url").asText(),
                precision,
                recall));
      }
    }
    return Figures.of(
        name(), "all", pieces, new Figures.Mean("article text F1", RECALL, PRECISION));
  }

  /** {@code ArticleTextTask GOLD}: prints the figures, and what is missed with a second word. */
  public static void main(String[] arguments) throws IOException {
    GoldTask.print(new ArticleTextTask(), arguments);
  }
}

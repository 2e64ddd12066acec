package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what was read in one file with what a careful reader found: language, day of
 * publication, page furniture, people, quotes, events.
 *
 * <p>Works on the JSON of a reading (docs/output.md), so that it measures what users get.
 */
final class ArticleScore {

  private ArticleScore() {}

  /**
   * @param gold the annotation
   * @param readings the readings of the file as JSON, in the order of the page
   * @param misses gets a line for whatever is missing, wrong or too much
   */
  static Counts of(GoldArticle gold, List<JsonNode> readings, List<String> misses) {
    Counts counts = new Counts();
    if (readings.isEmpty()) {
      misses.add(gold.file() + " was not read");
      counts.add("language", false);
    } else {
      JsonNode document = readings.get(0).path("document");
      counts.add("language", document.path("language").asText().equals(gold.language()));
      published(gold, document.path("published").path("value").asText(""), counts, misses);
    }
    furniture(gold, readings, counts, misses);
    PeopleScore.add(gold, readings, counts, misses);
    QuoteScore.add(gold, readings, counts, misses);
    EventScore.add(gold, readings, counts, misses);
    return counts;
  }

  private static void published(GoldArticle gold, String said, Counts counts, List<String> misses) {
    if (gold.published().isEmpty()) {
      return;
    }
    int slack = gold.gold().path("published_precision").asText().contains("±1") ? 1 : 0;
    boolean right =
        said.length() == 10
            && Math.abs(
                    ChronoUnit.DAYS.between(
                        LocalDate.parse(said), LocalDate.parse(gold.published())))
                <= slack;
    counts.add("published day right", right);
    counts.add(
        "published day wrong, not unknown",
        !said.isEmpty() && !right && !gold.published().startsWith(said));
    if (!right) {
      misses.add(
          gold.file()
              + " published "
              + (said.isEmpty() ? "unknown" : said)
              + ", wanted "
              + gold.published());
    }
  }

  private static void furniture(
      GoldArticle gold, List<JsonNode> readings, Counts counts, List<String> misses) {
    Set<Integer> told = gold.lines("boilerplate_lines");
    Set<Integer> said = new TreeSet<>();
    for (JsonNode reading : readings) {
      reading.path("document").path("furniture").forEach(f -> said.add(f.path("line").asInt()));
    }
    Set<Integer> both = new TreeSet<>(told);
    both.retainAll(said);
    counts.add("furniture recall", both.size(), told.size());
    counts.add("furniture precision", both.size(), said.size());
    for (int line : told) {
      if (!both.contains(line)) {
        misses.add(gold.file() + ":" + line + " furniture missed");
      }
    }
    for (int line : said) {
      if (!both.contains(line)) {
        misses.add(gold.file() + ":" + line + " furniture false alarm");
      }
    }
  }
}

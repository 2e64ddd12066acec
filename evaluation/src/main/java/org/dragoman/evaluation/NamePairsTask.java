package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.NameComparison;

/**
 * Pairs of names, are they one person's or company's: the pairs that OpenSanctions measures its
 * matchers with (nomenklatura, MIT).
 */
final class NamePairsTask implements GoldTask {

  private static final String FOUND = "pairs found";
  private static final String RIGHT = "pairs that are right";

  @Override
  public String name() {
    return PublicGold.PREFIX + "person-name-pairs";
  }

  @Override
  public String file() {
    return "person-name-pairs.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    List<Counts> people = new ArrayList<>();
    List<Counts> all = new ArrayList<>();
    for (JsonNode pair : JsonLines.of(gold.resolve(file()))) {
      boolean person = pair.path("schema").asText().equals("Person");
      boolean told = pair.path("is_match").asBoolean();
      String left = pair.path("name1").asText();
      String right = pair.path("name2").asText();
      NameComparison.Verdict verdict = NameComparison.compare(left, right);
      Counts counts = new Counts();
      if (told) {
        counts.add(FOUND, verdict.same());
      }
      if (verdict.same()) {
        counts.add(RIGHT, told);
      }
      if (told != verdict.same()) {
        misses.add(
            "%s: %s | %s: %.2f, %s"
                .formatted(
                    told ? "one, kept apart" : "two, taken for one",
                    left,
                    right,
                    verdict.score(),
                    verdict.reason()));
      }
      all.add(counts);
      if (person) {
        people.add(counts);
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.addAll(
        Figures.of(name(), "all", people, new Figures.Mean("persons F1", FOUND, RIGHT)).stream()
            .filter(figure -> figure.measure().endsWith("F1"))
            .toList());
    figures.addAll(Figures.of(name(), "all", all, new Figures.Mean("F1", FOUND, RIGHT)));
    return figures;
  }
}

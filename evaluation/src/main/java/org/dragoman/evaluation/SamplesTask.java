package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.Event;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;

/**
 * Annotated articles, read and compared with what a careful reader found.
 *
 * <p>One set of figures for each part (tuning, closed) and language.
 */
final class SamplesTask {

  static final Figures.Mean EVENT_F1 =
      new Figures.Mean("event F1", EventScore.FOUND, EventScore.RIGHT);

  private final String name;
  private final Path articles;
  private final Dragoman dragoman;
  private final ReadingJson json = new ReadingJson(Codebook.plover());
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * @param name of the task, such as {@code samples}
   * @param articles the folder that holds the articles
   */
  SamplesTask(String name, Path articles, Dragoman dragoman) {
    this.name = name;
    this.articles = articles;
    this.dragoman = dragoman;
  }

  /**
   * @param annotation a file of gold/README.md's form
   * @param misses gets a line for whatever is missing, wrong or too much
   */
  List<Figure> score(Path annotation, List<String> misses) throws IOException {
    Map<String, List<Counts>> pieces = new TreeMap<>();
    try (InputStream in = Files.newInputStream(annotation)) {
      for (GoldArticle gold : GoldArticle.in(in)) {
        Counts counts = ArticleScore.of(gold, read(gold), misses);
        String task = gold.part().equals("all") ? name : name + "-" + gold.part();
        pieces.computeIfAbsent(task + "\t" + gold.language(), k -> new ArrayList<>()).add(counts);
      }
    }
    List<Figure> figures = new ArrayList<>();
    pieces.forEach(
        (key, counts) -> {
          String[] parts = key.split("\t");
          figures.addAll(Figures.of(parts[0], parts[1], counts, EVENT_F1));
        });
    return figures;
  }

  /** The events that are read in the articles of a part, each with whether it is right. */
  List<JudgedEvent> judged(Path annotation, String part) throws IOException {
    List<JudgedEvent> judged = new ArrayList<>();
    try (InputStream in = Files.newInputStream(annotation)) {
      for (GoldArticle gold : GoldArticle.in(in)) {
        if (!gold.part().equals(part)) {
          continue;
        }
        List<Reading> readings = readings(gold);
        List<Boolean> right = EventScore.right(gold, nodes(readings));
        int number = 0;
        for (Reading reading : readings) {
          for (Event event : reading.events()) {
            judged.add(JudgedEvent.of(event, right.get(number++)));
          }
        }
      }
    }
    return judged;
  }

  private List<JsonNode> read(GoldArticle gold) throws IOException {
    return nodes(readings(gold));
  }

  private List<JsonNode> nodes(List<Reading> readings) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (Reading reading : readings) {
      nodes.add(mapper.readTree(json.line(reading)));
    }
    return nodes;
  }

  private List<Reading> readings(GoldArticle gold) throws IOException {
    try {
      return dragoman.read(Source.of(articles.resolve(gold.file())).read());
    } catch (UnreadLanguage | UnreadableSource e) {
      return List.of();
    }
  }
}

package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An annotated article: what a careful reader finds in it (gold/README.md tells the fields).
 *
 * @param gold the annotation as it stands in the file
 */
record GoldArticle(JsonNode gold) {

  /** The articles of an annotation file, in its order. */
  static List<GoldArticle> in(InputStream json) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (JsonNode article : new ObjectMapper().readTree(json).path("articles")) {
      articles.add(new GoldArticle(article));
    }
    return articles;
  }

  String file() {
    return gold.path("file").asText();
  }

  String language() {
    return gold.path("language").asText();
  }

  /** {@code tuning}, {@code closed}, or {@code all} where the annotation names no part. */
  String part() {
    return gold.path("part").asText("all");
  }

  String published() {
    return gold.path("published").asText("");
  }

  JsonNode events() {
    return gold.path("events");
  }

  Set<Integer> lines(String field) {
    Set<Integer> lines = new TreeSet<>();
    gold.path(field).forEach(line -> lines.add(line.asInt()));
    return lines;
  }
}

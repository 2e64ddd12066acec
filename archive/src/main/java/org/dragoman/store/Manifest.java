package org.dragoman.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder of Parquet tables says of itself, written last: so what lacks it was not finished.
 *
 * @param format of the tables, as the archive counts them
 * @param dragoman version that derived them
 * @param lexicon its hash
 * @param models theirs
 * @param rows how many each table has
 */
public record Manifest(
    int format, String dragoman, String lexicon, String models, Map<String, Long> rows) {

  /** The file's name. */
  public static final String FILE = "parcel.json";

  /** What follows from one document and its place, in the order in which it is taken in. */
  public static final List<String> PARTS =
      List.of(
          "documents",
          "articles",
          "reports",
          "report_parties",
          "article_actors",
          "article_offices",
          "mentions",
          "quotes",
          "text_signatures",
          "text_bands");

  /** What follows from all documents together. */
  public static final List<String> WHOLES =
      List.of(
          "report_blocks",
          "texts",
          "text_articles",
          "actor_links",
          "actor_blocks",
          "actor_pairs",
          "actors",
          "actor_names",
          "actor_tallies",
          "actor_offices",
          "review_queue",
          "events",
          "event_reports",
          "event_parties",
          "event_dyads",
          "contradictions",
          "stories",
          "story_articles");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Manifest {
    rows = new TreeMap<>(rows);
  }

  /** As one JSON object, the same for the same tables. */
  public String json() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", format);
    root.put("dragoman", dragoman);
    root.put("lexicon", lexicon);
    root.put("models", models);
    ObjectNode counts = root.putObject("rows");
    rows.forEach(counts::put);
    return root.toPrettyString() + "\n";
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException when it is not one
   */
  static Manifest parse(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      Map<String, Long> rows = new TreeMap<>();
      for (String name : PARTS) {
        rows.put(name, count(root, name));
      }
      for (String name : WHOLES) {
        rows.put(name, count(root, name));
      }
      return new Manifest(
          root.path("format").asInt(),
          root.path("dragoman").asText(),
          root.path("lexicon").asText(),
          root.path("models").asText(),
          rows);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  private static long count(JsonNode root, String table) {
    JsonNode count = root.path("rows").path(table);
    if (!count.isIntegralNumber()) {
      throw new IllegalArgumentException("it does not count the rows of " + table);
    }
    return count.asLong();
  }
}

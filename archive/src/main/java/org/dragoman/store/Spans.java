package org.dragoman.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading without the article's text: only the sentences that carry a statement or a quote stay.
 *
 * <p>For those who may keep what follows from a text, but no copy of it.
 */
final class Spans {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Spans() {}

  /** The line of a reading, its keys in the same order, without the text that nothing rests on. */
  static String only(String json) {
    try {
      ObjectNode root = (ObjectNode) MAPPER.readTree(json);
      List<JsonNode> carried = new ArrayList<>();
      root.path("events").forEach(event -> event.path("evidence").forEach(carried::add));
      root.path("quotes").forEach(carried::add);
      ArrayNode sentences = MAPPER.createArrayNode();
      for (JsonNode sentence : root.path("sentences")) {
        if (carried.stream().anyMatch(span -> touch(sentence, span))) {
          sentences.add(sentence);
        }
      }
      root.set("sentences", sentences);
      ((ObjectNode) root.path("document")).putNull("text");
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no reading: " + e.getOriginalMessage(), e);
    }
  }

  private static boolean touch(JsonNode a, JsonNode b) {
    return a.path("start").asInt() < b.path("end").asInt()
        && b.path("start").asInt() < a.path("end").asInt();
  }
}

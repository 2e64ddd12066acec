package org.dragoman.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.event.Event;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/** Reads a kept line of JSON back into records. */
public final class ArticleParser {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ArticleParser() {}

  /**
   * The article of a line written by {@code ReadingJson.keptLine}.
   *
   * @param ordinal 1 for the first article of its document
   * @throws IllegalArgumentException when the line is no reading
   */
  public static ArticleRecord parse(String json, int ordinal) {
    try {
      return new Line(MAPPER.readTree(json), json, ordinal).article();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no reading: " + e.getOriginalMessage(), e);
    }
  }

  /** One line being read. */
  private static final class Line {
    private final JsonNode root;
    private final JsonNode document;
    private final String json;
    private final String id;
    private final Optional<String> source;
    private final Optional<PartialDate> published;
    private final Map<String, String> kinds = new HashMap<>();

    Line(JsonNode root, String json, int ordinal) {
      this.root = root;
      this.document = root.path("document");
      this.json = json;
      String documentId = string(document, "id").orElseThrow(() -> missing("document.id"));
      this.id = ordinal == 1 ? documentId : documentId + "#" + ordinal;
      this.source =
          string(document, "outlet")
              .or(() -> string(document, "url").flatMap(Line::host))
              .or(() -> string(document, "agency"));
      this.published = date(document.path("published"));
      root.path("actors").forEach(a -> kinds.put(a.path("id").asText(), a.path("kind").asText()));
    }

    ArticleRecord article() {
      return new ArticleRecord(
          id,
          document.path("id").asText(),
          document.path("path").asText(),
          string(document, "url"),
          string(document, "title"),
          string(document, "outlet"),
          string(document, "agency"),
          source,
          document.path("language").asText(),
          document.path("translated").asBoolean(),
          published,
          document.path("text").asText(""),
          list(root.path("sentences"), Line::sentence),
          list(root.path("actors"), Line::actor),
          list(root.path("quotes"), Line::quote),
          list(root.path("events"), this::report),
          root.path("stamp").path("lexicon").asText(""),
          root.path("stamp").path("models").asText(""),
          json);
    }

    private Report report(JsonNode node) {
      JsonNode evidence = node.path("evidence").path(0);
      return new Report(
          node.path("id").asText(),
          id,
          source,
          document.path("language").asText(),
          published,
          node.path("type").asText(),
          string(node, "mode"),
          strings(node.path("contexts")),
          string(node, "cameo"),
          node.path("quad").asInt(),
          node.path("score").asDouble(),
          list(node.path("actors"), this::party),
          list(node.path("recipients"), this::party),
          date(node.path("date")),
          node.path("date").path("basis").asText("none"),
          node.path("time").asText(),
          node.path("factuality").asText(),
          place(node.path("place")),
          list(node.path("reported_by"), n -> n.path("name").asText()),
          node.path("confidence").asDouble(),
          evidence.path("line").asInt(),
          evidence.path("start").asInt(),
          evidence.path("end").asInt(),
          evidence.path("text").asText(),
          evidence.path("trigger").asText(),
          node.path("rule").asText());
    }

    private static SentenceRecord sentence(JsonNode node) {
      return new SentenceRecord(
          node.path("line").asInt(),
          node.path("start").asInt(),
          node.path("end").asInt(),
          node.path("text").asText());
    }

    private static ActorRecord actor(JsonNode node) {
      return new ActorRecord(
          node.path("id").asText(),
          node.path("kind").asText(),
          node.path("name").asText(),
          strings(node.path("names")),
          string(node, "state"),
          string(node, "sector"),
          strings(node.path("sectors")),
          list(
              node.path("offices"),
              o ->
                  new ActorRecord.OfficeRecord(
                      o.path("title").asText(),
                      string(o, "organization"),
                      string(o, "state"),
                      string(o, "from"),
                      string(o, "to"))),
          list(
              node.path("mentions"),
              m ->
                  new ActorRecord.MentionRecord(
                      m.path("text").asText(),
                      m.path("line").asInt(),
                      m.path("start").asInt(),
                      m.path("end").asInt(),
                      m.path("kind").asText())));
    }

    private static QuoteRecord quote(JsonNode node) {
      return new QuoteRecord(
          node.path("id").asText(),
          node.path("text").asText(),
          node.path("direct").asBoolean(),
          string(node, "cue"),
          string(node.path("speaker"), "id"),
          string(node.path("speaker"), "name"),
          string(node, "addressee"),
          string(node, "medium"),
          node.path("line").asInt(),
          node.path("start").asInt(),
          node.path("end").asInt());
    }

    private Party party(JsonNode node) {
      String actor = node.path("id").asText();
      return new Party(
          actor,
          kinds.getOrDefault(actor, "group"),
          node.path("name").asText(),
          string(node, "state"),
          string(node, "sector"));
    }

    private static Optional<Event.Place> place(JsonNode node) {
      return node.isObject()
          ? Optional.of(
              new Event.Place(
                  node.path("name").asText(),
                  string(node, "state"),
                  node.path("lat").asDouble(),
                  node.path("lon").asDouble()))
          : Optional.empty();
    }

    private static Optional<PartialDate> date(JsonNode node) {
      return string(node, "value").flatMap(PartialDate::parse);
    }

    private static Optional<String> host(String url) {
      try {
        return Optional.ofNullable(URI.create(url).getHost())
            .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private static Optional<String> string(JsonNode node, String key) {
      JsonNode value = node.path(key);
      return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static List<String> strings(JsonNode node) {
      return list(node, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> element) {
      List<T> all = new ArrayList<>();
      node.forEach(n -> all.add(element.apply(n)));
      return List.copyOf(all);
    }

    private static IllegalArgumentException missing(String key) {
      return new IllegalArgumentException("no reading: it has no " + key);
    }
  }
}

package org.dragoman.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Articles as JSON objects: one a line, a list of them, or a single one over many lines (ninjs,
 * schema.org, what news services answer).
 *
 * <p>In lines, a broken one costs only itself. In a list, nothing after the break can be read.
 */
final class JsonFile implements Shelf {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(Lines.LONGEST)
                          .build())
                  .build())
          .build();

  private interface Objects {
    Optional<Piece> next() throws IOException, UnreadableSource;
  }

  private final Input input;
  private final Objects objects;

  private JsonFile(Input input, long linesBefore) {
    this.input = input;
    this.objects = lines(linesBefore);
  }

  private JsonFile(Input input) throws IOException, UnreadableSource {
    this.input = input;
    String words = input.head().words();
    if (words.startsWith("[")) {
      objects = list();
    } else if (isLines(words)) {
      objects = lines(0);
    } else {
      objects = single();
    }
  }

  static boolean fits(Head head) {
    String words = head.words();
    String start = words.substring(0, Math.min(200, words.length())).replaceAll("\\s+", "");
    return start.startsWith("{\"") || start.startsWith("[{\"");
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    return new JsonFile(input);
  }

  /** Lines from the middle of a file, of which so many stand before. */
  static Shelf lines(Input input, long before) {
    return new JsonFile(input, before);
  }

  /** Whether a file with this beginning holds an object a line. */
  static boolean isLines(Head head) {
    return !head.isMarkup() && fits(head) && !head.words().startsWith("[") && isLines(head.words());
  }

  /** Whether the first line ends as an object does, or is too long to be looked at. */
  private static boolean isLines(String words) {
    int end = words.indexOf('\n');
    return end < 0
        ? words.length() >= Head.SIZE - 16
        : words.substring(0, end).strip().endsWith("}");
  }

  private Objects lines(long before) {
    Lines lines = new Lines(new InputStreamReader(input.in(), StandardCharsets.UTF_8), before);
    return () -> {
      Lines.Line line = lines.next();
      while (line != null && line.text().isBlank()) {
        line = lines.next();
      }
      if (line == null) {
        return Optional.empty();
      }
      String path = input.path() + ":" + line.number();
      if (line.cut()) {
        return trouble(path, "a line of more than " + Lines.LONGEST + " characters");
      }
      try {
        byte[] raw = line.text().getBytes(StandardCharsets.UTF_8);
        return Optional.of(article(path, raw, MAPPER.readTree(line.text())));
      } catch (JsonProcessingException e) {
        return trouble(path, "no JSON object (" + reason(e) + ")");
      }
    };
  }

  private Objects list() throws IOException {
    JsonParser parser = MAPPER.getFactory().createParser(input.in());
    parser.nextToken();
    int[] count = {0};
    return () -> {
      try {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return Optional.empty();
        }
        JsonNode node = MAPPER.readTree(parser);
        return Optional.of(article(input.path() + ":" + ++count[0], bytes(node), node));
      } catch (JsonProcessingException e) {
        throw new UnreadableSource(
            input.path(),
            "broken JSON after " + count[0] + " articles (" + reason(e) + ")",
            "mend it, or give it one object a line");
      }
    };
  }

  /** One object; when it is no article but an answer that holds a list of them, these. */
  private Objects single() throws IOException, UnreadableSource {
    byte[] raw = input.whole();
    JsonNode root;
    try {
      root = MAPPER.readTree(raw);
    } catch (JsonProcessingException e) {
      throw new UnreadableSource(
          input.path(), "broken JSON (" + reason(e) + ")", "mend it, or save it again");
    }
    if (!JsonArticle.isArticle(root, input.columns())) {
      for (JsonNode value : root) {
        if (value.isArray() && value.size() > 0 && value.get(0).isObject()) {
          Iterator<JsonNode> nodes = value.elements();
          int[] count = {0};
          return () -> {
            if (!nodes.hasNext()) {
              return Optional.empty();
            }
            JsonNode node = nodes.next();
            return Optional.of(article(input.path() + ":" + ++count[0], bytes(node), node));
          };
        }
      }
    }
    Iterator<Piece> one = List.of(article(input.path(), raw, root)).iterator();
    return () -> one.hasNext() ? Optional.of(one.next()) : Optional.empty();
  }

  private Piece article(String path, byte[] raw, JsonNode node) {
    if (!JsonArticle.isArticle(node, input.columns())) {
      return new Piece.Trouble(
          new UnreadableSource(
              path,
              "no article in it: " + JsonArticle.missing(node, input.columns()),
              "say where the text stands with --map text=KEY"));
    }
    return new Piece.Article(path, raw, JsonArticle.of(node, input.columns()));
  }

  private static byte[] bytes(JsonNode node) throws IOException {
    return MAPPER.writeValueAsBytes(node);
  }

  private static Optional<Piece> trouble(String path, String wrong) {
    return Optional.of(
        new Piece.Trouble(new UnreadableSource(path, wrong, "mend the line or leave it out")));
  }

  @Override
  public Optional<Piece> next() throws IOException, UnreadableSource {
    return objects.next();
  }

  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .replaceAll("\\s+", " ")
        .replaceFirst("\\(start marker.*", "")
        .strip();
  }

  @Override
  public void close() throws IOException {
    input.in().close();
  }
}

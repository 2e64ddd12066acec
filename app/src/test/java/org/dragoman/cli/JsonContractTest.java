package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.codebook.Codebook;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs rely on in the JSON lines. */
class JsonContractTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String FIRST =
      "Minister visits Paris \uD83D\uDE80\n\n"
          + "PARIS, March 3, 2021 - Russia's foreign minister Sergei Lavrov met French President"
          + " Emmanuel Macron in Paris on Wednesday. \uD83D\uDE00 \"We had a frank talk about"
          + " Ukraine,\" Lavrov told reporters afterwards.\n\n"
          + "Macron accused Russia of breaking the ceasefire in Ukraine, the French news agency AFP"
          + " reported.\n";

  private static final String SECOND =
      "Turkey recalls its ambassador from Germany\n\nANKARA, June 2, 2016 (Reuters) - Turkey on"
          + " Thursday recalled its ambassador to Germany after the Bundestag voted to call the"
          + " killing of Armenians a genocide, Prime Minister Binali Yildirim said. \"The way to go"
          + " is clear,\" Yildirim told a news conference in Ankara.\n\nChancellor Angela Merkel"
          + " said that Germany and Turkey would remain friends and partners.\n";

  @TempDir private Path folder;

  private List<JsonNode> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("story.txt"), bytes);
    Run run = Run.dragoman("read", file, "--format", "jsonl");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    List<JsonNode> objects = new ArrayList<>();
    for (String line : run.out().split("\n")) {
      objects.add(MAPPER.readTree(line));
    }
    return objects;
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void keysStandInTheOrderOfTheContract() throws IOException {
    JsonNode story = read(FIRST.getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(keys(story)).containsExactly("document", "actors", "quotes", "events", "stamp");
    assertThat(keys(story.get("document")))
        .containsExactly(
            "id",
            "path",
            "url",
            "title",
            "outlet",
            "agency",
            "language",
            "translated",
            "dateline",
            "published",
            "furniture",
            "text");
    assertThat(keys(story.at("/document/published")))
        .startsWith("value", "precision", "evidence", "rejected");
    assertThat(keys(story.at("/actors/0")))
        .containsExactly(
            "id", "kind", "name", "names", "state", "sector", "sectors", "offices", "mentions");
    assertThat(keys(story.at("/actors/0/mentions/0")))
        .containsExactly("text", "line", "start", "end", "kind");
    assertThat(keys(story.at("/quotes/0")))
        .containsExactly(
            "id",
            "text",
            "direct",
            "cue",
            "speaker",
            "addressee",
            "medium",
            "line",
            "start",
            "end");
    assertThat(keys(story.at("/events/0")))
        .containsExactly(
            "id",
            "type",
            "mode",
            "contexts",
            "cameo",
            "quad",
            "score",
            "actors",
            "recipients",
            "date",
            "time",
            "factuality",
            "place",
            "reported_by",
            "confidence",
            "evidence",
            "rule",
            "scope");
    assertThat(keys(story.at("/events/0/actors/0")))
        .containsExactly("id", "name", "state", "sector");
    assertThat(keys(story.at("/events/0/date")))
        .containsExactly("value", "precision", "evidence", "basis");
    assertThat(keys(story.at("/events/0/evidence/0")))
        .containsExactly("line", "start", "end", "text", "trigger");
    assertThat(keys(story.get("stamp"))).containsExactly("dragoman", "lexicon", "models");
  }

  @Test
  void offsetsCountCodePointsOfTheSource() throws IOException {
    String crlf = "\uFEFF" + FIRST.replace("\n", "\r\n");
    check(read(FIRST.getBytes(StandardCharsets.UTF_8)).get(0), FIRST);
    check(read(crlf.getBytes(StandardCharsets.UTF_8)).get(0), crlf);
    // With UTF-16 the mark is part of the encoding, not of the text.
    check(read(FIRST.getBytes(Charset.forName("UTF-16"))).get(0), FIRST);
  }

  private static void check(JsonNode story, String source) {
    int checked = 0;
    for (JsonNode actor : story.get("actors")) {
      for (JsonNode mention : actor.get("mentions")) {
        checked += same(mention, source);
      }
    }
    for (JsonNode quote : story.get("quotes")) {
      checked += same(quote, source);
    }
    for (JsonNode event : story.get("events")) {
      for (JsonNode evidence : event.get("evidence")) {
        checked += same(evidence, source);
        assertThat(evidence.get("text").asText()).contains(evidence.get("trigger").asText());
      }
      for (JsonNode evidence : event.at("/date/evidence")) {
        checked += same(evidence, source);
      }
    }
    for (JsonNode evidence : story.at("/document/published/evidence")) {
      checked += same(evidence, source);
    }
    assertThat(checked).isGreaterThan(10);
  }

  private static int same(JsonNode place, String source) {
    int from = source.offsetByCodePoints(0, place.get("start").asInt());
    int to = source.offsetByCodePoints(0, place.get("end").asInt());
    assertThat(source.substring(from, to)).isEqualTo(place.get("text").asText());
    if (place.has("line")) {
      long line = source.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
      assertThat(place.get("line").asLong()).isEqualTo(line);
    }
    return 1;
  }

  @Test
  void aPageWithTwoArticlesGivesTwoObjects() throws IOException {
    String page = FIRST + "\n\n* * *\n\n\n" + SECOND;
    List<JsonNode> objects = read(page.getBytes(StandardCharsets.UTF_8));
    assertThat(objects).hasSize(2);
    assertThat(objects.get(1).at("/document/path")).isEqualTo(objects.get(0).at("/document/path"));
    assertThat(objects.get(1).at("/document/title").asText()).startsWith("Turkey recalls");
    check(objects.get(0), page);
    check(objects.get(1), page);
  }

  @Test
  void sameBytesTwice() throws IOException {
    Path file = Files.writeString(folder.resolve("story.txt"), FIRST);
    assertThat(Run.dragoman("read", file, "-f", "jsonl"))
        .isEqualTo(Run.dragoman("read", file, "-f", "jsonl"));
  }

  @Test
  void sameBytesFromTwoThreads() throws Exception {
    Dragoman dragoman = Dragoman.create();
    ReadingJson json = new ReadingJson(Codebook.plover());
    List<Document> documents = new ArrayList<>();
    for (String sample : DemoCommand.names()) {
      documents.add(
          Source.of(DemoCommand.class.getResourceAsStream("/samples/" + sample))
              .read()
              .named(sample));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(threads.submit(() -> lines(dragoman, json, documents)));
      }
      List<String> once = both.get(0).get();
      assertThat(both.get(1).get()).isEqualTo(once);
      assertThat(lines(Dragoman.create(), json, documents)).isEqualTo(once);
    } finally {
      threads.shutdown();
    }
  }

  private static List<String> lines(Dragoman dragoman, ReadingJson json, List<Document> documents)
      throws Exception {
    List<String> lines = new ArrayList<>();
    for (Document document : documents) {
      for (Reading reading : dragoman.read(document)) {
        lines.add(json.line(reading));
      }
    }
    return lines;
  }
}

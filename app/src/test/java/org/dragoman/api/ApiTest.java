package org.dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.ArchiveException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API answers, from a real archive. */
class ApiTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path folder;
  private static SmallRoom small;

  @BeforeAll
  static void fill() {
    small = SmallRoom.filled(folder);
  }

  @AfterAll
  static void close() throws ArchiveException {
    small.close();
  }

  private static JsonNode json(Answer answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode found(String address) {
    Answer answer = small.get(address);
    assertThat(answer.status())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return json(answer);
  }

  private static String q(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @Test
  void eventsBringAllTheirReports() {
    JsonNode page = found("/api/v1/events?q=" + q("event:SANCTION dyad:BLR-LVA date:2016-05-22"));
    JsonNode event = page.path("items").get(0);
    assertThat(event.path("reports")).hasSize(2);
    assertThat(event.path("reports").findValuesAsText("path"))
        .containsExactly("mirror.html", "mirror.html");
    String report = event.path("reports").get(0).path("id").asText();
    assertThat(found("/api/v1/events/" + report)).isEqualTo(event);
    assertThat(found("/api/v1/events/" + event.path("id").asText())).isEqualTo(event);
  }

  @Test
  void pagesLeadFromOneToTheNextAndNothingComesTwice() {
    for (String list :
        List.of(
            "/api/v1/events?",
            "/api/v1/events?order=newest&",
            "/api/v1/events?q=" + q("dyad:NOR-FIN") + "&",
            "/api/v1/reports?",
            "/api/v1/articles?",
            "/api/v1/actors?",
            "/api/v1/stories?",
            "/api/v1/quotes?",
            "/api/v1/changes?",
            "/api/v1/search?q=Norway&order=oldest&",
            "/api/v1/search?")) {
      List<JsonNode> whole = new ArrayList<>();
      found(list + "limit=1000").path("items").forEach(whole::add);
      assertThat(whole).as(list).hasSizeGreaterThan(1);
      List<JsonNode> pages = new ArrayList<>();
      String cursor = "";
      do {
        JsonNode page = found(list + "limit=1&cursor=" + cursor);
        assertThat(page.path("total").asInt()).as(list).isEqualTo(whole.size());
        page.path("items").forEach(pages::add);
        cursor = page.path("next").asText("");
      } while (!cursor.isEmpty() && pages.size() <= whole.size() && !cursor.equals("null"));
      assertThat(pages).as(list).isEqualTo(whole);
    }
  }

  @Test
  void aCursorOutlivesAnAddition(@TempDir Path other) throws ArchiveException {
    try (SmallRoom growing = SmallRoom.filled(other)) {
      JsonNode first = json(growing.get("/api/v1/events?limit=3"));
      List<String> all = ids(json(growing.get("/api/v1/events?limit=1000")));
      growing.add(
          "older.txt",
          "PARIS, March 3, 2009 - France condemned Italy on Tuesday over its budget.\n");
      JsonNode second =
          json(growing.get("/api/v1/events?limit=3&cursor=" + first.path("next").asText()));
      assertThat(ids(first)).isEqualTo(all.subList(0, 3));
      assertThat(ids(second)).isEqualTo(all.subList(3, 6));
    }
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String cursor = found("/api/v1/events?limit=1").path("next").asText();
    Answer answer = small.get("/api/v1/events?q=Norway&limit=1&cursor=" + cursor);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).path("type").asText()).isEqualTo("urn:dragoman:problem:cursor");
    assertThat(small.get("/api/v1/events?cursor=%27%3B").status()).isEqualTo(400);
    assertThat(small.get("/api/v1/search?cursor=xyz").status()).isEqualTo(400);
  }

  @Test
  void theSameAnswerIsNotSentTwice() {
    Answer first = small.get("/api/v1/events?q=Norway");
    String tag = first.headers().get("ETag");
    Answer again = small.get("/api/v1/events?q=Norway", "if-none-match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(small.get("/api/v1/events?q=Finland").headers().get("ETag")).isNotEqualTo(tag);
    assertThat(small.get("/api/v1/events?q=Norway", "accept", "text/csv").headers().get("ETag"))
        .isNotEqualTo(tag);
  }

  @Test
  void anAdditionMakesANewTag(@TempDir Path other) throws ArchiveException {
    try (SmallRoom growing = SmallRoom.empty(other)) {
      String tag = growing.get("/api/v1/events").headers().get("ETag");
      growing.add("courier.html", SmallRoom.COURIER);
      Answer answer = growing.get("/api/v1/events", "if-none-match", tag);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(json(answer).path("total").asInt()).isPositive();
    }
  }

  @Test
  void csvIsForWhoeverAcceptsIt() {
    Answer answer =
        small.get(
            "/api/v1/events?q=" + q("dyad:NOR-FIN") + "&limit=2",
            "accept",
            "text/html;q=0.5, text/csv");
    assertThat(answer.contentType()).startsWith("text/csv");
    List<String> lines = new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).startsWith("id,type,mode,contexts,cameo,quad,score,actors,recipients");
    assertThat(lines).hasSize(3);
    assertThat(answer.headers().get("Link")).contains("cursor=").endsWith("; rel=\"next\"");
    assertThat(small.get("/api/v1/stats", "accept", "text/csv").status()).isEqualTo(406);
    assertThat(small.get("/api/v1/relations/NOR/FIN", "accept", "text/csv").contentType())
        .startsWith("text/csv");
  }

  @Test
  void aQueryThatDoesNotParseIsShownWhereAndWhatWouldDo() {
    Answer answer = small.get("/api/v1/events?q=" + q("visit event:CONSLUT"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    JsonNode flaw = json(answer).path("query");
    assertThat(flaw.path("start").asInt()).isEqualTo(6);
    assertThat(flaw.path("end").asInt()).isEqualTo(19);
    assertThat(flaw.path("why").asText()).contains("CONSLUT").contains("CONSULT");
    assertThat(flaw.path("suggestion").asText()).isEqualTo("visit event:CONSULT");
  }

  @Test
  void wrongParametersAreNamed() {
    assertThat(detail("/api/v1/events?limit=0")).contains("limit=0").contains("1 to 1000");
    assertThat(detail("/api/v1/events?limit=many")).contains("limit=many");
    assertThat(detail("/api/v1/events?querry=x")).contains("querry").contains("q, order, limit");
    assertThat(detail("/api/v1/events?order=up")).contains("oldest, newest");
    assertThat(detail("/api/v1/relations/NOR/FIN?from=yesterday")).contains("from=yesterday");
    assertThat(detail("/api/v1/relations/NOR/FIN?by=day&from=1000&to=2020")).contains("periods");
  }

  private static String detail(String address) {
    Answer answer = small.get(address);
    assertThat(answer.status()).as(address).isEqualTo(400);
    return json(answer).path("detail").asText();
  }

  @Test
  void whatIsNotThereIsMissing() {
    for (String address :
        List.of(
            "/api/v1/events/nothing",
            "/api/v1/articles/nothing",
            "/api/v1/actors/nobody",
            "/api/v1/stories/none",
            "/api/v1/relations/NOR/Atlantis",
            "/api/v1/quotes?by=Nobody")) {
      assertThat(small.get(address).status()).as(address).isEqualTo(404);
    }
  }

  @Test
  void aRelationHasPeriodsInBothDirections() {
    JsonNode relation = found("/api/v1/relations/Norwegen/FIN?by=year");
    assertThat(relation.path("first").asText()).isEqualTo("NOR");
    assertThat(relation.path("items").findValuesAsText("period")).contains("2015-01-01");
    assertThat(relation.path("last").findValuesAsText("kind")).contains("visit");
  }

  @Test
  void anActorIsFoundInAnySpelling() {
    JsonNode page = found("/api/v1/actors?name=" + q("Дорофеенко"));
    String id = page.path("items").get(0).path("id").asText();
    assertThat(found("/api/v1/actors/" + id).path("names").findValuesAsText("name"))
        .contains("Viktor Dorofeyenko", "Viktor Dorofeenko");
    assertThat(found("/api/v1/quotes?by=" + id).path("items").findValuesAsText("text"))
        .anyMatch(words -> words.contains("patience of Minsk"));
  }

  @Test
  void searchCountsFacetsWhenAsked() {
    assertThat(found("/api/v1/search?q=Norway").path("facets").isNull()).isTrue();
    JsonNode facets = found("/api/v1/search?q=Norway&facets=true").path("facets");
    assertThat(facets.path("years").path("2015").asInt()).isPositive();
  }

  @Test
  void aTextIsReadAsTheCommandLineReadsIt() {
    String text = "OSLO, May 3, 2015 - Norway condemned Finland on Sunday over its fish.\n";
    Answer answer = small.post("/api/v1/read", "text/plain", text);
    JsonNode readings = json(answer);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).path("document").path("path").asText()).isEqualTo("-");
    assertThat(readings.get(0).path("events").get(0).path("type").asText()).isEqualTo("ACCUSE");
    int articles = found("/api/v1/stats").path("articles").asInt();
    small.post("/api/v1/read", "text/plain", text);
    assertThat(found("/api/v1/stats").path("articles").asInt()).isEqualTo(articles);
  }

  @Test
  void whatCannotBeReadIsAProblem() {
    assertThat(small.post("/api/v1/read", "text/plain", "").status()).isEqualTo(400);
    assertThat(small.post("/api/v1/read", "application/pdf", "x").status()).isEqualTo(415);
    Answer pdf = small.post("/api/v1/read", "text/plain", "%PDF-1.7 xyz\n");
    assertThat(pdf.status()).isEqualTo(422);
    Answer italian =
        small.post(
            "/api/v1/read",
            "text/plain",
            "Il presidente del Consiglio ha incontrato ieri a Roma il ministro degli Esteri per"
                + " discutere della situazione economica del paese e delle prossime elezioni.\n");
    assertThat(italian.status()).isEqualTo(422);
    assertThat(json(italian).path("type").asText()).isEqualTo("urn:dragoman:problem:language");
  }

  @Test
  void whatIsAddedIsAnsweredFor(@TempDir Path other) throws ArchiveException {
    try (SmallRoom fresh = SmallRoom.empty(other)) {
      Answer first =
          fresh.post("/api/v1/documents?name=courier.html", "text/html", SmallRoom.COURIER);
      assertThat(first.status()).isEqualTo(201);
      JsonNode item = json(first).path("items").get(0);
      assertThat(item.path("outcome").asText()).isEqualTo("added");
      String article = item.path("articles").get(0).asText();
      assertThat(fresh.get("/api/v1/articles/" + article).status()).isEqualTo(200);
      Answer again =
          fresh.post("/api/v1/documents?name=courier.html", "text/html", SmallRoom.COURIER);
      assertThat(again.status()).isEqualTo(200);
      assertThat(json(again).path("known").asInt()).isEqualTo(1);
      // Another text under the same name is another document, not a revision: it stands nowhere.
      String one = "OSLO, May 3, 2015 - Norway condemned Finland on Sunday over its fish.\n";
      String two = "ROME, June 3, 2015 - Italy condemned France on Wednesday over its wine.\n";
      fresh.add("../../a/page.txt", one);
      fresh.add("page.txt", two);
      JsonNode articles = json(fresh.get("/api/v1/articles"));
      assertThat(articles.path("items").findValuesAsText("path"))
          .containsExactlyInAnyOrder("courier.html", "page.txt", "page.txt");
    }
  }

  @Test
  void onlyAllowedFoldersAreReadFrom(@TempDir Path other) throws ArchiveException, IOException {
    Path allowed = Files.createDirectory(other.resolve("allowed"));
    try (SmallRoom fresh = SmallRoom.empty(other, allowed)) {
      String text = "OSLO, May 3, 2015 - Norway condemned Finland on Sunday over its fish.\n";
      fresh.file("allowed/one.txt", text);
      Path secret = fresh.file("secret.txt", text + "x");
      Files.createSymbolicLink(allowed.resolve("link.txt"), secret);
      assertThat(addPath(fresh, allowed.resolve("one.txt").toString())).isEqualTo(201);
      assertThat(addPath(fresh, secret.toString())).isEqualTo(403);
      assertThat(addPath(fresh, allowed.resolve("../secret.txt").toString())).isEqualTo(403);
      assertThat(addPath(fresh, allowed.resolve("link.txt").toString())).isEqualTo(403);
      assertThat(addPath(fresh, allowed.resolve("none.txt").toString())).isEqualTo(403);
      assertThat(addPath(fresh, other + "/allowed\u0000")).isEqualTo(403);
      // A folder is read to its depths, but no link leads out of it.
      addPath(fresh, allowed.toString());
      assertThat(json(fresh.get("/api/v1/stats")).path("documents").asInt()).isEqualTo(1);
    }
  }

  private static int addPath(SmallRoom room, String path) throws IOException {
    String body = MAPPER.writeValueAsString(java.util.Map.of("path", path));
    return room.post("/api/v1/documents", "application/json", body).status();
  }

  @Test
  void theDescriptionNamesEveryEndpoint() throws IOException {
    JsonNode description = MAPPER.readTree(small.api.description());
    assertThat(description.path("openapi").asText()).startsWith("3.1");
    for (Endpoint endpoint : small.api.endpoints()) {
      JsonNode operation =
          description
              .path("paths")
              .path(endpoint.path())
              .path(endpoint.method().toLowerCase(java.util.Locale.ROOT));
      assertThat(operation.path("operationId").asText()).isEqualTo(endpoint.name());
    }
  }
}

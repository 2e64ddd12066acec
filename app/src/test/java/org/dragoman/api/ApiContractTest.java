package org.dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Judgement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every endpoint's real answer is what the description says: no key more, none less. Where the
 * description is closed, a key that was forgotten in a record is found here.
 */
class ApiContractTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  @TempDir static Path folder;
  private static SmallRoom small;
  private static ObjectNode description;

  @BeforeAll
  static void fill() throws ArchiveException {
    small = SmallRoom.filled(folder);
    small.room.write(
        "test",
        archive ->
            archive.judge(
                Judgement.Kind.DIFFERENT_ACTOR,
                "viktor-dorofeenko",
                java.util.Optional.of("viktor-dorofeyenko"),
                java.util.Optional.empty(),
                "Reader",
                java.util.Optional.empty()));
    description = OpenApi.of(small.api.endpoints(), "test", true);
  }

  @AfterAll
  static void close() throws ArchiveException {
    small.close();
  }

  /** Some addresses of each endpoint. */
  private static Map<String, List<String>> asked() throws IOException {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (Endpoint endpoint : small.api.endpoints()) {
      if (endpoint.method().equals("GET") && !endpoint.path().contains("{")) {
        asked.put(endpoint.name(), List.of(endpoint.path()));
      }
    }
    for (String one : List.of("events", "articles", "stories", "actors")) {
      List<String> all = new ArrayList<>();
      JsonNode page = MAPPER.readTree(small.get("/api/v1/" + one + "?limit=1000").body());
      page.path("items")
          .forEach(item -> all.add("/api/v1/" + one + "/" + item.path("id").asText()));
      asked.put("/api/v1/" + one + "/{id}", all);
    }
    asked.put("search", List.of("/api/v1/search?q=Belarus&facets=true", "/api/v1/search"));
    asked.put(
        "/api/v1/relations/{A}/{B}",
        List.of(
            "/api/v1/relations/NOR/FIN",
            "/api/v1/relations/BLR/LVA?by=day",
            "/api/v1/relations/NOR/FIN?by=year&historical=true",
            "/api/v1/relations/NOR/AUS"));
    return asked;
  }

  @Test
  void everyAnswerIsWhatItsSchemaSays() throws IOException {
    Map<String, List<String>> asked = asked();
    Set<String> done = new TreeSet<>();
    for (Endpoint endpoint : small.api.endpoints()) {
      if (endpoint.method().equals("POST")) {
        continue;
      }
      List<String> addresses =
          asked.getOrDefault(endpoint.name(), asked.getOrDefault(endpoint.path(), List.of()));
      assertThat(addresses).as(endpoint.name()).isNotEmpty();
      for (String address : addresses) {
        Answer answer = small.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        JsonNode json = MAPPER.readTree(answer.body());
        assertThat(faults(endpoint, json)).as(address).isEmpty();
        if (endpoint.form() == Endpoint.Form.PAGE) {
          assertThat(json.path("items")).as(address).isNotEmpty();
        }
      }
      done.add(endpoint.name());
    }
    assertThat(done).hasSizeGreaterThanOrEqualTo(17);
  }

  @Test
  void soAreTheAnswersToPosts() throws IOException {
    String text = "OSLO, May 3, 2015 - Norway condemned Finland on Sunday over its fish.\n";
    for (Endpoint endpoint : small.api.endpoints()) {
      if (endpoint.method().equals("POST")) {
        for (String body : List.of(text, SmallRoom.MIRROR)) {
          Answer answer = small.post(endpoint.path(), "text/plain", body);
          assertThat(answer.status()).as(endpoint.path()).isLessThan(300);
          assertThat(faults(endpoint, MAPPER.readTree(answer.body()))).isEmpty();
        }
      }
    }
  }

  @Test
  void soAreProblems() throws IOException {
    JsonNode schema = description.at("/components/schemas/Problem");
    for (String address :
        List.of("/api/v1/events?q=event:X", "/api/v1/events?q=(", "/api/v1/actors/nobody")) {
      JsonNode problem = MAPPER.readTree(small.get(address).body());
      assertThat(validate(schema, problem)).as(address).isEmpty();
    }
  }

  @Test
  void aKeyThatIsForgottenIsFound() throws IOException {
    Endpoint endpoint = small.api.endpoints().get(0);
    ObjectNode answer = (ObjectNode) MAPPER.readTree(small.get(endpoint.path()).body());
    ObjectNode event = (ObjectNode) answer.path("items").get(0);
    event.remove("quad");
    event.put("another", 1);
    event.put("factuality", "surely");
    assertThat(faults(endpoint, answer)).hasSize(3);
  }

  private static Set<ValidationMessage> faults(Endpoint endpoint, JsonNode answer) {
    JsonNode content =
        description
            .path("paths")
            .path(endpoint.path())
            .path(endpoint.method().toLowerCase(java.util.Locale.ROOT))
            .path("responses")
            .path("200")
            .path("content")
            .path("application/json")
            .path("schema");
    assertThat(content.isMissingNode()).isFalse();
    return validate(content, answer);
  }

  /** Holds an answer against a schema that refers to the description's components. */
  private static Set<ValidationMessage> validate(JsonNode schema, JsonNode answer) {
    ObjectNode whole = MAPPER.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", description.get("components"));
    JsonSchema checker = FACTORY.getSchema(whole);
    return checker.validate(answer);
  }
}

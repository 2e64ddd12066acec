package org.dragoman.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.api.shape.ArchiveShapes;
import org.dragoman.api.shape.ReadingShapes;
import org.dragoman.codebook.Codebook;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.ArchiveException;

/** Reading a text without keeping it, and adding documents to the archive. */
final class IntakeEndpoints {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NAME =
      "What the document is called; it is not looked for under that name";

  private final ReadingRoom room;
  private final Intake intake;
  private final ReadingJson json = new ReadingJson(Codebook.plover());

  IntakeEndpoints(ReadingRoom room, Intake intake) {
    this.room = room;
    this.intake = intake;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.post(
                "/api/v1/read",
                "read",
                "Reads a page without keeping it: a reading for each article in it",
                ReadingShapes.Reading.class,
                Endpoint.Form.LINES,
                "text/plain",
                "text/html")
            .by(this::read),
        Endpoint.post(
                "/api/v1/documents",
                "addDocuments",
                "Reads documents and keeps them in the archive",
                ArchiveShapes.AddedDocuments.class,
                Endpoint.Form.TABLE,
                "text/plain",
                "text/html",
                "multipart/form-data",
                "application/json")
            .with(Parameter.of("name", Parameter.Kind.TEXT, NAME, "page.html"))
            .by(this::add));
  }

  private Outcome read(Asked asked) throws Fault {
    text(asked.call(), "text/plain", "text/html");
    try {
      Source source = Source.of(new ByteArrayInputStream(asked.call().body()));
      List<RawValue> readings = new ArrayList<>();
      for (Reading reading : room.dragoman().read(source.read())) {
        readings.add(new RawValue(json.line(reading)));
      }
      return Outcome.of(readings);
    } catch (UnreadableSource e) {
      throw Fault.of(e);
    } catch (UnreadLanguage e) {
      throw Fault.of(e);
    } catch (StackOverflowError e) {
      throw new Fault(422, "unreadable", "It cannot be read", "too deeply nested; split it");
    }
  }

  private Outcome add(Asked asked) throws ArchiveException, Fault {
    List<Source> sources = sources(asked);
    if (sources.isEmpty()) {
      throw Fault.parameter("there is no file to add");
    }
    Arrivals arrivals = new Arrivals(room, intake.keep());
    List<Map<String, Object>> items = arrivals.add(sources);
    Map<String, Object> json = new LinkedHashMap<>();
    for (String outcome : List.of("added", "revised", "known", "refused")) {
      json.put(outcome, items.stream().filter(i -> i.get("outcome").equals(outcome)).count());
    }
    json.put("items", items);
    boolean kept = items.stream().anyMatch(i -> !((List<?>) i.get("articles")).isEmpty());
    if (items.stream().allMatch(i -> i.get("outcome").equals("refused"))) {
      throw new Fault(
          422, "unreadable", "Nothing could be read", String.valueOf(items.get(0).get("why")));
    }
    return Outcome.table(json, items).status(kept ? 201 : 200);
  }

  private List<Source> sources(Asked asked) throws Fault {
    Call call = asked.call();
    switch (call.mediaType()) {
      case "multipart/form-data" -> {
        List<Source> sources =
            call.parts().stream()
                .filter(part -> part.bytes().length > 0)
                .map(part -> Source.of(name(part.name()), part.bytes()))
                .toList();
        if (sources.isEmpty()) {
          throw Fault.parameter("the form has no file; send some as 'file'");
        }
        return sources;
      }
      case "application/json" -> {
        try {
          JsonNode path = MAPPER.readTree(call.body()).path("path");
          if (!path.isTextual()) {
            throw Fault.parameter("send {\"path\": \"…\"}, or the document itself");
          }
          return intake.sources(path.asText());
        } catch (IOException e) {
          throw Fault.parameter("the body is not JSON");
        }
      }
      default -> {
        text(call, "text/plain", "text/html", "multipart/form-data", "application/json");
        String name = asked.text("name").map(IntakeEndpoints::name).orElse("-");
        return List.of(Source.of(name, call.body()));
      }
    }
  }

  /** The last part of a name, without what could be taken for something else. */
  private static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? "-" : clean;
  }

  private static void text(Call call, String... types) throws Fault {
    if (!List.of(types).contains(call.mediaType())) {
      throw new Fault(
          415,
          "media-type",
          "This cannot be read",
          "'" + call.mediaType() + "': send " + String.join(" or ", types));
    }
    if (call.body().length == 0) {
      throw Fault.parameter("the body is empty");
    }
  }
}

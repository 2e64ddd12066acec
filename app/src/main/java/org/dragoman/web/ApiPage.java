package org.dragoman.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.Answer;
import org.dragoman.api.Api;
import org.dragoman.api.Call;
import org.dragoman.api.Endpoint;
import org.dragoman.api.Parameter;

/** {@code /api}: every address of the API with a form to try it, and what it answers. */
public final class ApiPage implements Part {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHOWN = 20_000; // characters of an answer
  private static final String READ = "read";

  private final Api api;

  ApiPage(Api api) {
    this.api = api;
  }

  /**
   * What the page shows.
   *
   * @param endpoints to be tried
   * @param given what stands in the fields of the one that was tried, by the parameter's name
   */
  public record Page(List<Endpoint> endpoints, Optional<Tried> tried, Map<String, String> given) {

    /** What a field begins with. */
    public String value(Endpoint endpoint, Parameter parameter) {
      return tried.isPresent() && tried.get().endpoint().name().equals(endpoint.name())
          ? given.getOrDefault(parameter.name(), "")
          : "";
    }

    /** Whether an endpoint is the one that was tried. */
    public boolean isOpen(Endpoint endpoint) {
      return tried.isPresent() && tried.get().endpoint().name().equals(endpoint.name());
    }
  }

  /**
   * An address and its answer.
   *
   * @param body as people read it
   * @param whole whether this is all of it
   */
  public record Tried(
      Endpoint endpoint, String address, int status, String type, String body, boolean whole) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api", ctx -> show(ctx, Optional.empty()));
    routes.post("/api", ctx -> show(ctx, Optional.ofNullable(ctx.formParam("text"))));
  }

  private void show(Context ctx, Optional<String> text) {
    Map<String, String> given = new LinkedHashMap<>();
    ctx.queryParamMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith("p.") && !values.get(0).isBlank()) {
                given.put(name.substring(2), values.get(0).strip());
              }
            });
    String wanted = text.isPresent() ? READ : ctx.queryParam("try");
    Optional<Tried> tried =
        api.endpoints().stream()
            .filter(e -> e.name().equals(wanted))
            .filter(e -> e.method().equals("GET") || text.isPresent())
            .findFirst()
            .map(endpoint -> tried(endpoint, given, text));
    List<Endpoint> endpoints =
        api.endpoints().stream()
            .filter(e -> e.method().equals("GET") || e.name().equals(READ))
            .toList();
    Paper.show(ctx, Frame.of(ctx), "api", new Page(endpoints, tried, given));
  }

  private Tried tried(Endpoint endpoint, Map<String, String> given, Optional<String> text) {
    Map<String, String> path = new LinkedHashMap<>();
    Map<String, List<String>> query = new LinkedHashMap<>();
    String address = endpoint.path();
    List<String> pairs = new ArrayList<>();
    for (Parameter parameter : endpoint.parameters()) {
      String value = given.getOrDefault(parameter.name(), "");
      if (parameter.inPath()) {
        path.put(parameter.name(), value);
        address = address.replace("{" + parameter.name() + "}", Frame.encoded(value));
      } else if (!value.isEmpty()) {
        query.put(parameter.name(), List.of(value));
        pairs.add(parameter.name() + "=" + Frame.encoded(value));
      }
    }
    byte[] body = text.orElse("").getBytes(StandardCharsets.UTF_8);
    Answer answer =
        api.answer(
            endpoint,
            new Call(
                address,
                "http",
                path,
                query,
                Map.of("content-type", "text/plain"),
                body,
                List.of()));
    String written = written(answer);
    return new Tried(
        endpoint,
        pairs.isEmpty() ? address : address + "?" + String.join("&", pairs),
        answer.status(),
        answer.contentType(),
        written.length() > SHOWN ? written.substring(0, SHOWN - 1) : written,
        written.length() <= SHOWN);
  }

  private static String written(Answer answer) {
    try {
      return MAPPER
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(MAPPER.readTree(new String(answer.body(), StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      return new String(answer.body(), StandardCharsets.UTF_8);
    }
  }
}

package org.dragoman.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dragoman.api.shape.CodebookShapes;

/** The description of the API (OpenAPI 3.1), made of the endpoints that serve. */
final class OpenApi {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PROBLEM = "application/problem+json";

  private OpenApi() {}

  /**
   * The description.
   *
   * @param closed whether schemas forbid keys they do not name: see {@link JsonSchemas}
   */
  static ObjectNode of(List<Endpoint> endpoints, String version, boolean closed) {
    JsonSchemas schemas = new JsonSchemas(closed);
    ObjectNode api = JSON.objectNode();
    api.put("openapi", "3.1.1");
    ObjectNode info = api.putObject("info");
    info.put("title", "Dragoman");
    info.put("version", version);
    info.put(
        "description",
        "What an archive of Dragoman holds: events, their reports, articles, actors, relations,"
            + " stories and quotes. Keys may be added in later versions; none is renamed or"
            + " dropped. Unknown is null. Offsets count code points from 0, lines from 1.");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    api.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = api.putObject("paths");
    for (Endpoint endpoint : endpoints) {
      ObjectNode path = (ObjectNode) paths.get(endpoint.path());
      if (path == null) {
        path = paths.putObject(endpoint.path());
      }
      path.set(endpoint.method().toLowerCase(java.util.Locale.ROOT), operation(endpoint, schemas));
    }
    ObjectNode components = api.putObject("components");
    ObjectNode problem = schemas.reference(CodebookShapes.Problem.class);
    ObjectNode faults = components.putObject("responses").putObject("Problem");
    faults.put("description", "It cannot be answered; the line in 'detail' says why");
    faults.putObject("content").putObject(PROBLEM).set("schema", problem);
    ObjectNode named = components.putObject("schemas");
    schemas.named().forEach(named::set);
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "Where the server was started with a token");
    ArrayNode security = api.putArray("security");
    security.addObject();
    security.addObject().putArray("token");
    return api;
  }

  private static ObjectNode operation(Endpoint endpoint, JsonSchemas schemas) {
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", endpoint.name());
    operation.put("summary", endpoint.summary());
    ArrayNode parameters = operation.putArray("parameters");
    endpoint.parameters().forEach(p -> parameters.add(parameter(p)));
    if (endpoint.method().equals("GET")) {
      ObjectNode match = parameters.addObject();
      match.put("name", "If-None-Match").put("in", "header");
      match.put("description", "The ETag of an answer at hand; 304 when it still holds");
      match.putObject("schema").put("type", "string");
    }
    if (!endpoint.bodies().isEmpty()) {
      body(endpoint, operation.putObject("requestBody"));
    }
    ObjectNode responses = operation.putObject("responses");
    ObjectNode answer = responses.putObject("200");
    answer.put("description", endpoint.summary());
    content(endpoint, schemas, answer);
    if (endpoint.method().equals("GET")) {
      answer
          .putObject("headers")
          .putObject("ETag")
          .put("description", "Another whenever the answer may be another")
          .putObject("schema")
          .put("type", "string");
      responses.putObject("304").put("description", "The answer at hand still holds");
    } else if (endpoint.name().startsWith("add")) {
      ObjectNode made = responses.putObject("201");
      made.put("description", "Something was kept");
      content(endpoint, schemas, made);
    }
    responses.putObject("default").put("$ref", "#/components/responses/Problem");
    return operation;
  }

  private static ObjectNode parameter(Parameter p) {
    ObjectNode parameter = JSON.objectNode();
    parameter.put("name", p.name());
    parameter.put("in", p.inPath() ? "path" : "query");
    parameter.put("description", p.meaning());
    if (p.inPath()) {
      parameter.put("required", true);
    }
    ObjectNode schema = parameter.putObject("schema");
    switch (p.kind()) {
      case NUMBER -> schema.put("type", "integer").put("minimum", 0);
      case FLAG -> schema.put("type", "boolean");
      default -> schema.put("type", "string");
    }
    if (!p.choices().isEmpty()) {
      ArrayNode values = schema.putArray("enum");
      p.choices().forEach(values::add);
    }
    if (p.otherwise().isPresent()) {
      String value = p.otherwise().get();
      switch (p.kind()) {
        case NUMBER -> schema.put("default", Long.parseLong(value));
        case FLAG -> schema.put("default", Boolean.parseBoolean(value));
        default -> schema.put("default", value);
      }
    }
    if (!p.example().isEmpty() && p.kind() != Parameter.Kind.FLAG) {
      if (p.kind() == Parameter.Kind.NUMBER) {
        parameter.put("example", Long.parseLong(p.example()));
      } else {
        parameter.put("example", p.example());
      }
    }
    return parameter;
  }

  private static void body(Endpoint endpoint, ObjectNode body) {
    body.put("required", true);
    ObjectNode content = body.putObject("content");
    for (String type : endpoint.bodies()) {
      ObjectNode schema = content.putObject(type).putObject("schema");
      switch (type) {
        case "application/json" -> {
          schema.put("type", "object");
          schema
              .putObject("properties")
              .putObject("path")
              .put("type", "string")
              .put("description", "A file or folder of the server, inside an allowed folder");
          schema.putArray("required").add("path");
        }
        case "multipart/form-data" -> {
          schema.put("type", "object");
          ObjectNode files = schema.putObject("properties").putObject("file").put("type", "array");
          files.putObject("items").put("type", "string").put("format", "binary");
        }
        default -> schema.put("type", "string");
      }
    }
  }

  private static void content(Endpoint endpoint, JsonSchemas schemas, ObjectNode answer) {
    ObjectNode content = answer.putObject("content");
    ObjectNode one = schemas.reference(endpoint.shape());
    ObjectNode schema = content.putObject("application/json").putObject("schema");
    switch (endpoint.form()) {
      case PAGE -> {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties
            .putObject("total")
            .put("type", "integer")
            .put("description", "Entries on all pages");
        ObjectNode next = properties.putObject("next");
        next.putArray("type").add("string").add("null");
        next.put("description", "Cursor of the next page; null on the last");
        properties.putObject("items").put("type", "array").set("items", one);
        schema.putArray("required").add("total").add("next").add("items");
      }
      case LINES -> {
        schema.put("type", "array").set("items", one);
        content.putObject("application/x-ndjson").putObject("schema").put("type", "string");
      }
      default -> schema.setAll(one);
    }
    if (endpoint.hasRows()) {
      content.putObject("text/csv").putObject("schema").put("type", "string");
    }
  }
}

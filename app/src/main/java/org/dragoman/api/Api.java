package org.dragoman.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.Stamp;
import org.dragoman.search.QueryException;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Lease;

/**
 * The archive over HTTP, but for the server: a call in, an answer out.
 *
 * <p>Answers to GET bear an ETag made of the archive's version and the question, so that who asks
 * again what has not changed gets 304 and no body.
 */
public final class Api {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LARGE = 256 << 10; // bytes of an answer that is not remembered
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";

  private final ReadingRoom room;
  private final List<Endpoint> endpoints;

  /** The API of an archive. */
  public Api(ReadingRoom room, Intake intake) {
    this.room = room;
    List<Endpoint> all = new ArrayList<>();
    all.addAll(new EventEndpoints(room).all());
    all.addAll(new ArticleEndpoints(room).all());
    all.addAll(new ActorEndpoints(room).all());
    all.addAll(new RelationEndpoints(room).all());
    all.addAll(new FlowEndpoints(room).all());
    all.addAll(new HouseEndpoints(room).all());
    all.addAll(new IntakeEndpoints(room, intake).all());
    this.endpoints = List.copyOf(all);
  }

  /** Every address, in the order of the description. */
  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /** The description of all of them. */
  public byte[] description() {
    return bytes(OpenApi.of(endpoints, Stamp.current().dragoman(), false));
  }

  /** Answers a call of an endpoint; faults are answers as well. */
  public Answer answer(Endpoint endpoint, Call call) {
    try {
      List<String> offered = new ArrayList<>(List.of(JSON));
      if (endpoint.hasRows()) {
        offered.add(CSV);
      }
      if (endpoint.form() == Endpoint.Form.LINES) {
        offered.add(LINES);
      }
      String type =
          Accept.best(call.header("accept"), offered)
              .orElseThrow(
                  () ->
                      new Fault(
                          406,
                          "not-acceptable",
                          "There is no such form",
                          "this address answers " + String.join(" or ", offered)));
      if (endpoint.method().equals("GET")) {
        return found(endpoint, type, call);
      }
      Outcome outcome = endpoint.handler().answer(Asked.of(endpoint, call));
      return written(outcome, type, call, Map.of("Cache-Control", "no-store"));
    } catch (Fault e) {
      return fault(e);
    } catch (ArchiveException e) {
      return fault(Fault.of(e));
    }
  }

  /** Answers from one state of the tables: while the lease lasts nobody writes. */
  private Answer found(Endpoint endpoint, String type, Call call) throws ArchiveException, Fault {
    try (Lease lease = room.store().lease()) {
      String tag = tag(type, call);
      if (matches(call.header("if-none-match"), tag)) {
        return new Answer(304, type, headers(tag), new byte[0]);
      }
      Asked asked = Asked.of(endpoint, call);
      return room.once(
          "answer " + tag,
          Answer.class,
          answer -> answer.body().length < LARGE,
          () -> written(endpoint.handler().answer(asked), type, call, headers(tag)));
    }
  }

  private static Answer written(
      Outcome outcome, String type, Call call, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    outcome.next().ifPresent(next -> all.put("Link", "<" + next(call, next) + ">; rel=\"next\""));
    byte[] body =
        switch (type) {
          case CSV -> Csv.of(outcome.rows());
          case LINES -> lines((List<?>) outcome.json());
          default -> bytes(outcome.json());
        };
    String charset = type.equals(CSV) ? "; charset=utf-8; header=present" : "";
    return new Answer(outcome.status(), type + charset, all, body);
  }

  private static byte[] lines(List<?> objects) {
    return objects.stream()
        .map(object -> new String(bytes(object), StandardCharsets.UTF_8) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same address with another cursor. */
  private static String next(Call call, String cursor) {
    StringBuilder address = new StringBuilder(call.address());
    String mark = "?";
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    query.put("cursor", List.of(cursor));
    for (Map.Entry<String, List<String>> each : query.entrySet()) {
      address.append(mark).append(encoded(each.getKey()));
      address.append('=').append(encoded(each.getValue().get(0)));
      mark = "&";
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Map<String, String> headers(String tag) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", tag);
    headers.put("Cache-Control", "private, no-cache"); // to be kept, and asked about each time
    headers.put("Vary", "Accept");
    return headers;
  }

  private String tag(String type, Call call) throws ArchiveException {
    String about = room.version() + "\n" + type + "\n" + call.address() + "\n" + call.query();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
      return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java has SHA-256
    }
  }

  private static boolean matches(Optional<String> header, String tag) {
    if (header.isEmpty()) {
      return false;
    }
    for (String each : header.get().split(",")) {
      String known = each.strip();
      // A proxy that packs answers marks the tag as weak; Jetty puts the kind of packing behind it.
      known = known.startsWith("W/") ? known.substring(2) : known;
      if (known.equals("*") || known.replaceFirst("--[a-z]+\"$", "\"").equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** A fault as RFC 9457 wants it. */
  public static Answer fault(Fault fault) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "urn:dragoman:problem:" + fault.type());
    json.put("title", fault.title());
    json.put("status", fault.status());
    json.put("detail", fault.getMessage());
    json.put("query", fault.query().map(Api::flaw).orElse(null));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-store");
    if (fault.status() == 503) {
      headers.put("Retry-After", "2");
    }
    return new Answer(fault.status(), "application/problem+json", headers, bytes(json));
  }

  private static Map<String, Object> flaw(QueryException e) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("written", e.query());
    json.put("start", e.query().codePointCount(0, e.start()));
    json.put("end", e.query().codePointCount(0, Math.min(e.end(), e.query().length())));
    json.put("why", e.why());
    json.put("suggestion", e.suggestion().orElse(null));
    return json;
  }

  static byte[] bytes(Object json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // maps, lists, texts and numbers can be written
    }
  }
}

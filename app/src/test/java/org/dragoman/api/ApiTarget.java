package org.dragoman.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any bytes as a request of the API, on a real archive: a line with the number of the endpoint, a
 * line with its address's parts and query, a line with the accepted type, a line with the body's
 * type, then the body. Each gets an answer, and never one that it was the server's fault.
 */
public final class ApiTarget {

  private static SmallRoom small;

  private ApiTarget() {}

  private static synchronized SmallRoom small() {
    if (small == null) {
      try {
        Path folder = Files.createTempDirectory("dragoman-fuzz");
        small = SmallRoom.filled(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return small;
  }

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", 5);
    if (lines.length < 5) {
      return;
    }
    Api api = small().api;
    List<Endpoint> endpoints = api.endpoints();
    Endpoint endpoint = endpoints.get(Math.floorMod(lines[0].hashCode(), endpoints.size()));
    Map<String, String> path = new LinkedHashMap<>();
    List<String> address = new ArrayList<>();
    String[] asked = utf8(lines[1]).split("\\?", 2);
    String[] parts = asked[0].split("/");
    for (String segment : endpoint.path().split("/")) {
      if (segment.startsWith("{")) {
        String part = parts[Math.min(path.size(), Math.max(0, parts.length - 1))];
        path.put(segment.substring(1, segment.length() - 1), part);
        address.add(part);
      } else {
        address.add(segment);
      }
    }
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (asked.length == 2) {
      for (String pair : asked[1].split("&")) {
        String[] both = pair.split("=", 2);
        query
            .computeIfAbsent(decoded(both[0]), name -> new ArrayList<>())
            .add(both.length == 2 ? decoded(both[1]) : "");
      }
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("accept", lines[2]);
    headers.put("content-type", lines[3]);
    byte[] body = lines[4].getBytes(StandardCharsets.ISO_8859_1);
    Call call = new Call(String.join("/", address), "http", path, query, headers, body, List.of());
    Answer answer = api.answer(endpoint, call);
    if (answer.status() < 200 || answer.status() >= 500) {
      throw new AssertionError(
          answer.status()
              + " to "
              + endpoint.path()
              + " "
              + Arrays.toString(lines)
              + ": "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return written; // the server refuses it before the API hears of it
    }
  }
}

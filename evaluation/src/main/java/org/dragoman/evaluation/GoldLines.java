package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A public gold set as it is kept: a gzip file of JSON lines, pages in gzip files beside it. */
final class GoldLines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldLines() {}

  /** The rows of {@code file}. */
  static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(MAPPER.readTree(line));
      }
    }
    return rows;
  }

  /** The page that {@code row} is about. */
  static byte[] page(Path gold, JsonNode row) throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(gold.resolve(row.get("html").asText())))) {
      return in.readAllBytes();
    }
  }

  static List<String> strings(JsonNode row, String field) {
    List<String> strings = new ArrayList<>();
    row.get(field).forEach(value -> strings.add(value.asText()));
    return strings;
  }
}

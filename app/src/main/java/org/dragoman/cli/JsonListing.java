package org.dragoman.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;

/** One JSON object a line. */
final class JsonListing implements Listing {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintWriter out;

  JsonListing(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void add(Map<String, Object> row) {
    try {
      out.print(MAPPER.writeValueAsString(row) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}

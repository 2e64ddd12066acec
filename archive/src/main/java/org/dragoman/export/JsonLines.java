package org.dragoman.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;

/** Objects of JSON, one a line. */
final class JsonLines {

  static final ObjectMapper MAPPER =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private JsonLines() {}

  /** Each event as a line, with all its reports. */
  static Written events(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return write(selection, out, event -> List.of(EventJson.of(event)));
  }

  /** Each event as the lines that a function makes of it. */
  static Written write(
      Selection selection,
      OutputStream out,
      Function<EventRecord, List<Map<String, Object>>> objects)
      throws IOException, ArchiveException {
    long[] counts = new long[2];
    selection.each(
        event -> {
          counts[0]++;
          for (Map<String, Object> object : objects.apply(event)) {
            line(out, object);
            counts[1]++;
          }
        });
    return Written.all(counts[0], counts[1], "line");
  }

  static void line(OutputStream out, Map<String, Object> object) throws IOException {
    out.write((MAPPER.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}

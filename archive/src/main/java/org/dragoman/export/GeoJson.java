package org.dragoman.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dragoman.event.Event;
import org.dragoman.store.ArchiveException;

/**
 * Events as a GeoJSON collection of features (RFC 7946, WGS 84). An event without a place has the
 * geometry {@code null}, as the format allows: it is not dropped, and not put somewhere.
 */
final class GeoJson {

  private GeoJson() {}

  static Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    long[] counts = new long[2];
    try (JsonGenerator json = JsonLines.MAPPER.getFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeStringField("counts", "events");
      json.writeStringField("query", selection.query().canonical());
      json.writeArrayFieldStart("features");
      selection.each(
          event -> {
            counts[0]++;
            for (EventRow row : EventRow.of(event, options.expand())) {
              json.writeRaw("\n");
              feature(json, row);
              counts[1]++;
            }
          });
      json.writeEndArray();
      json.writeEndObject();
    }
    return Written.all(counts[0], counts[1], "feature");
  }

  private static void feature(JsonGenerator json, EventRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    if (row.event().place().isPresent()) {
      Event.Place place = row.event().place().get();
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(place.lon());
      json.writeNumber(place.lat());
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeNullField("geometry");
    }
    json.writeObjectFieldStart("properties");
    for (Column column : EventColumns.ALL) {
      Object value = column.of(row);
      json.writeObjectField(column.name(), value instanceof LocalDate day ? day.toString() : value);
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}

package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.Stamp;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * Events with the names of the PLOVER manual's JSON format, one event a line.
 *
 * <p>The manual's {@code date} and {@code enddate} are days: they are the first and last day the
 * event can have happened. Four keys of our own are added, as the manual has none for them: {@code
 * date_precision}, {@code time}, {@code factuality}, {@code confidence}.
 */
final class PloverJson {

  private PloverJson() {}

  static Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    return JsonLines.write(selection, out, event -> List.of(object(event)));
  }

  private static Map<String, Object> object(EventRecord event) {
    Optional<EventRecord.NumberedReport> first = event.reports().stream().findFirst();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", event.id());
    json.put("date", event.date().map(d -> d.first().toString()).orElse(null));
    json.put("enddate", event.date().map(d -> d.last().toString()).orElse(null));
    json.put("actor", event.actors().stream().map(PloverJson::entity).toList());
    json.put("recipient", event.recipients().stream().map(PloverJson::entity).toList());
    json.put("event", List.of(event.type()));
    json.put("mode", event.mode().map(List::of).orElse(List.of()));
    json.put("context", event.contexts());
    json.put("quad_code", event.quad());
    json.put("event_scale", event.score());
    json.put("event_loc", location(event));
    json.put("event_text", first.map(n -> n.report().sentence()).orElse(null));
    json.put("text_info", first.map(n -> text(n.report())).orElse(null));
    json.put("cite_info", first.map(PloverJson::cite).orElse(null));
    json.put("date_precision", event.date().map(d -> d.precision().label()).orElse(null));
    json.put("time", event.time());
    json.put("factuality", event.factuality());
    json.put("confidence", event.confidence());
    return json;
  }

  private static Map<String, Object> entity(Party party) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", party.state().orElse(null));
    json.put("sector", party.sector().map(List::of).orElse(List.of()));
    json.put("entity_text", party.name());
    json.put("identifier_id", null); // PLOVER wants Wikidata's; the archive's own id is no such
    json.put("office", null);
    json.put("actor_id", party.id());
    return json;
  }

  private static Map<String, Object> location(EventRecord event) {
    if (event.place().isEmpty()) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", event.place().get().name());
    json.put("country", event.place().get().state().orElse(null));
    json.put("latitude", event.place().get().lat());
    json.put("longitude", event.place().get().lon());
    return json;
  }

  private static Map<String, Object> text(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sequence", report.line());
    json.put("start", report.start());
    json.put("end", report.end());
    return json;
  }

  private static Map<String, Object> cite(EventRecord.NumberedReport numbered) {
    Report report = numbered.report();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("corpus", null);
    json.put("citation", report.article());
    json.put("url", numbered.url().orElse(null));
    json.put("title", numbered.title().orElse(null));
    json.put("language", report.language());
    json.put("publication", report.source().orElse(null));
    json.put("date", report.published().map(PartialDate::value).orElse(null));
    json.put("license", null);
    json.put("coder", "dragoman");
    json.put("codebook", "PLOVER 0.8");
    json.put("version", Stamp.current().dragoman());
    return json;
  }
}

package org.dragoman.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.event.Event;
import org.dragoman.record.EventRecord;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * An event of the archive as an object for JSON: the keys of docs/output.md, and its reports.
 *
 * <p>Keys stand in a fixed order; what is unknown is null; codes are text.
 */
public final class EventJson {

  private EventJson() {}

  /** The event with all its reports. */
  public static Map<String, Object> of(EventRecord event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", event.id());
    json.put("type", event.type());
    json.put("mode", event.mode().orElse(null));
    json.put("contexts", event.contexts());
    json.put("cameo", event.cameo().orElse(null));
    json.put("quad", event.quad());
    json.put("score", event.score());
    json.put("actors", event.actors().stream().map(EventJson::party).toList());
    json.put("recipients", event.recipients().stream().map(EventJson::party).toList());
    json.put("date", date(event.date()));
    json.put("time", event.time());
    json.put("factuality", event.factuality());
    json.put("place", place(event.place()));
    json.put("confidence", event.confidence());
    json.put("articles", event.articles());
    json.put("sources", event.sources());
    json.put("texts", event.texts());
    json.put("languages", event.languages());
    json.put("first_published", event.firstPublished().map(Object::toString).orElse(null));
    json.put("story", event.story().orElse(null));
    json.put("contradictions", event.contradictions().stream().map(EventJson::conflict).toList());
    List<Map<String, Object>> reports = new ArrayList<>();
    event.reports().forEach(report -> reports.add(report(report)));
    json.put("reports", reports);
    return json;
  }

  /** One report of an event: who says it, where, in which words. */
  public static Map<String, Object> report(EventRecord.NumberedReport numbered) {
    Report report = numbered.report();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", report.id());
    json.put("article", report.article());
    json.put("path", numbered.path());
    json.put("url", numbered.url().orElse(null));
    json.put("title", numbered.title().orElse(null));
    json.put("source", report.source().orElse(null));
    json.put("language", report.language());
    json.put("published", report.published().map(PartialDate::value).orElse(null));
    json.put("type", report.type());
    json.put("mode", report.mode().orElse(null));
    json.put("date", date(report.date()));
    json.put("factuality", report.factuality());
    json.put("reported_by", report.reportedBy());
    json.put("confidence", report.confidence());
    json.put("line", report.line());
    json.put("start", report.start());
    json.put("end", report.end());
    json.put("text", report.sentence());
    json.put("trigger", report.trigger());
    json.put("rule", report.rule());
    return json;
  }

  private static Map<String, Object> party(Party party) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", party.id());
    json.put("name", party.name());
    json.put("state", party.state().orElse(null));
    json.put("sector", party.sector().orElse(null));
    return json;
  }

  private static Map<String, Object> date(Optional<PartialDate> date) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", date.map(PartialDate::value).orElse(null));
    json.put("precision", date.map(d -> d.precision().label()).orElse(null));
    return json;
  }

  private static Map<String, Object> place(Optional<Event.Place> place) {
    if (place.isEmpty()) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", place.get().name());
    json.put("state", place.get().state().orElse(null));
    json.put("lat", place.get().lat());
    json.put("lon", place.get().lon());
    return json;
  }

  private static Map<String, Object> conflict(EventRecord.Conflict conflict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", conflict.field());
    json.put("left", conflict.leftValue());
    json.put("right", conflict.rightValue());
    json.put("left_report", conflict.leftReport());
    json.put("right_report", conflict.rightReport());
    return json;
  }
}

package org.dragoman.api;

import static org.dragoman.api.Parameter.CURSOR;
import static org.dragoman.api.Parameter.LIMIT;
import static org.dragoman.api.Parameter.Q;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.api.shape.EventShapes;
import org.dragoman.archive.ListedReport;
import org.dragoman.derived.EventRows;
import org.dragoman.export.EventJson;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;

/** Events and reports. */
final class EventEndpoints {

  private final ReadingRoom room;

  EventEndpoints(ReadingRoom room) {
    this.room = room;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.get(
                "/api/v1/events",
                "listEvents",
                "Events that have a report the query holds for",
                EventShapes.Event.class,
                Endpoint.Form.PAGE)
            .with(
                Q,
                Parameter.choice("order", "Earliest or latest day first", "oldest", "newest"),
                LIMIT,
                CURSOR)
            .by(this::events),
        Endpoint.get(
                "/api/v1/events/{id}",
                "getEvent",
                "An event with all its reports",
                EventShapes.Event.class,
                Endpoint.Form.OBJECT)
            .with(Parameter.path("id", "Id of an event or of one of its reports", ""))
            .by(this::event),
        Endpoint.get(
                "/api/v1/reports",
                "listReports",
                "Reports the query holds for, in the order in which they came into the archive",
                EventShapes.ReportOfEvent.class,
                Endpoint.Form.PAGE)
            .with(Q, LIMIT, CURSOR)
            .by(this::reports));
  }

  private Outcome events(Asked asked) throws ArchiveException, Fault {
    boolean newest = asked.given("order").equals("newest");
    return Outcome.page(
        room.catalogue().events(asked.query(), newest, asked.wish()), EventJson::of);
  }

  private Outcome event(Asked asked) throws ArchiveException, Fault {
    String id = asked.given("id");
    List<EventRecord> found = room.store().read(c -> EventRows.withId(c, id));
    if (found.isEmpty()) {
      throw Fault.missing("there is no event '" + id + "'; /api/v1/events lists them");
    }
    return Outcome.of(EventJson.of(found.get(0)));
  }

  private Outcome reports(Asked asked) throws ArchiveException, Fault {
    return Outcome.page(
        room.catalogue().reports(asked.query(), asked.wish()), EventEndpoints::report);
  }

  private static Map<String, Object> report(ListedReport listed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("event", listed.event());
    json.put("report", EventJson.report(listed.report()));
    return json;
  }
}

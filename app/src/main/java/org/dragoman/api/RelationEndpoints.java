package org.dragoman.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.shape.ArchiveShapes;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.Relations;
import org.dragoman.derived.EventRows;
import org.dragoman.export.EventJson;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.store.ArchiveException;

/** Two states over time. */
final class RelationEndpoints {

  /** More periods than these nobody looks at: two hundred years by week. */
  private static final long PERIODS = 12_000;

  private final ReadingRoom room;

  RelationEndpoints(ReadingRoom room) {
    this.room = room;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.get(
                "/api/v1/relations/{A}/{B}",
                "getRelation",
                "What two states did to each other over time, and when that changed",
                ArchiveShapes.Relation.class,
                Endpoint.Form.TABLE)
            .with(
                Parameter.path("A", "A state: its code or its name in any language", "RUS"),
                Parameter.path("B", "Another state", "TUR"),
                Parameter.choice("by", "Length of the periods", "month", "day", "week", "year"),
                Parameter.of("from", Parameter.Kind.DATE, "First day", "2014"),
                Parameter.of("to", Parameter.Kind.DATE, "Last day", "2022-03"),
                Parameter.flag("historical", "Also count what articles tell as history"))
            .by(this::relation));
  }

  private Outcome relation(Asked asked) throws ArchiveException, Fault {
    Dyad dyad =
        new Dyad(ActorEndpoints.state(asked.given("A")), ActorEndpoints.state(asked.given("B")));
    if (dyad.from().equals(dyad.to())) {
      throw Fault.parameter(asked.given("A") + " and " + asked.given("B") + " are the same state");
    }
    Granularity by = Granularity.valueOf(asked.given("by").toUpperCase(Locale.ROOT));
    Optional<LocalDate> from = asked.day("from", true);
    Optional<LocalDate> to = asked.day("to", false);
    if (from.isPresent() && to.isPresent()) {
      if (to.get().isBefore(from.get())) {
        throw Fault.parameter("'to' is before 'from'; turn them round");
      }
      long days = ChronoUnit.DAYS.between(from.get(), to.get());
      if (days / Math.max(1, by.next(from.get()).toEpochDay() - from.get().toEpochDay())
          > PERIODS) {
        throw Fault.parameter("these are more than " + PERIODS + " periods; ask for longer ones");
      }
    }
    Relations.Range range = new Relations.Range(from, to, asked.flag("historical"));
    return room.store().read(connection -> answer(connection, dyad, by, range));
  }

  private static Outcome answer(
      Connection connection, Dyad dyad, Granularity by, Relations.Range range) throws SQLException {
    Relations.Both both = Relations.both(connection, dyad, by, range);
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < both.forward().periods().size(); i++) {
      items.add(PageJson.of(both.forward(), both.backward(), i));
    }
    List<Map<String, Object>> changes = new ArrayList<>();
    List<Relations.Behind> behind = Relations.behind(connection, both, range);
    Map<String, EventRecord> events = new HashMap<>();
    EventRows.of(connection, behind.stream().flatMap(b -> b.events().stream()).distinct().toList())
        .forEach(event -> events.put(event.id(), event));
    for (Relations.Behind one : behind) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("dyad", one.timeline().dyad().toString());
      json.put("of", one.change().of());
      json.put("period", one.change().period().start().toString());
      json.put("before", one.change().point().before());
      json.put("after", one.change().point().after());
      json.put("events", one.events().stream().map(events::get).map(EventJson::of).toList());
      changes.add(json);
    }
    List<Map<String, Object>> last = new ArrayList<>();
    for (Relations.Last one : Relations.lasts(connection, dyad, range)) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("kind", one.kind());
      json.put("event", EventJson.of(one.event()));
      last.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("first", dyad.from());
    json.put("second", dyad.to());
    json.put("by", by.sql());
    json.put("items", items);
    json.put("undated", both.forward().undated() + both.backward().undated());
    json.put("changes", changes);
    json.put("last", last);
    return Outcome.table(json, items);
  }
}

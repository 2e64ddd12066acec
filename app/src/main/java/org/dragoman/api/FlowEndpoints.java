package org.dragoman.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.shape.ArchiveShapes;
import org.dragoman.archive.Flow;
import org.dragoman.search.Query;
import org.dragoman.store.ArchiveException;

/** Who acts upon whom: the arrows of the network and of the map. */
final class FlowEndpoints {

  private static final int ALL = 1_000_000;

  private final ReadingRoom room;
  private final Capitals capitals = Capitals.known();

  FlowEndpoints(ReadingRoom room) {
    this.room = room;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.get(
                "/api/v1/flows",
                "listFlows",
                "Who acts upon whom, those of most events first; states with their capitals",
                ArchiveShapes.Flow.class,
                Endpoint.Form.PAGE)
            .with(
                Parameter.choice("of", "Between whom", "states", "people"),
                Parameter.Q,
                Parameter.of("from", Parameter.Kind.DATE, "First day", "2014"),
                Parameter.of("to", Parameter.Kind.DATE, "Last day", "2022-03"),
                Parameter.LIMIT)
            .by(this::flows));
  }

  private Outcome flows(Asked asked) throws ArchiveException, Fault {
    Optional<LocalDate> from = asked.day("from", true);
    Optional<LocalDate> to = asked.day("to", false);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw Fault.parameter("'to' is before 'from'; turn them round");
    }
    Query query = asked.query();
    boolean all = query.canonical().equals(Query.everything().canonical());
    Optional<long[]> reports =
        all ? Optional.empty() : Optional.of(room.searcher().reports(query).toArray());
    Flow.Wish wish = new Flow.Wish(from, to, reports, ALL);
    boolean states = asked.given("of").equals("states");
    List<Flow> flows =
        room.store().read(c -> states ? Flow.betweenStates(c, wish) : Flow.betweenActors(c, wish));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Flow flow : flows.subList(0, Math.min(asked.wish().size(), flows.size()))) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("from", end(flow.from(), flow.fromName(), flow.fromKind()));
      row.put("to", end(flow.to(), flow.toName(), flow.toKind()));
      row.put("events", flow.events());
      row.put("cooperative", flow.cooperative());
      row.put("conflictual", flow.conflictual());
      row.put("reports", flow.reports());
      rows.add(row);
    }
    return Outcome.page(flows.size(), Optional.empty(), rows);
  }

  private Map<String, Object> end(String id, String name, String kind) {
    Optional<Capitals.Point> capital =
        kind.equals("state") ? capitals.of(id) : Optional.<Capitals.Point>empty();
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("id", id);
    end.put("name", name);
    end.put("kind", kind);
    end.put("lat", capital.map(Capitals.Point::lat).orElse(null));
    end.put("lon", capital.map(Capitals.Point::lon).orElse(null));
    return end;
  }
}

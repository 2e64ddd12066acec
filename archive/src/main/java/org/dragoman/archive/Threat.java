package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Dyad;

/**
 * A threat of one state against another, and the first hostile deed of the same direction that
 * followed within a year. That it followed does not show that it was what had been threatened.
 */
public record Threat(EventRecord threat, Optional<EventRecord> followed) {

  private static final int MOST = 20;

  /** The latest threats between two states, whoever threatened. */
  public static List<Threat> between(Connection connection, Dyad dyad) throws SQLException {
    Map<String, Optional<String>> pairs = new java.util.LinkedHashMap<>();
    Select.all(
        connection,
        "SELECT t.event, (SELECT first(d.event ORDER BY d.date_from, d.event) FROM event_dyads d"
            + " WHERE d.from_state = t.from_state AND d.to_state = t.to_state AND d.quad = 4 AND"
            + " d.factuality = 'asserted' AND d.time <> 'historical' AND d.date_from > t.date_to"
            + " AND d.date_from <= t.date_to + 365) AS deed FROM event_dyads t WHERE t.type ="
            + " 'THREATEN' AND t.time <> 'historical' AND t.factuality <> 'denied' AND"
            + " (t.from_state = ? AND t.to_state = ? OR t.from_state = ? AND t.to_state = ?)"
            + " ORDER BY t.date_to DESC NULLS LAST, t.event LIMIT "
            + MOST,
        row -> pairs.put(row.getString(1), Select.text(row, "deed")),
        dyad.from(),
        dyad.to(),
        dyad.to(),
        dyad.from());
    List<String> ids = new ArrayList<>(pairs.keySet());
    pairs.values().forEach(deed -> deed.ifPresent(ids::add));
    Map<String, EventRecord> events = new HashMap<>();
    EventRows.of(connection, ids).forEach(event -> events.put(event.id(), event));
    List<Threat> threats = new ArrayList<>();
    pairs.forEach(
        (threat, deed) -> threats.add(new Threat(events.get(threat), deed.map(events::get))));
    return threats;
  }
}

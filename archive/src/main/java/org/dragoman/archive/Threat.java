package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Dyad;

/**
 * A threat of one state against another, and the first hostile deed of the same direction that
 * followed within a year. That it followed does not show that it was what had been threatened.
 */
public record Threat(EventRecord threat, Optional<EventRecord> followed) {

  private static final int MOST = 20;

  /** The latest threats between two states, whoever threatened, and what followed each, by ids. */
  static Map<String, Optional<String>> ids(Connection connection, Dyad dyad) throws SQLException {
    Map<String, Optional<String>> ids = new LinkedHashMap<>();
    Select.all(
        connection,
        "WITH pair AS (SELECT * FROM event_dyads WHERE time <> 'historical' AND"
            + " (from_state = ? AND to_state = ? OR from_state = ? AND to_state = ?)), latest AS"
            + " (SELECT event, from_state, date_to FROM pair WHERE type = 'THREATEN' AND factuality"
            + " <> 'denied' ORDER BY date_to DESC NULLS LAST, event LIMIT "
            + MOST
            + ") SELECT t.event, first(d.event ORDER BY d.date_from, d.event) AS deed FROM latest t"
            + " LEFT JOIN pair d ON d.from_state = t.from_state AND d.quad = 4 AND d.factuality ="
            + " 'asserted' AND d.date_from > t.date_to AND d.date_from <= t.date_to + 365"
            + " GROUP BY t.event, t.date_to ORDER BY t.date_to DESC NULLS LAST, t.event",
        row -> ids.put(row.getString(1), Select.text(row, "deed")),
        dyad.from(),
        dyad.to(),
        dyad.to(),
        dyad.from());
    return ids;
  }

  /** The same with the events of these ids. */
  static List<Threat> of(Map<String, Optional<String>> ids, Map<String, EventRecord> events) {
    List<Threat> threats = new ArrayList<>();
    ids.forEach(
        (threat, deed) -> threats.add(new Threat(events.get(threat), deed.map(events::get))));
    return threats;
  }
}

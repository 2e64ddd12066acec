package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.relation.Timeline;

/**
 * What came into an archive since somebody looked: the events of the documents added since a change
 * of that number.
 *
 * @param since number of the change after which all is new
 * @param last number of the last change
 * @param relations pairs of states of the new events, those of most events first
 * @param events the most reported of the new events
 * @param contradicted new events whose reports contradict each other
 * @param voices who is quoted most in what is new
 * @param changes places where the rate of a relation changed, latest first
 */
public record News(
    long since,
    long last,
    long articles,
    long fresh,
    List<Relation> relations,
    List<EventRecord> events,
    List<EventRecord> contradicted,
    List<Voice> voices,
    List<Standout> changes) {

  /** How many new events two states have with each other. */
  public record Relation(String left, String right, long events, long cooperative) {}

  /** Somebody who is quoted. */
  public record Voice(String actor, String name, Optional<String> state, long quotes) {}

  /** A change of a relation. */
  public record Standout(Timeline timeline, Timeline.Change change) {}

  private static final int REACH = 2000; // documents that can be new at most
  private static final int SHOWN = 12;
  private static final int WATCHED = 4; // relations looked over for changes

  /** What is new; of a large number of documents the latest. */
  public static News since(Connection connection, long change) throws SQLException {
    long last = Select.number(connection, "SELECT coalesce(max(change_no), 0) FROM changes");
    long since = Math.max(Math.min(change, last), last - REACH);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE fresh AS SELECT a.article_no FROM changes c JOIN documents"
              + " d ON d.document = c.id JOIN articles a USING (document_no) WHERE a.current AND"
              + " c.what LIKE 'document-%' AND c.change_no > "
              + since);
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE fresh_events AS SELECT DISTINCT event FROM event_reports"
              + " WHERE report_no // 1000 IN (SELECT article_no FROM fresh)");
    }
    List<Relation> relations = relations(connection);
    List<String> latest = latest(connection, "true");
    List<String> contradicted = latest(connection, "event IN (SELECT event FROM contradictions)");
    Set<String> ids = new LinkedHashSet<>(latest);
    ids.addAll(contradicted);
    Map<String, EventRecord> events = new HashMap<>();
    EventRows.of(connection, ids).forEach(event -> events.put(event.id(), event));
    return new News(
        since,
        last,
        Select.number(connection, "SELECT count(*) FROM fresh"),
        Select.number(connection, "SELECT count(*) FROM fresh_events"),
        relations,
        latest.stream().map(events::get).toList(),
        contradicted.stream().map(events::get).toList(),
        voices(connection),
        changes(connection, relations));
  }

  private static List<Relation> relations(Connection connection) throws SQLException {
    return Select.all(
        connection,
        "SELECT least(from_state, to_state) AS a, greatest(from_state, to_state) AS b,"
            + " count(DISTINCT event), count(DISTINCT event) FILTER (score >= 0) FROM event_dyads"
            + " WHERE event IN (SELECT event FROM fresh_events) AND from_state <> to_state"
            + " GROUP BY a, b ORDER BY 3 DESC, 1, 2 LIMIT "
            + SHOWN,
        row -> new Relation(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  private static List<String> latest(Connection connection, String which) throws SQLException {
    return Select.all(
        connection,
        "SELECT event FROM events WHERE event IN (SELECT event FROM fresh_events) AND "
            + which
            + " ORDER BY sources DESC, articles DESC, date_to DESC NULLS LAST, event LIMIT "
            + SHOWN,
        row -> row.getString(1));
  }

  private static List<Voice> voices(Connection connection) throws SQLException {
    return Select.all(
        connection,
        "SELECT x.actor, x.name, x.state, count(*) AS n FROM quotes q JOIN actor_links l ON"
            + " l.local_id = q.speaker JOIN actors x ON x.actor = l.actor WHERE q.article_no IN"
            + " (SELECT article_no FROM fresh) AND x.kind = 'person' GROUP BY ALL"
            + " ORDER BY n DESC, 2 LIMIT "
            + SHOWN,
        row ->
            new Voice(
                row.getString(1), row.getString(2), Select.text(row, "state"), row.getLong(4)));
  }

  private static List<Standout> changes(Connection connection, List<Relation> relations)
      throws SQLException {
    List<Dyad> watched =
        relations.stream().limit(WATCHED).map(r -> new Dyad(r.left(), r.right())).toList();
    List<Standout> changes = new ArrayList<>();
    for (Relations.Both both :
        Relations.each(connection, watched, Granularity.MONTH, Relations.Range.ALL)) {
      for (Timeline timeline : List.of(both.forward(), both.backward())) {
        timeline.changes().forEach(c -> changes.add(new Standout(timeline, c)));
      }
    }
    changes.sort((a, b) -> b.change().period().start().compareTo(a.change().period().start()));
    return List.copyOf(changes.subList(0, Math.min(SHOWN, changes.size())));
  }
}

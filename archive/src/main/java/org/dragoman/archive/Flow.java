package org.dragoman.archive;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.dragoman.derived.Wanted;

/**
 * What goes from one state or actor to another, summed over a time: an arrow of the map or of the
 * network.
 *
 * @param from id of the one who acts
 * @param to id of the one acted upon
 * @param cooperative how many of the events have a score of zero or more
 * @param reports how many reports they have
 */
public record Flow(
    String from,
    String fromName,
    String fromKind,
    String to,
    String toName,
    String toKind,
    long events,
    long cooperative,
    long reports) {

  /** A span of days, open where empty, and the reports wanted; all where empty. */
  public record Wish(
      Optional<LocalDate> from, Optional<LocalDate> to, Optional<long[]> reports, int most) {}

  /** How conflictual the rest is. */
  public long conflictual() {
    return events - cooperative;
  }

  /** Between states, those of most events first. */
  public static List<Flow> betweenStates(Connection connection, Wish wish) throws SQLException {
    return all(
        connection,
        "SELECT e.from_state AS a, e.from_state AS an, 'state' AS ak, e.to_state AS b,"
            + " e.to_state AS bn, 'state' AS bk, count(*), count(*) FILTER (e.score >= 0),"
            + " coalesce(sum(e.reports), 0)::BIGINT FROM event_dyads e WHERE",
        wish);
  }

  /** Between people, organisations and states, those of most events first. */
  public static List<Flow> betweenActors(Connection connection, Wish wish) throws SQLException {
    return all(
        connection,
        "SELECT p.actor AS a, min(p.name) AS an, min(coalesce(x.kind, 'group')) AS ak, r.actor AS"
            + " b, min(r.name) AS bn, min(coalesce(y.kind, 'group')) AS bk, count(*), count(*)"
            + " FILTER (e.score >= 0), coalesce(sum(e.reports), 0)::BIGINT FROM events e JOIN"
            + " event_parties p ON p.event = e.event AND p.side = 'actor' JOIN event_parties r ON"
            + " r.event = e.event AND r.side = 'recipient' AND r.actor <> p.actor LEFT JOIN actors"
            + " x ON x.actor = p.actor LEFT JOIN actors y ON y.actor = r.actor WHERE",
        wish);
  }

  /** Who acts together with an actor or upon whom; the actor stands on the left. */
  public static List<Flow> around(Connection connection, String actor, int most)
      throws SQLException {
    return Select.all(
        connection,
        "SELECT p.actor, min(p.name), min(coalesce(x.kind, 'group')), r.actor, min(r.name),"
            + " min(coalesce(y.kind, 'group')), count(DISTINCT e.event), count(DISTINCT e.event)"
            + " FILTER (e.score >= 0), coalesce(sum(e.reports), 0)::BIGINT FROM event_parties p"
            + " JOIN event_parties r ON r.event = p.event AND r.actor <> p.actor JOIN events e ON"
            + " e.event = p.event LEFT JOIN actors x ON x.actor = p.actor LEFT JOIN actors y ON"
            + " y.actor = r.actor WHERE p.actor = ? GROUP BY p.actor, r.actor"
            + " ORDER BY 7 DESC, 4 LIMIT "
            + most,
        Flow::of,
        actor);
  }

  private static List<Flow> all(Connection connection, String select, Wish wish)
      throws SQLException {
    StringBuilder sql = new StringBuilder(select);
    sql.append(" e.factuality = 'asserted' AND e.time <> 'historical'");
    List<Object> values = new ArrayList<>();
    if (wish.from().isPresent()) {
      sql.append(" AND e.date_to >= ?");
      values.add(Date.valueOf(wish.from().get()));
    }
    if (wish.to().isPresent()) {
      sql.append(" AND e.date_from <= ?");
      values.add(Date.valueOf(wish.to().get()));
    }
    if (wish.reports().isPresent()) {
      Wanted.numbers(connection, LongStream.of(wish.reports().get()));
      sql.append(
          " AND e.event IN (SELECT event FROM event_reports WHERE report_no IN"
              + " (SELECT no FROM wanted_numbers))");
    }
    sql.append(" GROUP BY a, b ORDER BY 7 DESC, 1, 4 LIMIT ").append(wish.most());
    return Select.all(connection, sql.toString(), Flow::of, values.toArray());
  }

  private static Flow of(java.sql.ResultSet row) throws SQLException {
    return new Flow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }
}

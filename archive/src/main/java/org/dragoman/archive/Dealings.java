package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.dragoman.derived.EventRows;
import org.dragoman.derived.Wanted;
import org.dragoman.record.EventRecord;

/**
 * All that two states have with each other, for one page: the ids of the events are gathered first
 * and the events then read at once, since each reading costs about the same however few they are.
 *
 * @param total how many events the query of the pair finds
 * @param events the latest of them
 * @param agreements the latest of them that are of the type
 * @param forth what people of the first said of the second
 * @param back what people of the second said of the first
 */
public record Dealings(
    List<Change> changes,
    List<Relations.Last> lasts,
    long total,
    List<EventRecord> events,
    List<EventRecord> agreements,
    List<EventRecord> sanctions,
    List<Threat> threats,
    List<QuoteRow> forth,
    List<QuoteRow> back) {

  /** A change of rate and the events behind it that are nearest to it. */
  public record Change(Relations.Behind behind, List<EventRecord> events) {}

  /**
   * How much of each is wanted.
   *
   * @param listed agreements, sanctions, and quotes of each side
   * @param behind events behind a change
   */
  public record Most(int events, int listed, int behind) {}

  /** An event the query of the pair finds, with its place among all and among those of its type. */
  private record Found(String event, String type, long place, long placeOfType, long total) {}

  /**
   * Reads them.
   *
   * @param reports what the query of the pair finds
   */
  public static Dealings of(
      Connection connection, Relations.Both both, Relations.Range range, long[] reports, Most most)
      throws SQLException {
    String left = both.forward().dyad().from();
    String right = both.forward().dyad().to();
    List<Relations.Behind> behind = Relations.behind(connection, both, range);
    Map<String, String> lasts = Relations.lastIds(connection, both.forward().dyad(), range);
    Map<String, Optional<String>> threats = Threat.ids(connection, both.forward().dyad());
    List<Found> found = found(connection, reports, most);
    Set<String> ids = new LinkedHashSet<>(lasts.values());
    behind.forEach(change -> ids.addAll(change.nearest(most.behind())));
    ids.addAll(threats.keySet());
    threats.values().forEach(deed -> deed.ifPresent(ids::add));
    found.forEach(f -> ids.add(f.event()));
    Map<String, EventRecord> events = new HashMap<>();
    EventRows.of(connection, ids).forEach(event -> events.put(event.id(), event));
    Map<String, List<QuoteRow>> said = QuoteRow.between(connection, left, right, most.listed());
    List<Relations.Last> last = new ArrayList<>();
    lasts.forEach((kind, event) -> last.add(new Relations.Last(kind, events.get(event))));
    return new Dealings(
        behind.stream()
            .map(change -> new Change(change, these(change.nearest(most.behind()), events)))
            .toList(),
        last,
        found.isEmpty() ? 0 : found.get(0).total(),
        these(
            found.stream().filter(f -> f.place() <= most.events()).map(Found::event).toList(),
            events),
        these(ofType(found, "AGREE", most.listed()), events),
        these(ofType(found, "SANCTION", most.listed()), events),
        Threat.of(threats, events),
        said.getOrDefault(left, List.of()),
        said.getOrDefault(right, List.of()));
  }

  private static List<String> ofType(List<Found> found, String type, int most) {
    return found.stream()
        .filter(f -> f.type().equals(type) && f.placeOfType() <= most)
        .map(Found::event)
        .toList();
  }

  private static List<EventRecord> these(Collection<String> ids, Map<String, EventRecord> events) {
    return ids.stream().map(events::get).toList();
  }

  /** Those that are wanted, the latest first; in the order of {@link Catalogue#events}. */
  private static List<Found> found(Connection connection, long[] reports, Most most)
      throws SQLException {
    Wanted.numbers(connection, LongStream.of(reports));
    return Select.all(
        connection,
        "SELECT * FROM (SELECT event, type, row_number() OVER latest AS n, row_number() OVER"
            + " (PARTITION BY type ORDER BY coalesce(epoch(date_to), -1e15) DESC, event) AS k,"
            + " count(*) OVER () AS total FROM events WHERE event IN (SELECT event FROM"
            + " event_reports WHERE report_no IN (SELECT no FROM wanted_numbers)) WINDOW latest AS"
            + " (ORDER BY coalesce(epoch(date_to), -1e15) DESC, event)) WHERE n <= "
            + most.events()
            + " OR type IN ('AGREE', 'SANCTION') AND k <= "
            + most.listed()
            + " ORDER BY n",
        row ->
            new Found(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5)));
  }
}

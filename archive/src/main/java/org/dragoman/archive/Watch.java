package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.record.EventRecord;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.relation.Timeline;
import org.dragoman.search.Query;
import org.dragoman.store.ArchiveException;
import org.dragoman.time.PartialDate;

/**
 * What is new for a saved query: events, events told otherwise than before, changes of a relation.
 *
 * <p>An event is not new because its id is: when reports that were two events become one, that is
 * no news. It is new when none of its reports was there before.
 */
public final class Watch {

  /** Pairs with fewer events are too few for a change. */
  private static final int EVENTS = 5;

  /**
   * What a query had found when it was last asked.
   *
   * @param told how each event was told: factuality and date, by the event's id
   * @param reports the event of each report, by the report's id
   * @param changes change points, as {@code RUS-UKR conflict 2014-03}
   */
  public record Seen(Map<String, String> told, Map<String, String> reports, Set<String> changes) {
    public Seen {
      told = new TreeMap<>(told);
      reports = new TreeMap<>(reports);
      changes = new TreeSet<>(changes);
    }
  }

  /**
   * One piece of news.
   *
   * @param what new-event, event-changed or change-point
   * @param id of the event, or of the change
   * @param event empty for a change point
   * @param before how it was told before, for an event that changed
   * @param words for people, on one line
   */
  public record Item(
      String query,
      String what,
      String id,
      Optional<EventRecord> event,
      Optional<String> before,
      String words) {}

  /** The news, and what is to be remembered for the next time. */
  public record Outcome(List<Item> items, Seen seen) {}

  private Watch() {}

  /**
   * Asks a query and compares.
   *
   * @param before empty for a query that was never asked: then nothing is news
   */
  public static Outcome ask(Archive archive, Query query, Optional<Seen> before)
      throws ArchiveException {
    List<EventRecord> events = FoundEvents.of(archive, query);
    Map<String, String> told = new TreeMap<>();
    Map<String, String> reports = new TreeMap<>();
    List<Item> items = new ArrayList<>();
    for (EventRecord event : events) {
      told.put(event.id(), told(event));
      event.reports().forEach(report -> reports.put(report.report().id(), event.id()));
      before.flatMap(seen -> compare(query, event, seen)).ifPresent(items::add);
    }
    Map<String, String> changes =
        archive.store().read(connection -> changes(connection, dyads(events)));
    if (before.isPresent()) {
      changes.forEach(
          (id, words) -> {
            if (!before.get().changes().contains(id)) {
              items.add(
                  new Item(
                      query.canonical(),
                      "change-point",
                      id,
                      Optional.empty(),
                      Optional.empty(),
                      words));
            }
          });
    }
    return new Outcome(List.copyOf(items), new Seen(told, reports, changes.keySet()));
  }

  private static Optional<Item> compare(Query query, EventRecord event, Seen seen) {
    Optional<String> known =
        seen.told().containsKey(event.id())
            ? Optional.of(event.id())
            : event.reports().stream()
                .map(report -> seen.reports().get(report.report().id()))
                .filter(id -> id != null)
                .findFirst();
    Optional<String> before = known.map(seen.told()::get);
    String now = told(event);
    if (before.isPresent() && before.get().equals(now)) {
      return Optional.empty();
    }
    String words = words(event) + before.map(told -> " (before: " + told + ")").orElse("");
    return Optional.of(
        new Item(
            query.canonical(),
            before.isPresent() ? "event-changed" : "new-event",
            event.id(),
            Optional.of(event),
            before,
            words));
  }

  /** What of an event is worth telling when it changes. */
  private static String told(EventRecord event) {
    return event.factuality() + ", " + event.date().map(PartialDate::value).orElse("day unknown");
  }

  private static String words(EventRecord event) {
    return event.date().map(PartialDate::value).orElse("day unknown")
        + " "
        + event.type()
        + event.mode().map(mode -> "/" + mode).orElse("")
        + " "
        + String.join(", ", event.actors().stream().map(party -> party.name()).toList())
        + " → "
        + String.join(", ", event.recipients().stream().map(party -> party.name()).toList())
        + (event.factuality().equals("asserted") ? "" : ", " + event.factuality());
  }

  /** The pairs of states in the events, those with too few left out. */
  private static Set<String> dyads(List<EventRecord> events) {
    Map<String, Integer> counts = new HashMap<>();
    for (EventRecord event : events) {
      Set<String> pairs = new TreeSet<>();
      event.actors().stream()
          .flatMap(a -> a.state().stream())
          .forEach(
              a ->
                  event.recipients().stream()
                      .flatMap(r -> r.state().stream())
                      .forEach(r -> pairs.add(a + "-" + r)));
      pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum));
    }
    Set<String> dyads = new TreeSet<>();
    counts.forEach(
        (pair, count) -> {
          Dyad dyad = Dyad.parse(pair);
          if (count >= EVENTS && !dyad.from().equals(dyad.to())) {
            dyads.add(pair);
          }
        });
    return dyads;
  }

  /** The change points of some pairs by month, with words for people. */
  private static Map<String, String> changes(Connection connection, Set<String> dyads)
      throws SQLException {
    Map<String, String> changes = new TreeMap<>();
    for (String dyad : dyads) {
      Timeline timeline =
          Relations.timeline(connection, Dyad.parse(dyad), Granularity.MONTH, Relations.Range.ALL);
      for (Timeline.Change change : timeline.changes()) {
        String month = change.period().start().toString().substring(0, 7);
        changes.put(
            dyad + " " + change.of() + " " + month,
            String.format(
                Locale.ROOT,
                "%s: from %s on %s %s, %.2f events an article instead of %.2f",
                dyad,
                month,
                change.point().after() >= change.point().before() ? "more" : "less",
                change.of(),
                change.point().after(),
                change.point().before()));
      }
    }
    return changes;
  }
}

package org.dragoman.archive;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.dragoman.derived.EventRows;
import org.dragoman.derived.Wanted;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Query;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;

/** The events that came into the archive last, whenever they happened. */
public final class NewestEvents {

  /**
   * An event, and the moment when its first report was added.
   *
   * @param added of the first document that reports it
   */
  public record Entry(EventRecord event, Instant added) {}

  private NewestEvents() {}

  /** Those a query finds, the last added first. */
  public static List<Entry> of(Store store, SentenceSearcher searcher, Query query, int most)
      throws ArchiveException {
    boolean all = query.canonical().equals(Query.everything().canonical());
    long[] reports = all ? new long[0] : searcher.reports(query).toArray();
    return store.read(
        connection -> {
          Wanted.numbers(connection, LongStream.of(reports));
          Map<String, Instant> added = new LinkedHashMap<>();
          Select.all(
              connection,
              "SELECT x.event, min(d.added) AS added FROM event_reports x"
                  + " JOIN articles a ON a.article_no = x.report_no // 1000"
                  + " JOIN documents d USING (document_no)"
                  + (all
                      ? ""
                      : " WHERE x.event IN (SELECT event FROM event_reports WHERE report_no IN"
                          + " (SELECT no FROM wanted_numbers))")
                  + " GROUP BY x.event ORDER BY min(x.report_no) DESC LIMIT "
                  + most,
              row ->
                  added.put(
                      row.getString(1),
                      row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
          Map<String, EventRecord> events = new HashMap<>();
          EventRows.of(connection, added.keySet()).forEach(e -> events.put(e.id(), e));
          List<Entry> entries = new ArrayList<>();
          added.forEach((id, moment) -> entries.add(new Entry(events.get(id), moment)));
          return entries;
        });
  }
}

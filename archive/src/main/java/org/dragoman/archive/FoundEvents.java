package org.dragoman.archive;

import java.util.Arrays;
import java.util.List;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Query;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;

/** The events that a query finds. */
public final class FoundEvents {

  private FoundEvents() {}

  /** The events that have a report the query holds for, by day; all for the empty query. */
  public static List<EventRecord> of(Archive archive, Query query) throws ArchiveException {
    if (query.canonical().equals("*")) {
      return archive.store().read(connection -> EventRows.where(connection, "true"));
    }
    try (SentenceSearcher searcher = archive.searcher()) {
      long[] reports = searcher.reports(query).toArray();
      return archive
          .store()
          .read(connection -> EventRows.withReports(connection, Arrays.stream(reports)));
    }
  }
}

package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * The reports of events as comma-separated values, one a row: what each article says, in which
 * sentence. This table counts reports, the table of events counts events.
 */
final class ReportTable {

  /** A column: what it means, and its value. */
  private record Cell(String meaning, boolean quoted, Function<Row, Object> value) {}

  private record Row(String event, EventRecord.NumberedReport numbered) {
    Report report() {
      return numbered.report();
    }
  }

  private static final Map<String, Cell> CELLS = cells();

  private ReportTable() {}

  /** The columns and what they mean, in order. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    CELLS.forEach((name, cell) -> meanings.put(name, cell.meaning()));
    return meanings;
  }

  static Written write(Selection selection, OutputStream out) throws IOException, ArchiveException {
    BitSet quoted = new BitSet();
    int index = 0;
    for (Cell cell : CELLS.values()) {
      quoted.set(index++, cell.quoted());
    }
    long[] counts = new long[2];
    try (Delimited csv = Delimited.commas(out, quoted)) {
      csv.row(List.copyOf(CELLS.keySet()));
      selection.each(
          event -> {
            counts[0]++;
            for (EventRecord.NumberedReport report : event.reports()) {
              Row row = new Row(event.id(), report);
              csv.row(CELLS.values().stream().map(c -> text(c.value().apply(row))).toList());
              counts[1]++;
            }
          });
    }
    return Written.all(counts[0], counts[1], "report");
  }

  private static String text(Object value) {
    return EventTable.text(value instanceof Optional<?> o ? o.orElse(null) : value);
  }

  private static Map<String, Cell> cells() {
    Map<String, Cell> all = new LinkedHashMap<>();
    text(all, "report_id", "id of the report", r -> r.report().id());
    text(all, "event_id", "the event it is a report of", Row::event);
    text(
        all,
        "article_id",
        "first 16 hex digits of the SHA-256 of the document, #2 after it for its second article",
        r -> r.report().article());
    text(all, "source", "who published the article", r -> r.report().source());
    text(all, "language", "ISO 639-1", r -> r.report().language());
    text(
        all,
        "published",
        "when, as exact as it is known",
        r -> r.report().published().map(PartialDate::value));
    text(all, "title", "headline of the article", r -> r.numbered().title());
    text(all, "url", "where it was published", r -> r.numbered().url());
    text(all, "type", "PLOVER type that this report alone gives", r -> r.report().type());
    text(all, "mode", "PLOVER mode", r -> r.report().mode());
    text(
        all,
        "actors",
        "who does it, ids in the article",
        r -> r.report().actors().stream().map(Party::id).toList());
    text(
        all,
        "recipients",
        "to whom, ids in the article",
        r -> r.report().recipients().stream().map(Party::id).toList());
    text(
        all,
        "date",
        "when it happened, by this report",
        r -> r.report().date().map(PartialDate::value));
    text(all, "date_basis", "what the date rests on", r -> r.report().basis());
    text(all, "time", "current, historical or future", r -> r.report().time());
    text(
        all,
        "factuality",
        "asserted, planned, possible, conditional or denied",
        r -> r.report().factuality());
    text(all, "reported_by", "who says so, the nearest source first", r -> r.report().reportedBy());
    plain(all, "confidence", "0 to 1", r -> r.report().confidence());
    plain(all, "line", "line of the sentence in the document, from 1", r -> r.report().line());
    plain(all, "start", "where it begins, in code points of the document", r -> r.report().start());
    plain(all, "end", "where it ends, exclusive", r -> r.report().end());
    text(all, "sentence", "the sentence", r -> r.report().sentence());
    text(all, "trigger", "the words that name the act", r -> r.report().trigger());
    text(all, "rule", "the lexicon entry and construction that coded it", r -> r.report().rule());
    return all;
  }

  private static void text(
      Map<String, Cell> all, String name, String meaning, Function<Row, Object> value) {
    all.put(name, new Cell(meaning, true, value));
  }

  private static void plain(
      Map<String, Cell> all, String name, String meaning, Function<Row, Object> value) {
    all.put(name, new Cell(meaning, false, value));
  }
}

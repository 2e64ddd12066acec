package org.dragoman.spark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.dragoman.UnreadLanguage;
import org.dragoman.archive.SourceReading;
import org.dragoman.derived.Rows;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.Keep;
import org.dragoman.store.Packing;

/**
 * First stage, nearly all of the work: each portion is read by itself, and what came of each source
 * is written beside the job's output. A portion that was written is not read again, so a job that
 * was broken off goes on where it stopped.
 */
final class ReadingStage {

  /** Documents packed as they will lie in the archive. */
  static final String DOCUMENTS = "unit_documents";

  static final String READINGS = "unit_readings";

  /** What of a document its numbers follow from. */
  static final String PLACES = "unit_places";

  static final String FAILURES = "unit_failures";

  static final List<String> TABLES =
      List.of(
          "CREATE TABLE unit_documents (place INTEGER, document VARCHAR, path VARCHAR, url VARCHAR,"
              + " site VARCHAR, size BIGINT, raw BLOB)",
          "CREATE TABLE unit_readings (place INTEGER, ordinal INTEGER, reading BLOB)",
          "CREATE TABLE unit_places (place INTEGER, document VARCHAR, site VARCHAR,"
              + " articles INTEGER)",
          "CREATE TABLE unit_failures (place INTEGER, source VARCHAR, kind VARCHAR, reason VARCHAR,"
              + " remedy VARCHAR)");

  private ReadingStage() {}

  /** Reads all portions; how many documents and failures each gave. */
  static void run(
      JavaRDD<Portion.Packed> portions, Storage storage, String work, String map, String keep) {
    portions.foreach(
        packed -> {
          Portion portion = packed.open();
          // the last of its tables is there when the others are
          if (!storage.exists(Workplace.part(work, FAILURES, portion.number()))) {
            read(portion, storage, work, map, Keep.valueOf(keep));
          }
        });
  }

  private static void read(Portion portion, Storage storage, String work, String map, Keep keep)
      throws IOException, SQLException {
    Columns columns = map.isEmpty() ? Columns.USUALLY : Columns.parse(map);
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.desk().run(TABLES);
      Iterator<Source> files =
          portion.stretches().stream().map(stretch -> source(stretch, storage)).iterator();
      try (Sources sources = Sources.in(files, columns);
          Tables tables = new Tables(workplace)) {
        for (int place = 0; sources.hasNext(); place++) {
          tables.take(place, Models.read(sources.next()), keep);
        }
      }
      workplace.give(work, portion.number(), List.of(DOCUMENTS, READINGS, PLACES, FAILURES));
    }
  }

  private static Source source(Portion.Stretch stretch, Storage storage) {
    Source.Opening opening =
        () -> storage.open(stretch.path(), stretch.part().from(), stretch.part().to());
    return stretch.whole()
        ? Source.of(stretch.name(), opening)
        : Source.of(stretch.name(), opening, stretch.part());
  }

  /** The stage's tables on a desk. */
  private static final class Tables implements AutoCloseable {
    private final Rows documents;
    private final Rows readings;
    private final Rows places;
    private final Rows failures;

    Tables(Workplace workplace) throws SQLException {
      documents = Rows.into(workplace.connection(), DOCUMENTS);
      readings = Rows.into(workplace.connection(), READINGS);
      places = Rows.into(workplace.connection(), PLACES);
      failures = Rows.into(workplace.connection(), FAILURES);
    }

    void take(int place, SourceReading read, Keep keep) throws SQLException {
      if (read.kept().isPresent()) {
        Packing packing = Packing.of(read.kept().get(), keep);
        documents.row(
            place,
            packing.document(),
            packing.path(),
            packing.url(),
            packing.site(),
            packing.size(),
            packing.raw());
        int ordinal = 0;
        for (byte[] reading : packing.readings()) {
          readings.row(place, ++ordinal, reading);
        }
        places.row(place, packing.document(), packing.site(), packing.readings().size());
      }
      if (read.why().isPresent()) {
        fail(place, read.source().path(), read.why().get());
      }
    }

    private void fail(int place, String source, Exception why) throws SQLException {
      if (why instanceof UnreadableSource unreadable) {
        String kind = unreadable.isCut() ? "cut" : "refused";
        failures.row(place, unreadable.path(), kind, unreadable.wrong(), unreadable.remedy());
      } else if (why instanceof UnreadLanguage) {
        String reason = why.getMessage();
        reason = reason.startsWith(source + ": ") ? reason.substring(source.length() + 2) : reason;
        failures.row(place, source, "language", reason, Optional.empty());
      } else {
        failures.row(
            place, source, "fault", "a fault of the program (" + why + ")", "report it, please");
      }
    }

    @Override
    public void close() throws SQLException {
      documents.close();
      readings.close();
      places.close();
      failures.close();
    }
  }

  /** The failures of one portion, in order. */
  static List<Map<String, String>> failures(Storage storage, String work, int number)
      throws IOException, SQLException {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.desk().run(TABLES);
      workplace.take(work, number, List.of(FAILURES));
      return Answers.rows(
          workplace.connection(),
          "SELECT source, kind, reason, remedy FROM unit_failures ORDER BY place");
    }
  }
}

package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.Stamp;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * Events in the columns of the POLECAT data set (Halterman and others 2023), for scripts that read
 * its files: forty columns parted by tabs, {@code None} where nothing is known, several values
 * parted by {@code "; "}.
 *
 * <p>POLECAT has no column for what did not happen: only asserted acts are rows. Its date is a day;
 * an event whose day is not known has {@code None}. Columns that need Wikipedia or GeoNames are
 * {@code None} throughout.
 */
final class PolecatTable {

  private static final String NONE = "None";

  static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private PolecatTable() {}

  static Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    long[] counts = new long[3];
    try (Delimited rows = Delimited.tabs(out)) {
      rows.row(COLUMNS);
      selection.each(
          event -> {
            if (!event.factuality().equals("asserted")) {
              counts[2]++;
              return;
            }
            counts[0]++;
            for (EventRow row : EventRow.of(event, options.expand())) {
              rows.row(values(row));
              counts[1]++;
            }
          });
    }
    return new Written(
        counts[0],
        counts[1],
        "row",
        counts[2] == 0 ? Map.of() : Map.of("not told as done", counts[2]));
  }

  private static List<String> values(EventRow row) {
    EventRecord event = row.event();
    Stream<String> what =
        Stream.of(
            event.id(),
            event.date().filter(PartialDate::isDay).map(PartialDate::value).orElse(NONE),
            event.type(),
            event.mode().orElse(NONE),
            Double.toString(event.score()),
            Labels.quad(event.quad()).toUpperCase(Locale.ROOT),
            joined(event.contexts().stream()));
    Optional<Report> first = row.first().map(EventRecord.NumberedReport::report);
    Stream<String> where =
        Stream.of(
            event.place().map(p -> p.name()).orElse(NONE),
            NONE,
            NONE,
            NONE,
            event.place().flatMap(p -> p.state()).flatMap(StateCodes::name).orElse(NONE),
            event.place().map(p -> Double.toString(p.lat())).orElse(NONE),
            event.place().map(p -> Double.toString(p.lon())).orElse(NONE),
            NONE,
            NONE,
            NONE,
            first.flatMap(Report::source).orElse(NONE),
            event.firstPublished().map(Object::toString).orElse(NONE),
            NONE,
            NONE,
            NONE,
            joined(event.languages().stream()),
            "dragoman " + Stamp.current().dragoman());
    return Stream.of(what, party(row, row.actors()), party(row, row.recipients()), where)
        .flatMap(values -> values)
        .toList();
  }

  private static Stream<String> party(EventRow row, List<Party> parties) {
    String sectors = each(parties, Party::sector);
    return Stream.of(
        each(parties, p -> Optional.of(p.name())),
        each(parties, p -> p.state().flatMap(StateCodes::name)),
        each(parties, p -> p.state().flatMap(s -> StateCodes.cow(s, row.day()))),
        sectors,
        sectors,
        NONE,
        NONE,
        NONE);
  }

  private static String each(List<Party> parties, Function<Party, Optional<String>> value) {
    return joined(parties.stream().map(p -> value.apply(p).orElse(NONE)));
  }

  private static String joined(Stream<String> values) {
    String joined = values.collect(Collectors.joining("; "));
    return joined.isEmpty() ? NONE : joined;
  }
}

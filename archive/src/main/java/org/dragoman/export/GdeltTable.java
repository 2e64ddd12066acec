package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Precision;

/**
 * Events with CAMEO codes in the 61 columns of GDELT 2.0's event table and five of our own, one row
 * for each pair, parted by tabs, for scripts made for that table.
 *
 * <p>What GDELT fills and we do not know stays empty: its Goldstein scale, tone and FIPS codes. The
 * columns of our own say what the others cannot: how exact the date is, whether the act is told as
 * done. There is a header.
 */
final class GdeltTable {

  private static final List<String> ACTOR =
      List.of(
          "Code",
          "Name",
          "CountryCode",
          "KnownGroupCode",
          "EthnicCode",
          "Religion1Code",
          "Religion2Code",
          "Type1Code",
          "Type2Code",
          "Type3Code");
  private static final List<String> GEO =
      List.of(
          "Geo_Type",
          "Geo_FullName",
          "Geo_CountryCode",
          "Geo_ADM1Code",
          "Geo_ADM2Code",
          "Geo_Lat",
          "Geo_Long",
          "Geo_FeatureID");
  private static final List<String> OWN =
      List.of("PloverScore", "DateFrom", "DateTo", "Time", "Factuality");

  private GdeltTable() {}

  static List<String> columns() {
    List<String> all =
        new ArrayList<>(List.of("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"));
    ACTOR.forEach(name -> all.add("Actor1" + name));
    ACTOR.forEach(name -> all.add("Actor2" + name));
    all.addAll(
        List.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone"));
    GEO.forEach(name -> all.add("Actor1" + name));
    GEO.forEach(name -> all.add("Actor2" + name));
    GEO.forEach(name -> all.add("Action" + name));
    all.addAll(List.of("DATEADDED", "SOURCEURL"));
    all.addAll(OWN);
    return all;
  }

  static Written write(Selection selection, Options options, OutputStream out)
      throws IOException, ArchiveException {
    long[] counts = new long[2];
    try (Delimited rows = Delimited.tabs(out)) {
      rows.row(columns());
      selection.each(
          event -> {
            counts[0]++;
            for (EventRow row : EventRow.of(event, true)) {
              rows.row(values(row));
              counts[1]++;
            }
          });
    }
    return Written.all(counts[0], counts[1], "row");
  }

  private static List<String> values(EventRow row) {
    EventRecord event = row.event();
    List<String> all = new ArrayList<>();
    all.add(event.id());
    Optional<PartialDate> date = event.date();
    all.add(date.filter(PartialDate::isDay).map(d -> digits(d.value())).orElse(""));
    all.add(date.filter(d -> within(d, 7)).map(d -> digits(d.value()).substring(0, 6)).orElse(""));
    all.add(date.filter(d -> within(d, 4)).map(d -> d.value().substring(0, 4)).orElse(""));
    all.add("");
    actor(all, row.actors());
    actor(all, row.recipients());
    all.add("");
    String code = event.cameo().orElse("");
    all.add(code);
    all.add(code.substring(0, Math.min(3, code.length())));
    all.add(code.substring(0, Math.min(2, code.length())));
    all.add(Integer.toString(event.quad()));
    all.add("");
    all.add(Integer.toString(event.reports().size()));
    all.add(Integer.toString(event.sources()));
    all.add(Integer.toString(event.articles()));
    all.addAll(Collections.nCopies(1 + 2 * GEO.size(), ""));
    all.add("");
    all.add(event.place().map(p -> p.name()).orElse(""));
    all.addAll(List.of("", "", ""));
    all.add(event.place().map(p -> Double.toString(p.lat())).orElse(""));
    all.add(event.place().map(p -> Double.toString(p.lon())).orElse(""));
    all.add("");
    all.add(event.firstPublished().map(d -> digits(d.toString())).orElse(""));
    all.add(row.first().flatMap(n -> n.url()).orElse(""));
    all.add(Double.toString(event.score()));
    all.add(date.map(d -> d.first().toString()).orElse(""));
    all.add(date.map(d -> d.last().toString()).orElse(""));
    all.add(event.time());
    all.add(event.factuality());
    return all;
  }

  private static void actor(List<String> all, List<Party> one) {
    Optional<Party> party = one.stream().findFirst();
    String state = party.flatMap(Party::state).orElse("");
    String sector = party.flatMap(Party::sector).orElse("");
    all.add(state + sector);
    all.add(party.map(Party::name).orElse(""));
    all.add(state);
    all.addAll(List.of("", "", "", ""));
    all.add(sector);
    all.addAll(List.of("", ""));
  }

  /** Whether both ends of the date are in the same month (7 signs) or year (4). */
  private static boolean within(PartialDate date, int signs) {
    return (signs == 4 || date.precision() != Precision.YEAR)
        && date.first()
            .toString()
            .substring(0, signs)
            .equals(date.last().toString().substring(0, signs));
  }

  private static String digits(String date) {
    return date.replace("-", "");
  }
}

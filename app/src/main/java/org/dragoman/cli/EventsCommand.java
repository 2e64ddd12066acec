package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.archive.Archive;
import org.dragoman.archive.FoundEvents;
import org.dragoman.export.EventJson;
import org.dragoman.record.EventRecord;
import org.dragoman.search.QueryException;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman events}: events, each with its reports. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists events of the archive, one a line, in the order of their days.",
    description = {
      "",
      "An event is what the reports of one act have in common; with --format jsonl each has its",
      "reports, with the sentence that carries them. Acts of every factuality are listed: ask for",
      "factuality:asserted to see only what is told as done. In the table, n is the number of",
      "reports, and what is not told as done says how it is told.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman events dyad:RUS-CUB date:2018",
      "  dragoman events 'event:SANCTION by:USA factuality:asserted' --format csv > sanctions.csv"
    })
final class EventsCommand implements Callable<Integer> {

  /** Of a table of events; told_as is empty for what is told as done. */
  static final List<String> COLUMNS =
      List.of("date", "event", "by", "to", "told_as", "n", "sentence");

  @Spec private CommandSpec spec;
  @Mixin private QueryOptions words;
  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = "Leave out events that are right with less than this probability (0 to 1).")
  private Double least;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try (Archive opened = archive.read("events");
        Listing rows = listing.listing(out, COLUMNS)) {
      List<EventRecord> events = surer(FoundEvents.of(opened, words.query()));
      for (EventRecord event : events) {
        rows.add(
            listing.table() ? line(event) : listing.csv() ? record(event) : EventJson.of(event));
      }
      if (listing.table()) {
        rows.close();
        out.println(Count.of(events.size(), "event", "events"));
      }
      return 0;
    } catch (QueryException e) {
      complaints.query(e);
      return 2;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private List<EventRecord> surer(List<EventRecord> events) {
    return least == null ? events : events.stream().filter(e -> e.confidence() >= least).toList();
  }

  /** An event as a row of CSV: every column in every row. */
  private static Map<String, Object> record(EventRecord event) {
    Map<String, Object> row = EventJson.of(event);
    if (row.get("place") == null) {
      Map<String, Object> nowhere = new LinkedHashMap<>();
      List.of("name", "state", "lat", "lon").forEach(key -> nowhere.put(key, null));
      row.put("place", nowhere);
    }
    return row;
  }

  /** An event as a line of a table. */
  static Map<String, Object> line(EventRecord event) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("date", event.date().map(EventsCommand::days).orElse("unknown"));
    row.put("event", code(event));
    row.put("by", names(event.actors()));
    row.put("to", event.actors().equals(event.recipients()) ? "↔" : names(event.recipients()));
    row.put("told_as", event.factuality().equals("asserted") ? "" : event.factuality());
    row.put("n", event.reports().size());
    row.put(
        "sentence", event.reports().isEmpty() ? "" : event.reports().get(0).report().sentence());
    return row;
  }

  /** {@code CONSULT/visit}. */
  static String code(EventRecord event) {
    return event.type() + event.mode().map(mode -> "/" + mode).orElse("");
  }

  /** A span of days without what its end has in common with its beginning: 2018-10-29/11-04. */
  private static String days(PartialDate date) {
    String[] ends = date.value().split("/", 2);
    if (ends.length == 1) {
      return date.value();
    }
    int same = 0;
    for (int i = 0; i < Math.min(ends[0].length(), ends[1].length()); i++) {
      if (ends[0].charAt(i) != ends[1].charAt(i)) {
        break;
      }
      same = ends[0].charAt(i) == '-' ? i + 1 : same;
    }
    return ends[0] + "/" + ends[1].substring(same);
  }

  /** Names with the state of those that are none. */
  static String names(List<Party> parties) {
    return parties.stream()
        .map(
            party ->
                party.state().isEmpty() || party.state().get().equals(party.id())
                    ? party.id().equals(party.state().orElse("")) ? party.id() : party.name()
                    : party.name() + " (" + party.state().get() + ")")
        .collect(Collectors.joining(", "));
  }
}

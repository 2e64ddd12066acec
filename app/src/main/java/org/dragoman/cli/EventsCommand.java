package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.archive.Archive;
import org.dragoman.derived.EventRows;
import org.dragoman.export.EventJson;
import org.dragoman.record.EventRecord;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import org.dragoman.story.Party;
import org.dragoman.time.PartialDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "factuality:asserted to see only what is told as done.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman events dyad:RUS-CUB date:2018",
      "  dragoman events 'event:SANCTION by:USA factuality:asserted' --format csv > sanctions.csv"
    })
final class EventsCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("date", "type", "mode", "by", "to", "factuality", "reports", "sources", "sentence");

  @Spec private CommandSpec spec;
  @Mixin private QueryOptions words;
  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try (Archive opened = archive.read("events");
        Listing rows = listing.listing(out, COLUMNS)) {
      List<EventRecord> events = events(opened, words.query());
      for (EventRecord event : events) {
        rows.add(listing.table() ? line(event) : EventJson.of(event));
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

  /** The events that have a report that the query finds; all for the empty query. */
  static List<EventRecord> events(Archive archive, Query query) throws ArchiveException {
    if (query.canonical().equals("*")) {
      return archive.store().read(connection -> EventRows.where(connection, "true"));
    }
    try (SentenceSearcher searcher = archive.searcher()) {
      long[] reports = searcher.reports(query).toArray();
      return archive
          .store()
          .read(
              connection ->
                  EventRows.withReports(connection, java.util.Arrays.stream(reports)));
    }
  }

  private static Map<String, Object> line(EventRecord event) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("date", event.date().map(PartialDate::value).orElse("unknown"));
    row.put("type", event.type());
    row.put("mode", event.mode().orElse(""));
    row.put("by", names(event.actors()));
    row.put("to", names(event.recipients()));
    row.put("factuality", event.factuality());
    row.put("reports", event.reports().size());
    row.put("sources", event.sources());
    row.put("sentence", event.reports().isEmpty() ? "" : event.reports().get(0).report().sentence());
    return row;
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

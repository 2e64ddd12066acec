package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.archive.Archive;
import org.dragoman.archive.PageJson;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman changes}: what happened to the archive. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists what was added, revised, judged and taken back, in order.",
    description = {"", "Days and moments are those of UTC.", ""},
    footer = {
      "",
      "Examples:",
      "  dragoman changes --since 2026-01-31",
      "  dragoman changes --since 2026-01-31T14:00:00Z",
      "  dragoman changes --since 1200 --format jsonl      those after number 1200"
    })
final class ChangesCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("number", "made", "what", "id", "before", "after");

  @Spec private CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "DATE|NUMBER",
      description = "From this day or moment on, or after this number (default: all).")
  private String since = "0";

  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try (Archive opened = archive.read("changes");
        Listing rows = listing.listing(out, COLUMNS)) {
      List<Changes.Change> changes = changes(opened);
      for (Changes.Change change : changes) {
        rows.add(shortened(PageJson.of(change), listing));
      }
      if (listing.table()) {
        rows.close();
        out.println(Count.of(changes.size(), "change", "changes"));
      }
      return 0;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private List<Changes.Change> changes(Archive opened) throws ArchiveException {
    if (since.matches("\\d{1,18}")) {
      long number = Long.parseLong(since);
      return opened.store().read(connection -> Changes.since(connection, number));
    }
    Instant moment;
    try {
      moment =
          since.contains("T")
              ? Instant.parse(since)
              : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new ArchiveException(
          "--since "
              + since
              + ": this is neither a day as 2026-01-31, a moment as 2026-01-31T14:00:00Z, nor a"
              + " number");
    }
    return opened.store().read(connection -> Changes.since(connection, moment));
  }

  /** In a table, moments to the second. */
  static Map<String, Object> shortened(Map<String, Object> row, ListingOptions listing) {
    if (listing.table()) {
      row.replaceAll(
          (key, value) ->
              value != null && value.toString().matches("\\d{4}-\\d\\d-\\d\\dT.*Z")
                  ? value.toString().substring(0, 19).replace('T', ' ')
                  : value);
    }
    return row;
  }
}

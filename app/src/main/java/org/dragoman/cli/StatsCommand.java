package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.archive.Archive;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.Totals;
import org.dragoman.store.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman stats}: how much there is. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows how much the archive holds.",
    description = {
      "",
      "A report is what one article says of one act; an event is what the reports of one act have",
      "in common. Counted are the articles of the latest revision of each document.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman stats",
      "  dragoman stats --archive ~/archives/caribbean --format jsonl"
    })
final class StatsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try (Archive opened = archive.read("stats")) {
      Totals totals = Totals.of(opened.store());
      if (listing.table()) {
        out.println(opened.store().folder());
        show(out, totals);
      } else {
        try (Listing rows = listing.listing(out, List.of())) {
          rows.add(PageJson.of(totals));
        }
      }
      return 0;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private static void show(PrintWriter out, Totals t) {
    line(
        out,
        "documents",
        t.documents(),
        size(t.bytes()) + (t.revised() > 0 ? ", " + t.revised() + " of them new revisions" : ""));
    line(out, "articles", t.articles(), Count.of(t.words(), "word", "words"));
    line(
        out,
        "texts",
        t.texts(),
        t.syndicated() == 0 ? "" : t.syndicated() + " of them under several mastheads");
    line(out, "reports", t.reports(), "");
    line(
        out,
        "events",
        t.events(),
        Count.of(t.contradictions(), "contradiction", "contradictions") + " between their reports");
    line(out, "stories", t.stories(), "");
    line(out, "quotes", t.quotes(), "");
    line(
        out,
        "actors",
        t.actors(),
        t.people()
            + " people, "
            + t.known()
            + " of them known; "
            + t.questions()
            + " open questions");
    line(
        out,
        "languages",
        t.languages().size(),
        t.languages().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")));
    line(out, "sources", t.sources(), t.unsourced() + " articles without one");
    line(
        out,
        "days",
        t.days(),
        t.first().map(first -> first + " to " + t.last().orElse(first) + ", ").orElse("")
            + t.undated()
            + " articles without one");
    line(out, "judgements", t.judgements(), "");
    line(out, "changes", t.changes(), "");
    out.printf("%-12s%9s%n", "disk", size(t.disk()));
  }

  private static void line(PrintWriter out, String what, long number, String more) {
    out.println(String.format(Locale.ENGLISH, "%-12s%,9d  %s", what, number, more).stripTrailing());
  }

  private static String size(long bytes) {
    return bytes < 10_000
        ? bytes + " B"
        : bytes < 10_000_000
            ? String.format(Locale.ROOT, "%d kB", bytes / 1000)
            : String.format(Locale.ROOT, "%d MB", bytes / 1_000_000);
  }
}

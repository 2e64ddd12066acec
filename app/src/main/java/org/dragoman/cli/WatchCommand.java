package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Watch;
import org.dragoman.archive.WatchFile;
import org.dragoman.fetch.Visits;
import org.dragoman.reader.Columns;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman watch}: what is new for saved queries. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells what is new for saved queries, as often as wanted.",
    description = {
      "",
      "Reads folders and feeds again, keeps what is new, and prints for each query the events that",
      "were not there before, those whose date or factuality is another now, and new changes of a"
          + " relation.",
      "The first look only remembers. What was seen is kept with the archive, so that watching can",
      "be stopped and gone on with, or started by cron with --once.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman watch --query 'dyad:RUS-UKR quad:conflict' --source news/ --every 30m",
      "  dragoman watch --query event:SANCTION --source news/ --once --atom sanctions.xml",
      "",
      "Exit codes: 0 looked, 1 some source could not be read, 2 nothing could be told."
    })
final class WatchCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("what", "date", "event", "by", "to", "told_as", "words");

  @Spec private CommandSpec spec;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      required = true,
      description = "What to look for, as in docs/search.md; give it several times for several.")
  private List<String> queries;

  @Option(
      names = "--source",
      paramLabel = "FOLDER|URL",
      description = "Files, folders, feeds or pages of the web to read again each time.")
  private List<String> sources = List.of();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "How long to wait between two looks: 90s, 15m, 6h, 1d (default 15m).")
  private String every = "15m";

  @Option(names = "--once", description = "Look once and end.")
  private boolean once;

  @Option(
      names = "--atom",
      paramLabel = "FILE",
      description = "Also write the news as an Atom 1.0 feed, the last 200 pieces.")
  private String atom;

  @Mixin private FetchOptions web;
  @Mixin private ArchiveOptions archive;
  @Mixin private ListingOptions listing;

  private final Set<String> refused = new HashSet<>();
  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    try {
      List<Query> parsed = new ArrayList<>();
      for (String query : queries) {
        parsed.add(Query.parse(query));
      }
      Duration pause = duration(every);
      while (true) {
        add(complaints);
        look(out, parsed);
        if (once || out.checkError()) {
          return complaints.exitCode(1);
        }
        Thread.sleep(pause.toMillis());
      }
    } catch (QueryException e) {
      complaints.query(e);
      return 2;
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Keeps what is new; what cannot be read is said once, and the others are read. */
  private void add(Complaints complaints) {
    if (sources.isEmpty()) {
      return;
    }
    try (Archive opened = archive.write("watch")) {
      List<WatchedSource> all = new ArrayList<>();
      Visits visits = Visits.in(opened.store().folder());
      for (String source : sources) {
        all.add(
            FetchOptions.isAddress(source)
                ? WatchedSource.web(source, web.manners(), visits)
                : WatchedSource.folder(source));
      }
      for (WatchedSource source : all) {
        add(opened, source, complaints);
      }
      if (sources.stream().anyMatch(FetchOptions::isAddress)) {
        save(visits, complaints);
      }
    } catch (ArchiveException e) {
      complaints.say(e.getMessage()); // somebody else is writing: the next look may add it
    }
  }

  private void add(Archive opened, WatchedSource source, Complaints complaints)
      throws ArchiveException {
    try (Sources articles = Sources.in(source.now(), Columns.USUALLY)) {
      Tally tally = new Tally(complaints, source);
      new Adding(opened, Keep.ALL, Runtime.getRuntime().availableProcessors()).add(articles, tally);
      source.finished();
    } catch (UnreadableSource e) {
      refuse(complaints, e.getMessage());
    }
  }

  private static void save(Visits visits, Complaints complaints) {
    try {
      visits.save();
    } catch (IOException e) {
      complaints.say("what was fetched cannot be remembered (" + e.getMessage() + "); make room");
    }
  }

  private void refuse(Complaints complaints, String why) {
    if (refused.add(why)) {
      complaints.say(why);
    }
  }

  private void look(PrintWriter out, List<Query> parsed) throws ArchiveException {
    String moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    try (Archive opened = archive.read("watch")) {
      WatchFile file = WatchFile.in(opened.store().folder());
      List<Watch.Item> items = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (Query query : parsed) {
        String name = query.canonical();
        boolean first = file.seen(name).isEmpty();
        Watch.Outcome outcome = Watch.ask(opened, query, file.seen(name));
        file.remember(name, outcome, moment);
        names.add(name);
        items.addAll(outcome.items());
        if (first && listing.table()) {
          out.println(
              name
                  + ": "
                  + Count.of(outcome.seen().told().size(), "event", "events")
                  + " so far; from now on only what is new is told");
        }
      }
      if (!items.isEmpty()) {
        if (listing.table()) {
          out.println(moment + ": " + Count.of(items.size(), "piece of news", "pieces of news"));
        }
        try (Listing rows = listing.listing(out, COLUMNS)) {
          items.forEach(item -> rows.add(row(item)));
        }
      }
      out.flush();
      if (atom != null) {
        feed(opened.store().folder() + "\n" + String.join("\n", names), names, file, moment);
      }
      file.save(); // last: news that could not be written is told again
    }
  }

  private void feed(String name, List<String> names, WatchFile file, String moment)
      throws ArchiveException {
    List<WatchFile.Entry> entries = file.entries(names);
    String updated = entries.isEmpty() ? moment : entries.get(0).found();
    try {
      Path path = Path.of(atom);
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(fresh, AtomFeed.of(name, names, entries, updated), StandardCharsets.UTF_8);
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | InvalidPathException e) {
      throw new ArchiveException(
          atom + ": it cannot be written (" + e.getMessage() + "); check the folder");
    }
  }

  private static Map<String, Object> row(Watch.Item item) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("query", item.query());
    row.put("what", item.what());
    row.put("id", item.id());
    row.put("before", item.before().orElse(null));
    for (String key : List.of("date", "event", "by", "to", "told_as", "n", "sentence")) {
      row.put(key, item.event().map(event -> EventsCommand.line(event).get(key)).orElse(null));
    }
    row.put(
        "words",
        item.event().isEmpty()
            ? item.words()
            : item.before().map(told -> "before: " + told + "; ").orElse("") + row.get("sentence"));
    return row;
  }

  /** Reads 90s, 15m, 6h, 1d. */
  static Duration duration(String text) throws ArchiveException {
    if (text.matches("[1-9]\\d{0,5}[smhdSMHD]")) {
      long number = Long.parseLong(text.substring(0, text.length() - 1));
      return switch (Character.toLowerCase(text.charAt(text.length() - 1))) {
        case 's' -> Duration.ofSeconds(number);
        case 'm' -> Duration.ofMinutes(number);
        case 'h' -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
    throw new ArchiveException(
        "--every " + text + ": this is no time to wait; write 90s, 15m, 6h or 1d");
  }

  /** Says once what cannot be read. */
  private final class Tally implements Adding.Listener {
    private final Complaints complaints;
    private final WatchedSource watched;

    Tally(Complaints complaints, WatchedSource watched) {
      this.complaints = complaints;
      this.watched = watched;
    }

    @Override
    public void kept(Source source, Added.Outcome outcome) {
      watched.done(source); // the news is told by what follows from it
    }

    @Override
    public void known(Source source) {
      watched.done(source);
    }

    @Override
    public void refused(Source source, Exception why) {
      refuse(complaints, String.valueOf(why.getMessage()));
    }
  }
}

package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.UnreadLanguage;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Parcel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman add}: reads articles and keeps them. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Reads articles and keeps what they say in an archive.",
    description = {
      "",
      "What is in the archive already is not read again; a page that has changed is kept as a new",
      "revision. Stop it at any time: what was reported as kept is kept, and the same command goes",
      "on where it stopped.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman add news/",
      "  dragoman add page.html --archive ~/archives/caribbean --keep spans",
      "  dragoman add --parquet out/ --archive ~/archives/cc-news     # what dragoman-spark wrote"
    })
final class AddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Files of any format in docs/sources.md, folders of them, or - for standard input.")
  private List<String> sources = List.of();

  @Mixin private ArchiveOptions archive;
  @Mixin private SourceOptions reading;

  @Option(
      names = "--keep",
      paramLabel = "WHAT",
      description =
          "all, or spans: only the sentences that carry a statement, not the articles, where their"
              + " licence wants it (default all).")
  private Keep keep = Keep.ALL;

  @Option(
      names = "--parquet",
      paramLabel = "DIR",
      description =
          "Take in what dragoman-spark read on many machines (docs/guides/spark.md); no article is"
              + " read again.")
  private Path parquet;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads read (default: as many as there are cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = reading.complaints();
    if (sources.isEmpty() == (parquet == null)) {
      throw new ParameterException(
          spec.commandLine(), "name what to add: either SOURCEs or --parquet DIR");
    }
    if (parquet != null) {
      return take(out, complaints);
    }
    List<Source> all = SourceOptions.files(sources, complaints);
    if (all.isEmpty()) {
      return 2; // and no archive is made for nothing
    }
    try (Sources articles = reading.in(all);
        Archive opened = archive.write("add");
        Progress progress = Progress.over(all.size())) {
      Tally tally = new Tally(complaints, progress);
      new Adding(opened, keep, Math.max(1, threads)).add(articles, tally);
      out.println(tally.summary() + " " + opened.store().folder());
      return complaints.exitCode(tally.kept());
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private int take(PrintWriter out, Complaints complaints) {
    try {
      Parcel parcel = Parcel.open(parquet); // before an archive is made for nothing
      try (Archive opened = archive.write("add")) {
        Parcel.Taken taken = opened.take(parcel);
        out.printf(
            "%d documents with %d articles kept%s%s, in %s%n",
            taken.documents(),
            taken.articles(),
            taken.revised() > 0 ? " (" + taken.revised() + " of them new revisions)" : "",
            taken.known() > 0 ? ", " + taken.known() + " there already" : "",
            opened.store().folder());
        return 0;
      }
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  /** What became of the sources. */
  static final class Tally implements Adding.Listener {
    private final Complaints complaints;
    private final Progress progress;
    private int kept;
    private int revised;
    private int known;
    private int refused;
    private int articles;

    Tally(Complaints complaints, Progress progress) {
      this.complaints = complaints;
      this.progress = progress;
    }

    @Override
    public void kept(Source source, Added.Outcome outcome) {
      kept++;
      revised += outcome.what() == Added.What.REVISED ? 1 : 0;
      articles += outcome.articles().size();
      progress.step();
    }

    @Override
    public void known(Source source) {
      known++;
      progress.step();
    }

    @Override
    public void refused(Source source, Exception why) {
      refused++;
      if (why instanceof UnreadableSource unreadable) {
        complaints.say(unreadable);
      } else if (why instanceof UnreadLanguage unread) {
        complaints.say(source.path(), unread);
      } else {
        complaints.fault(source.path() + ": ", why);
      }
      progress.step();
    }

    /** How many are in the archive now, new or not. */
    int kept() {
      return kept + known;
    }

    String summary() {
      StringBuilder line = new StringBuilder();
      line.append(kept).append(kept == 1 ? " document" : " documents");
      line.append(" with ").append(articles).append(articles == 1 ? " article" : " articles");
      line.append(" kept");
      if (revised > 0) {
        line.append(" (").append(revised).append(" of them new revisions)");
      }
      line.append(known > 0 ? ", " + known + " there already" : "");
      line.append(refused > 0 ? ", " + refused + " refused" : "");
      return line.append(", in").toString();
    }
  }
}

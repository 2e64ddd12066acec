package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.UnreadLanguage;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  dragoman add page.html --archive ~/archives/caribbean --keep spans"
    })
final class AddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, folders, or - for standard input.")
  private List<String> sources;

  @Mixin private ArchiveOptions archive;

  @Option(
      names = "--keep",
      paramLabel = "WHAT",
      description =
          "all, or spans: only the sentences that carry a statement, not the articles, where their"
              + " licence wants it (default all).")
  private Keep keep = Keep.ALL;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads read (default: as many as there are cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = new Complaints(spec.commandLine().getErr());
    List<Source> all = list(complaints);
    if (all.isEmpty()) {
      return 2; // and no archive is made for nothing
    }
    try (Archive opened = archive.write("add");
        Progress progress = Progress.over(all.size())) {
      Tally tally = new Tally(complaints, progress);
      new Adding(opened, keep, Math.max(1, threads)).add(all.iterator(), tally);
      out.println(tally.summary() + " " + opened.store().folder());
      return complaints.exitCode(tally.kept + tally.known);
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private List<Source> list(Complaints complaints) {
    List<Source> all = new ArrayList<>();
    for (String source : sources) {
      try {
        if (source.equals("-")) {
          all.add(Source.of(System.in));
        } else {
          all.addAll(Source.under(Path.of(source)));
        }
      } catch (UnreadableSource e) {
        complaints.say(e.getMessage());
      } catch (InvalidPathException e) {
        complaints.say(source + ": this is no file name; check it");
      }
    }
    return all;
  }

  /** What became of the sources. */
  private static final class Tally implements Adding.Listener {
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
      if (why instanceof UnreadableSource || why instanceof UnreadLanguage) {
        complaints.say(why.getMessage());
      } else {
        complaints.fault(source.path() + ": ", why);
      }
      progress.step();
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

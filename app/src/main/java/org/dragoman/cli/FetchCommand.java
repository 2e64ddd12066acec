package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.archive.Adding;
import org.dragoman.archive.Archive;
import org.dragoman.fetch.Fetching;
import org.dragoman.fetch.Visits;
import org.dragoman.reader.Source;
import org.dragoman.reader.Sources;
import org.dragoman.store.Added;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman fetch}: pages and feeds of the web into the archive. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Fetches pages, and the pages behind feeds, and keeps what they say.",
    description = {
      "",
      "A feed is known by its content; the pages behind its entries are fetched, with what it says",
      "of their day. What robots.txt forbids is not asked for, a host is left alone between two",
      "requests, and what has not changed since the last time is not sent again.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman fetch https://news.example/2016/05/24/envoys.html",
      "  dragoman fetch https://news.example/world.rss --pages 20 --delay 5s"
    })
final class FetchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL|FEED", arity = "1..*", description = "Addresses of pages or feeds.")
  private List<String> urls;

  @Mixin private ArchiveOptions archive;

  @Option(
      names = "--keep",
      paramLabel = "WHAT",
      description = "all, or spans: only the sentences that carry a statement (default all).")
  private Keep keep = Keep.ALL;

  @Mixin private FetchOptions web;
  @Mixin private SourceOptions reading;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Complaints complaints = reading.complaints();
    try (Archive opened = archive.write("fetch")) {
      Visits visits = Visits.in(opened.store().folder());
      Fetching fetching = new Fetching(urls, web.manners(), visits);
      AddCommand.Tally tally = new AddCommand.Tally(complaints, Progress.over(1));
      try (Sources articles = Sources.in(fetching, reading.columns())) {
        new Adding(opened, keep, Runtime.getRuntime().availableProcessors())
            .add(articles, remembering(tally, fetching));
        fetching.finished();
      } finally {
        save(visits, complaints);
      }
      String same =
          fetching.unchanged() > 0
              ? fetching.unchanged()
                  + (fetching.unchanged() == 1 ? " page" : " pages")
                  + " as before, "
              : "";
      out.println(same + tally.summary() + " " + opened.store().folder());
      return complaints.exitCode(tally.kept() + fetching.unchanged());
    } catch (ArchiveException e) {
      complaints.say(e.getMessage());
      return 2;
    }
  }

  private static Adding.Listener remembering(AddCommand.Tally tally, Fetching fetching) {
    return new Adding.Listener() {
      @Override
      public void kept(Source source, Added.Outcome outcome) {
        tally.kept(source, outcome);
        fetching.done(source);
      }

      @Override
      public void known(Source source) {
        tally.known(source);
        fetching.done(source);
      }

      @Override
      public void refused(Source source, Exception why) {
        tally.refused(source, why);
      }
    };
  }

  private static void save(Visits visits, Complaints complaints) {
    try {
      visits.save();
    } catch (IOException e) {
      complaints.say("what was fetched cannot be remembered (" + e.getMessage() + "); make room");
    }
  }
}

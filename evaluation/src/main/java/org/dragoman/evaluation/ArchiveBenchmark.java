package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.archive.Archive;
import org.dragoman.archive.Relations;
import org.dragoman.relation.Dyad;
import org.dragoman.relation.Granularity;
import org.dragoman.search.Query;
import org.dragoman.search.Request;
import org.dragoman.search.SentenceSearcher;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.dragoman.store.Kept;
import org.dragoman.store.Store;

/**
 * How the archive bears up under generated news: adding, size, searching, a dyad's history.
 *
 * <p>Run with the number of articles and a folder on a disk with room; prints a report.
 */
public final class ArchiveBenchmark {

  private static final int BATCH = 1000;
  private static final String[] QUERIES = {
    "dorba",
    "tece AND rencefo",
    "\"dorba dorba\"",
    "mor*",
    "dyad:USA-RUS",
    "actor:RUS event:CONSULT",
    "by:AFG date:2022",
    "event:SANCTION factuality:asserted date:[2021-03 TO 2021-06]",
    "source:\"Outlet 3\" event:ACCUSE",
    "lang:en dorba NOT tece",
    "actor:vladimir-putin",
    "*",
  };

  private ArchiveBenchmark() {}

  public static void main(String[] arguments) throws ArchiveException, IOException {
    int articles = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]).resolve("archive");
    long seconds = add(articles, folder);
    System.out.printf(
        Locale.ROOT, "added at %.0f articles/s over all%n", (double) articles / seconds);
    size(folder);
    try (Archive archive = Archive.open(folder, Store.Access.READ, Clock.systemUTC(), "bench")) {
      search(archive);
      relation(archive);
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "heap used %d MB of %d MB%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
  }

  private static long add(int articles, Path folder) throws ArchiveException {
    GeneratedNews news = new GeneratedNews(1);
    long text = 0;
    long nanos = 0;
    try (Archive archive = Archive.open(folder, Store.Access.WRITE, Clock.systemUTC(), "bench")) {
      List<Kept> batch = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        Kept kept = news.next(articles);
        text += kept.raw().length;
        batch.add(kept);
        if (batch.size() == BATCH || i == articles - 1) {
          long start = System.nanoTime();
          archive.add(batch, Keep.ALL);
          long took = System.nanoTime() - start;
          nanos += took;
          if ((i + 1) % (BATCH * 10) == 0) {
            System.out.printf(Locale.ROOT, "%d articles, last batch %.2f s%n", i + 1, took / 1e9);
          }
          batch.clear();
        }
      }
    }
    System.out.printf("text %d MB%n", text >> 20);
    return Math.max(1, nanos / 1_000_000_000L);
  }

  private static void size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) > 1 << 20) {
          System.out.printf("%s %d MB%n", folder.relativize(file), Files.size(file) >> 20);
        }
      }
    }
  }

  private static void search(Archive archive) throws ArchiveException {
    List<Double> all = new ArrayList<>();
    try (SentenceSearcher searcher = archive.searcher()) {
      for (int round = 0; round < 6; round++) {
        for (String words : QUERIES) {
          Query query = Query.parse(words);
          long start = System.nanoTime();
          long total = searcher.search(query, Request.first(20).withFacets(true)).total();
          double millis = (System.nanoTime() - start) / 1e6;
          if (round > 0) {
            all.add(millis);
          }
          if (round == 5) {
            System.out.printf(Locale.ROOT, "%-62s %9d hits %7.1f ms%n", words, total, millis);
          }
        }
      }
    }
    spread("search with facets", all);
  }

  private static void relation(Archive archive) throws ArchiveException {
    List<Double> all = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      archive
          .store()
          .read(
              connection ->
                  Relations.timeline(
                      connection, new Dyad("AFG", "ALB"), Granularity.MONTH, Relations.Range.ALL));
      if (round > 1) {
        all.add((System.nanoTime() - start) / 1e6);
      }
    }
    spread("a dyad's history by month", all);
  }

  private static void spread(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, p99 %.1f ms, worst %.1f ms of %d%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
        Arrays.stream(sorted).max().orElse(0),
        sorted.length);
  }
}

package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.Stamp;

/** What {@link ArchiveBenchmark} writes of its figures: the text of docs/benchmarks/archive.md. */
final class ArchiveReport {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private final Tally tally;
  private final StringBuilder text = new StringBuilder();

  ArchiveReport(Tally tally) {
    this.tally = tally;
  }

  String text() throws IOException {
    line("# An archive of %,d articles", tally.totals.articles());
    line("");
    line("Written by `org.dragoman.evaluation.ArchiveBenchmark`; nothing below is typed by hand.");
    line("");
    line("```");
    line("java -Xss4m -Xmx%dm -XX:+UseSerialGC -cp <evaluation and its libraries> \\", heap());
    line(
        "  org.dragoman.evaluation.ArchiveBenchmark %d NEW-FOLDER docs/benchmarks/archive.md",
        tally.totals.articles());
    line("```");
    line("");
    line(
        "%s; %s, %d processors; Java %s, serial collector, %d MiB of heap at most; Dragoman %s.",
        YearMonth.from(LocalDate.now(ZoneOffset.UTC)),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.runtime.version"),
        heap(),
        Stamp.current().dragoman());
    line(
        "Load of the machine at the end (1 minute): %.1f. What is over the number of processors was"
            + " other work, which lengthens times by the clock.",
        Tally.load());
    line("");
    made();
    measured();
    slowest();
    return text.toString();
  }

  private void made() {
    line("## The articles");
    line("");
    line(
        "English articles of %,d words on average about affairs between sixty states over five"
            + " years, %.1f reports in each, added in the order of their days.",
        tally.totals.words() / tally.totals.articles(),
        (double) tally.totals.reports() / tally.totals.articles());
    line(
        "%,d were generated from sentence patterns and truly read. All others are these with other"
            + " people, towns, ordinary words (%s), outlets and days, each of the same length as"
            + " what it replaces, in text and reading alike.",
        tally.read + tally.warm, "20,000 by Zipf's law");
    line(
        "States, acts and the sentences about them are not exchanged; days move by whole weeks."
            + " So %,d articles hold %,d reports, which became %,d events and %,d stories, with"
            + " %,d actors.",
        tally.totals.articles(),
        tally.totals.reports(),
        tally.totals.events(),
        tally.totals.stories(),
        tally.totals.actors());
    line("");
  }

  private void measured() {
    line("## Measured");
    line("");
    line("| | figure | wanted |");
    line("|---|---|---|");
    line(
        "| reading alone, processor time an article (%,d articles) | %.1f ms | |",
        tally.read, tally.readMillis());
    line(
        "| reading and keeping at once, the ordinary way (%,d articles, a new archive) | %.1f ms |"
            + " |",
        tally.added, tally.addedMillis());
    line(
        "| so adding runs at this share of the reader's speed | %s | 80 %% |",
        Tally.percent(tally.readMillis() / tally.addedMillis()));
    line("| keeping alone, all %,d | %.2f ms | |", tally.kept(), tally.keptMillis());
    line("| keeping alone, the last tenth | %.2f ms | |", tally.lateMillis());
    line(
        "| share of the reader's speed, over all | %s | 80 %% |",
        Tally.percent(tally.share(tally.keptMillis())));
    line(
        "| share of the reader's speed, the last tenth | %s | 80 %% |",
        Tally.percent(tally.share(tally.lateMillis())));
    line(
        "| keeping by the clock, beside the making of articles | %.2f ms an article, %,d"
            + " transactions | |",
        tally.keptClock(), tally.transactions());
    line(
        "| archive / text | %.2f (%,d MB / %,d MB) | < 4 |",
        (double) tally.disk / tally.text, tally.disk / 1_000_000, tally.text / 1_000_000);
    for (Tally.Spread spread : tally.searches) {
      line("| search, %s | %s | 50 ms, p99 250 ms |", spread.what(), of(spread));
    }
    for (Tally.Spread spread : tally.relations) {
      line("| a pair's whole history, %s | %s | 100 ms |", spread.what(), of(spread));
    }
    line("| opening the archive for reading | %.0f ms | |", tally.openMillis);
    line("| peak memory while reading | %s | 2 GiB |", tally.memoryRead);
    line("| peak memory while adding | %s | 2 GiB |", tally.memoryAdd);
    line("| peak memory while asking | %s | 2 GiB |", tally.memoryAsk);
    line("");
    line(
        "The share is processor time of reading over processor time of reading and keeping, all"
            + " threads, the collector of garbage and the compiler included.");
    line(
        "Memory is this process's own; pages of the index that are only mapped from its files come"
            + " on top, and the system takes them back when it wants them.");
    line("");
  }

  private static String of(Tally.Spread spread) {
    return String.format(
        Locale.ROOT,
        "median %.1f ms, p99 %.0f ms, most %.0f ms of %d",
        spread.median(),
        spread.p99(),
        spread.most(),
        spread.questions());
  }

  private void slowest() {
    line("## The slowest searches");
    line("");
    line("| | query | sentences found | ms |");
    line("|---|---|---|---|");
    tally.slowest.forEach(this::line);
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private static String processor() throws IOException {
    if (!Files.exists(PROCESSOR)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      List<String> names = lines.filter(line -> line.startsWith("model name")).toList();
      return names.isEmpty()
          ? System.getProperty("os.arch")
          : names.get(0).replaceFirst("[^:]*: *", "");
    }
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    text.append('\n');
  }
}

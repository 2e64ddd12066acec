package org.dragoman.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.Stamp;

/** What {@code dragoman bench} measured, as Markdown; measures memory and start in other Javas. */
final class BenchReport {

  private static final int STARTS = 5;
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path LOAD = Path.of("/proc/loadavg");

  private final StringBuilder out = new StringBuilder();
  private final int rounds;
  private final double warm;

  BenchReport(int rounds, double warm) {
    this.rounds = rounds;
    this.warm = warm;
  }

  /** What was measured, where, and how. */
  void machine() throws IOException {
    out.append("# How fast Dragoman reads here\n\n");
    out.append("Written by `dragoman bench`.\n\n| | |\n|---|---|\n");
    Stamp stamp = Stamp.current();
    row("Dragoman", stamp.dragoman() + " with models " + stamp.models());
    row(
        "Java",
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    row("system", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
    row("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    row("runnable processes, mean of the last minute, at the start", load());
    row(
        "method",
        "one thread, its processor time; "
            + rounds
            + " rounds of 2 s in turn after "
            + Bench.number(warm, 0)
            + " s of warming up; median (least to most)");
    out.append('\n');
  }

  private void row(String name, String value) {
    out.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  /** How fast all were on one kind of news; the first is Dragoman, the second the floor. */
  void race(String news, List<Race.Result> results) throws IOException {
    Race.Result own = results.get(0);
    out.append("## ").append(title(news)).append("\n\n");
    out.append("Runnable processes at the end: ").append(load()).append(".\n\n");
    out.append(
        "| | articles of 500 words a second a core | Dragoman is so many times as fast | MB"
            + " allocated an article |\n|---|---|---|---|\n");
    for (Race.Result result : results) {
      row(
          result.name(),
          Race.spread(result.speeds())
              + " | "
              + (result == own ? "" : Race.spread(own.ratios(result)))
              + " | "
              + Bench.number(result.megabytesAnArticle(), 2));
    }
    out.append("\nDistance to the floor: the tokenizer alone is ")
        .append(Bench.number(Race.median(results.get(1).ratios(own)), 0))
        .append(" times as fast as the whole reading.\n\n");
  }

  private static String title(String news) {
    return news.equals("mixed") ? "Mixed news, a fifth about states" : "News all about states";
  }

  /** Where the time went. */
  void stages(String news, Map<String, Double> shares) {
    out.append("| step (").append(news).append(") | share of the time |\n|---|---|\n");
    shares.forEach((step, share) -> row(step, Bench.number(share * 100, 1) + " %"));
    out.append('\n');
  }

  /** The most memory that English alone takes, in a Java of its own. */
  void memory() throws IOException, InterruptedException {
    List<String> told =
        run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PeakMemory.class.getName()));
    out.append("## Memory\n\nEnglish alone, 60 articles, `-Xmx400m`: ");
    boolean known = !told.isEmpty() && told.get(0).matches("\\d+");
    out.append(
        known ? Long.parseLong(told.get(0)) / 1024 + " MiB resident at the most" : "not measured");
    out.append(".\n\n");
  }

  /** {@code dragoman read} on one short file; the first start makes what later ones use. */
  void start(Path home) throws IOException, InterruptedException {
    out.append("## Start\n\n`dragoman read` on one short file: ");
    Path script = home.resolve("dragoman");
    if (!Files.isExecutable(script)) {
      out.append("not measured, as there is no ")
          .append(script.getFileName())
          .append(" to start.\n");
      return;
    }
    Path file = Files.createTempFile("short", ".txt");
    try {
      String text = new GeneratedArticles(Bench.SEED).articles(1, 1).get(0);
      Files.writeString(file, text.substring(0, text.indexOf("\n\n", 400)));
      double[] clock = new double[STARTS];
      double[] processor = new double[STARTS];
      for (int i = -1; i < STARTS; i++) {
        long start = System.nanoTime();
        String read = "\"$0\" read \"$1\" --format jsonl >/dev/null; times";
        List<String> told =
            run(List.of("sh", "-c", read, script.toAbsolutePath().toString(), file.toString()));
        if (i >= 0) {
          clock[i] = (System.nanoTime() - start) / 1e9;
          processor[i] = seconds(told.get(told.size() - 1));
        }
      }
      out.append(Race.spread(clock)).append(" s by the clock, ");
      out.append(Race.spread(processor)).append(" s of processor time, ");
      out.append(STARTS).append(" starts after a first.\n");
    } finally {
      Files.delete(file);
    }
  }

  /** The seconds of a line of {@code times}, user's and system's: "0m1.230s 0m0.120s". */
  private static double seconds(String line) {
    double sum = 0;
    for (String part : line.trim().split("\\s+")) {
      int m = part.indexOf('m');
      sum +=
          60 * Double.parseDouble(part.substring(0, m))
              + Double.parseDouble(part.substring(m + 1, part.length() - 1));
    }
    return sum;
  }

  private static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines = new ArrayList<>();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    process.waitFor();
    return lines;
  }

  private static String processor() throws IOException {
    if (Files.exists(PROCESSORS)) {
      for (String line : Files.readAllLines(PROCESSORS)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).trim();
        }
      }
    }
    return "unknown";
  }

  private static String load() throws IOException {
    return Files.exists(LOAD) ? Files.readString(LOAD).split(" ")[0] : "unknown";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.page.Page;

/**
 * How many HTML pages a second become articles, in time of one processor: {@code PageBenchmark GOLD
 * [ROUNDS]}. The time of the processor counts, not that on the wall, which others share.
 */
public final class PageBenchmark {

  private PageBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path gold = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
    List<String> pages = new ArrayList<>();
    long signs = 0;
    for (JsonNode row : GoldLines.read(gold.resolve("article-segments.jsonl.gz"))) {
      String page = new String(GoldLines.page(gold, row), StandardCharsets.UTF_8);
      pages.add(page);
      signs += page.length();
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++) {
      long start = threads.getCurrentThreadCpuTime();
      long words = 0;
      for (String page : pages) {
        words += Page.of(page, Optional.empty()).body().length();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %.0f pages/s, %.1f MB/s, %d characters of articles%n",
          round + 1,
          pages.size() / seconds,
          signs / seconds / 1e6,
          words);
    }
  }
}

package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Articles;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.text.Text;
import org.jsoup.Jsoup;

/**
 * How many HTML pages a second become articles, in time of one processor: {@code PageBenchmark GOLD
 * [ROUNDS [PAGES]]} on pages of a gold set.
 *
 * <p>Three figures a round: jsoup's bare parse of the decoded pages, which is the floor; from bytes
 * to the clean article (decoding, parse, main content, metadata, date); and what telling articles
 * on it apart and taking off what furniture is left comes to. The ratio of the second to the first
 * says more than either, since a shared machine slows both alike. The time of the processor counts,
 * not that on the wall, which others share.
 */
public final class PageBenchmark {

  private PageBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path gold = Path.of(arguments[0]);
    List<byte[]> pages = new ArrayList<>();
    int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
    for (JsonNode row : GoldLines.read(gold.resolve("article-segments.jsonl.gz"))) {
      if (pages.size() < most) {
        pages.add(GoldLines.page(gold, row));
      }
    }
    rounds(pages, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4);
  }

  /** Reads the pages again and again, and prints each round. */
  static void rounds(List<byte[]> pages, int rounds) {
    long bytes = pages.stream().mapToLong(page -> page.length).sum();
    System.out.printf(
        Locale.ROOT, "%d pages of %d kB%n", pages.size(), bytes / pages.size() / 1000);
    List<String> decoded =
        pages.stream().map(page -> new String(page, StandardCharsets.UTF_8)).toList();
    Articles articles = new Articles();
    for (int round = 1; round <= rounds; round++) {
      double start = seconds();
      long nodes = 0;
      for (String page : decoded) {
        nodes += Jsoup.parse(page).childNodeSize();
      }
      double parsed = seconds() - start;
      start = seconds();
      List<Text> texts = new ArrayList<>();
      for (byte[] page : pages) {
        try {
          texts.add(Source.of("page.html", page).decode(page).text());
        } catch (UnreadableSource e) {
          nodes++; // a page without words
        }
      }
      double clean = seconds() - start;
      start = seconds();
      int found = 0;
      for (Text text : texts) {
        found += articles.in(text).size();
      }
      double told = seconds() - start;
      System.out.printf(
          Locale.ROOT,
          "round %d: bare parse %.0f pages/s; to the clean article %.0f pages/s, %.1f MB/s, %.2f"
              + " times the bare parse; %d articles told apart at %.0f pages/s; all %.0f pages/s"
              + " (%d)%n",
          round,
          pages.size() / parsed,
          pages.size() / clean,
          bytes / clean / 1e6,
          clean / parsed,
          found,
          pages.size() / told,
          pages.size() / (clean + told),
          nodes);
    }
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}

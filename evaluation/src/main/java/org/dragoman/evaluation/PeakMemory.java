package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads generated English news in a Java of its own and prints how much memory that took at its
 * most, in kB: of the whole process where the system tells it, as Linux does.
 */
final class PeakMemory {

  private static final int ARTICLES = 60;
  private static final Path STATUS = Path.of("/proc/self/status");

  private PeakMemory() {}

  public static void main(String[] arguments) throws IOException {
    List<String> articles = new GeneratedArticles(Bench.SEED).articles(ARTICLES, 2);
    Bench.dragoman().reading(articles).run();
    for (String line : Files.exists(STATUS) ? Files.readAllLines(STATUS) : List.<String>of()) {
      if (line.startsWith("VmHWM:")) {
        System.out.println(line.replaceAll("\\D", ""));
      }
    }
  }
}

package org.dragoman.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Contestants that read the same articles in turn, round by round, on one thread, so that whatever
 * else the machine does befalls all alike. What is counted is the thread's processor time.
 */
final class Race {

  /** In how long articles the speed is told. */
  static final int ARTICLE_WORDS = 500;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * What one contestant ran.
   *
   * @param speeds articles of {@value #ARTICLE_WORDS} words a second, for each round
   */
  record Result(String name, double[] speeds, double megabytesAnArticle) {

    double median() {
      return Race.median(speeds);
    }

    /** How much faster it was than {@code other}, round by round. */
    double[] ratios(Result other) {
      double[] ratios = new double[speeds.length];
      for (int r = 0; r < ratios.length; r++) {
        ratios[r] = speeds[r] / other.speeds[r];
      }
      return ratios;
    }
  }

  private Race() {}

  /**
   * Lets all read.
   *
   * @param warm seconds that each reads before it counts
   * @param seconds of each round
   */
  static List<Result> run(
      List<Contestant> contestants, List<String> texts, int rounds, double warm, double seconds) {
    long words = texts.stream().mapToLong(text -> text.trim().split("\\s+").length).sum();
    double articles = (double) words / ARTICLE_WORDS;
    List<Runnable> readings = contestants.stream().map(c -> c.reading(texts)).toList();
    readings.forEach(reading -> passes(reading, warm));
    double[][] speeds = new double[readings.size()][rounds];
    for (int r = 0; r < rounds; r++) {
      for (int c = 0; c < speeds.length; c++) {
        speeds[c][r] = passes(readings.get(c), seconds) * articles;
      }
    }
    Result[] results = new Result[speeds.length];
    for (int c = 0; c < results.length; c++) {
      results[c] =
          new Result(
              contestants.get(c).name(), speeds[c], allocated(readings.get(c)) / articles / 1e6);
    }
    return List.of(results);
  }

  /** Reads until so much processor time is gone; gives readings of all texts a second. */
  static double passes(Runnable reading, double seconds) {
    long start = THREADS.getCurrentThreadCpuTime();
    int passes = 0;
    long gone;
    do {
      reading.run();
      passes++;
      gone = THREADS.getCurrentThreadCpuTime() - start;
    } while (gone < seconds * 1e9);
    return passes * 1e9 / gone;
  }

  private static double allocated(Runnable reading) {
    var threads = (com.sun.management.ThreadMXBean) THREADS;
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    reading.run();
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }

  /** Median and, in brackets, the least and the most. */
  static String spread(double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    String number = most < 10 ? "%.2f" : most < 1000 ? "%.1f" : "%.0f";
    String format = number + " (" + number + " to " + number + ")";
    return String.format(Locale.ROOT, format, median(values), least, most);
  }
}

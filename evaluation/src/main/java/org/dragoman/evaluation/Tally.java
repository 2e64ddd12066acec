package org.dragoman.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.archive.Totals;

/** What {@link ArchiveBenchmark} has measured. */
final class Tally {

  /** Times of one kind of question, in milliseconds. */
  record Spread(String what, int questions, double median, double p99, double most) {
    static Spread of(String what, List<Double> millis) {
      double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Spread(
          what,
          sorted.length,
          sorted[sorted.length / 2],
          sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
          Arrays.stream(sorted).max().orElse(0));
    }
  }

  /** A transaction: articles, nanoseconds of processor time, nanoseconds. */
  private record Batch(int articles, long cpu, long nanos) {}

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final double LATE = 0.1;

  int warm;
  int read;
  long readCpu;
  int added;
  long addedCpu;
  long text;
  long disk;
  double openMillis;
  Totals totals;
  List<Spread> searches = List.of();
  List<Spread> relations = List.of();
  List<String> slowest = List.of();
  Memory.Peak memoryRead;
  Memory.Peak memoryAdd;
  Memory.Peak memoryAsk;
  private final List<Batch> batches = new ArrayList<>();
  private Batch closing = new Batch(0, 0, 0);

  /** Processor time of this process so far, in nanoseconds. */
  static long cpu() {
    return PROCESS.getProcessCpuTime();
  }

  /** Runnable processes of the machine, over the last minute. */
  static double load() {
    return PROCESS.getSystemLoadAverage();
  }

  static long cpu(Thread thread) {
    return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
  }

  void batch(int articles, long cpu, long nanos) {
    batches.add(new Batch(articles, cpu, nanos));
  }

  void closing(long cpu, long nanos) {
    closing = new Batch(0, cpu, nanos);
  }

  double readMillis() {
    return readCpu / 1e6 / read;
  }

  double addedMillis() {
    return addedCpu / 1e6 / added;
  }

  int kept() {
    return batches.stream().mapToInt(Batch::articles).sum();
  }

  int transactions() {
    return batches.size();
  }

  /** Processor time an article, of all. */
  double keptMillis() {
    return (batches.stream().mapToLong(Batch::cpu).sum() + closing.cpu()) / 1e6 / kept();
  }

  /** Time an article, of all, by the clock. */
  double keptClock() {
    return (batches.stream().mapToLong(Batch::nanos).sum() + closing.nanos()) / 1e6 / kept();
  }

  /** Processor time an article, of the last tenth. */
  double lateMillis() {
    int least = Math.max(1, (int) (kept() * LATE));
    long cpu = 0;
    int articles = 0;
    for (int i = batches.size() - 1; i >= 0 && articles < least; i--) {
      cpu += batches.get(i).cpu();
      articles += batches.get(i).articles();
    }
    return cpu / 1e6 / articles;
  }

  /** Speed of reading and keeping as a share of that of reading alone. */
  double share(double keeping) {
    return readMillis() / (readMillis() + keeping);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}

package org.dragoman.spark;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.storage.StorageLevel;
import org.dragoman.story.Decisions;
import org.dragoman.story.EventGroup;
import org.dragoman.story.Events;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;
import scala.Tuple2;

/**
 * One story that all the world writes about: so many reports of one act, and a thousandth of others
 * between the same states in the same days, all in one block. Shows what the slowest task and all
 * tasks take of a processor, without slices and with them (docs/scale.md).
 *
 * <p>Arguments: reports, and the sizes of slices to try.
 */
final class SkewSimulation {

  private static final String[] WORDS =
      ("ministers envoys sanctions border capital talks summit markets parliament agreement crisis"
              + " observers residents officials statement morning evening security council leaders")
          .split(" ");

  private SkewSimulation() {}

  public static void main(String[] arguments) throws TimeoutException {
    int n = Integer.parseInt(arguments[0]);
    List<Tuple2<Long, byte[]>> reports = reports(n);
    long bytes = reports.stream().mapToLong(report -> report._2().length).sum();
    System.out.printf(Locale.ROOT, "%d reports of %d bytes each%n", n, bytes / n);
    SparkConf conf =
        new SparkConf()
            .setMaster("local[1]")
            .setAppName("skew")
            .set("spark.ui.enabled", "false")
            .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      for (int i = 1; i < arguments.length; i++) {
        run(spark, reports, Integer.parseInt(arguments[i]));
      }
    }
    grouped(reports);
  }

  private static void run(JavaSparkContext spark, List<Tuple2<Long, byte[]>> reports, int slice)
      throws TimeoutException {
    ConcurrentSkipListSet<Long> tasks = new ConcurrentSkipListSet<>();
    AtomicLong all = new AtomicLong();
    AtomicLong shuffled = new AtomicLong();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            tasks.add(end.taskMetrics().executorCpuTime());
            all.addAndGet(end.taskMetrics().executorCpuTime());
            shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
          }
        };
    spark.sc().addSparkListener(listener);
    JavaPairRDD<Long, byte[]> things = spark.parallelizePairs(reports, 16);
    int parts = 400;
    JavaPairRDD<Long, Long> joined =
        Hanging.links(spark, things, new EventStage.Reports(), slice, parts)
            .persist(StorageLevel.MEMORY_AND_DISK());
    long links = joined.count();
    long components =
        reports.size()
            - Stars.centers(joined, 8).filter(pair -> !pair._1().equals(pair._2())).count();
    spark.sc().listenerBus().waitUntilEmpty();
    spark.sc().removeSparkListener(listener);
    System.out.printf(
        Locale.ROOT,
        "slice %d: slowest task %.1f s of a processor, all %.1f s, shuffled %.1f MB,"
            + " %d links, %d components%n",
        slice,
        tasks.last() / 1e9,
        all.get() / 1e9,
        shuffled.get() / 1e6,
        links,
        components);
  }

  /** What the one task takes that parts the component into events. */
  private static void grouped(List<Tuple2<Long, byte[]>> reports) {
    List<Report> open = new ArrayList<>();
    Map<String, Set<String>> about = new TreeMap<>();
    for (Tuple2<Long, byte[]> each : reports) {
      EventStage.Told told = RecordBytes.read(EventStage.Told.class, each._2());
      open.add(told.report());
      about.put(told.report().article(), told.about());
    }
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<EventGroup> events = new Events(Decisions.NONE, about).of(open);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "parting it: %.1f s of a processor, %d events, heap %d MB%n",
        (after - before) / 1e9,
        events.size(),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static List<Tuple2<Long, byte[]>> reports(int n) {
    Random random = new Random(20261101);
    List<Tuple2<Long, byte[]>> reports = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boolean other = i % 1000 == 999;
      LocalDate day = LocalDate.of(2022, 2, 24).plusDays(other ? 1 + random.nextInt(3) : 0);
      StringBuilder sentence = new StringBuilder("Russia attacked Ukraine");
      for (int w = 0; w < 8; w++) {
        sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      Report report =
          new Report(
              String.format("%016x-e1", i),
              String.format("%016x", i),
              Optional.of("outlet" + random.nextInt(5000)),
              "en",
              Optional.of(PartialDate.day(day)),
              other ? "ACCUSE" : "ASSAULT",
              Optional.empty(),
              List.of("military"),
              Optional.empty(),
              other ? 3 : 4,
              -9,
              List.of(new Party("RUS", "state", "Russia", Optional.of("RUS"), Optional.empty())),
              List.of(new Party("UKR", "state", "Ukraine", Optional.of("UKR"), Optional.empty())),
              Optional.of(PartialDate.day(day)),
              "sentence",
              "current",
              "asserted",
              Optional.empty(),
              List.of(),
              0.8,
              3,
              100,
              200,
              sentence.append('.').toString(),
              "attacked",
              "");
      reports.add(
          new Tuple2<>(
              (long) i * 1000,
              RecordBytes.of(new EventStage.Told((long) i * 1000, report, Set.of()))));
    }
    return reports;
  }
}

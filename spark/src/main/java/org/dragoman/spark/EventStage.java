package org.dragoman.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.dragoman.codebook.Codebook;
import org.dragoman.derived.EventTables;
import org.dragoman.derived.ReportRows;
import org.dragoman.story.Blocks;
import org.dragoman.story.Report;
import org.dragoman.story.SameEvent;
import org.dragoman.story.Traits;
import scala.Tuple2;

/** Which reports tell one act: reports meet by parties, deed and month. */
final class EventStage {

  static final List<String> TABLES =
      List.of("events", "event_reports", "event_parties", "event_dyads", "contradictions");

  /** A report, its number, and what its article is about. */
  record Told(long number, Report report, Set<String> about) {}

  /** Reports are compared by their traits. */
  static final class Reports implements Kin<Traits> {
    private static final long serialVersionUID = 1L;

    @Override
    public Traits open(byte[] bytes) {
      Told told = RecordBytes.read(Told.class, bytes);
      return new Traits(told.report(), told.about());
    }

    @Override
    public Set<String> blocks(Traits traits) {
      return Blocks.of(traits);
    }

    @Override
    public Set<String> lookups(Traits traits) {
      return Blocks.lookups(traits);
    }

    @Override
    public boolean alike(Traits a, Traits b) {
      return SameEvent.same(a, b);
    }
  }

  private EventStage() {}

  /**
   * Writes the tables of events, their stories still unknown, to the job's own folder.
   *
   * @param moved the archive's ids of those local ids that have another one
   */
  static void run(Run run, JavaRDD<Integer> portions, Broadcast<HashMap<String, String>> moved) {
    Storage storage = run.storage();
    String output = run.output();
    JavaPairRDD<Long, byte[]> reports =
        portions
            .flatMapToPair(number -> told(storage, output, number))
            .persist(StorageLevel.DISK_ONLY());
    JavaPairRDD<Long, Long> centers =
        Hanging.centers(run.spark(), reports, new Reports(), run.most(), run.tasks());
    run.count(
        Groups.done(
            Groups.sent(reports, centers, run.tasks()),
            run.tasks(),
            storage,
            run.work(),
            TABLES,
            (workplace, things) -> group(workplace, things, moved.value())));
    reports.unpersist(false);
  }

  private static Iterator<Tuple2<Long, byte[]>> told(Storage storage, String output, int number)
      throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(
          output,
          number,
          List.of("documents", "articles", "reports", "report_parties", "article_actors"));
      List<ReportRows.Numbered> reports = ReportRows.where(workplace.connection(), "a.current");
      Map<String, Set<String>> about = EventTables.about(workplace.connection(), reports);
      return reports.stream()
          .map(
              each ->
                  new Tuple2<>(
                      each.number(),
                      RecordBytes.of(
                          new Told(
                              each.number(),
                              each.report(),
                              about.getOrDefault(each.report().article(), Set.of())))))
          .toList()
          .iterator();
    }
  }

  private static void group(Workplace workplace, Iterator<byte[]> things, Map<String, String> moved)
      throws Exception {
    List<ReportRows.Numbered> reports = new ArrayList<>();
    Map<String, Set<String>> about = new HashMap<>();
    while (things.hasNext()) {
      Told told = RecordBytes.read(Told.class, things.next());
      reports.add(
          new ReportRows.Numbered(
              told.number(), told.report(), "", Optional.empty(), Optional.empty()));
      about.putIfAbsent(told.report().article(), new HashSet<>(told.about()));
    }
    new EventTables(Codebook.plover()).group(workplace.connection(), reports, moved, about);
  }
}

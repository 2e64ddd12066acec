package org.dragoman.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.dragoman.derived.Rows;
import org.dragoman.derived.StoryGroups;
import org.dragoman.story.Stories;
import org.dragoman.story.StoryArticle;
import org.dragoman.story.StoryBlocks;
import scala.Tuple2;

/**
 * Which articles are on one matter: articles meet by what they are about and when. Then each event
 * is told the story it belongs to.
 */
final class StoryStage {

  static final List<String> TABLES = List.of("stories", "story_articles");

  /** What an article needs to know of the event of one of its reports. */
  private record Linked(
      long report, String event, Optional<LocalDate> published, List<Dyad> dyads) {}

  private record Dyad(String from, String to) {}

  private record Placed(String event, String story) {}

  /** Articles are compared by what they are about; of an item only that goes to the blocks. */
  private static final class Articles implements Kin<StoryArticle> {
    private static final long serialVersionUID = 1L;

    @Override
    public StoryArticle open(byte[] bytes) {
      return RecordBytes.read(StoryArticle.class, bytes);
    }

    @Override
    public Set<String> blocks(StoryArticle article) {
      return StoryBlocks.of(article);
    }

    @Override
    public Set<String> lookups(StoryArticle article) {
      return StoryBlocks.lookups(article);
    }

    @Override
    public boolean alike(StoryArticle a, StoryArticle b) {
      return Stories.alike(a, b);
    }
  }

  private StoryStage() {}

  /** Writes the tables of stories, and those of events to their place. */
  static void run(
      Run run,
      JavaRDD<Integer> portions,
      Broadcast<Numbering> numbering,
      Broadcast<HashMap<String, String>> moved) {
    Storage storage = run.storage();
    String output = run.output();
    String work = run.work();
    JavaPairRDD<Integer, byte[]> linked =
        run.numbers(run.tasks())
            .flatMapToPair(number -> linked(storage, work, number, numbering.value()));
    JavaPairRDD<Long, byte[]> items =
        portions
            .mapToPair(number -> new Tuple2<>(number, number))
            .cogroup(linked)
            .flatMapToPair(each -> items(storage, output, each._1(), each._2()._2(), moved.value()))
            .persist(StorageLevel.DISK_ONLY());
    JavaPairRDD<Long, byte[]> articles =
        items.mapValues(
            bytes -> RecordBytes.of(RecordBytes.read(StoryGroups.Item.class, bytes).article()));
    JavaPairRDD<Long, Long> centers =
        Hanging.centers(run.spark(), articles, new Articles(), run.most(), run.tasks());
    run.count(
        Groups.done(
            Groups.sent(items, centers, run.tasks()),
            run.tasks(),
            storage,
            output,
            TABLES,
            (workplace, things) -> {
              List<StoryGroups.Item> all = new ArrayList<>();
              things.forEachRemaining(
                  bytes -> all.add(RecordBytes.read(StoryGroups.Item.class, bytes)));
              StoryGroups.write(workplace.connection(), all);
            }));
    items.unpersist(false);
    place(run);
  }

  private static Iterator<Tuple2<Integer, byte[]>> linked(
      Storage storage, String work, int number, Numbering numbering) throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(work, number, List.of("events", "event_reports", "event_dyads"));
      Map<String, List<Dyad>> dyads = new HashMap<>();
      Answers.all(
          workplace.connection(),
          "SELECT event, from_state, to_state FROM event_dyads ORDER BY ALL",
          row ->
              dyads
                  .computeIfAbsent(row.getString(1), event -> new ArrayList<>())
                  .add(new Dyad(row.getString(2), row.getString(3))));
      return Answers.all(
              workplace.connection(),
              "SELECT report_no, event, first_published FROM event_reports JOIN events USING"
                  + " (event)",
              row -> {
                Linked linked =
                    new Linked(
                        row.getLong(1),
                        row.getString(2),
                        Optional.ofNullable(row.getObject(3, LocalDate.class)),
                        dyads.getOrDefault(row.getString(2), List.of()));
                return new Tuple2<>(
                    numbering.portionOf(linked.report() / 1000), RecordBytes.of(linked));
              })
          .iterator();
    }
  }

  /** The row of an event of which only the first day is asked. */
  private static Object[] day(Linked linked) {
    Object[] row = new Object[24];
    Arrays.fill(row, "");
    row[0] = linked.event();
    for (int list : new int[] {4, 21}) {
      row[list] = List.of();
    }
    for (int number : new int[] {6, 18, 19, 20}) {
      row[number] = 0;
    }
    for (int number : new int[] {7, 17}) {
      row[number] = 0.0;
    }
    for (int unknown : new int[] {8, 9, 10, 13, 14, 15, 16, 23}) {
      row[unknown] = null;
    }
    row[22] = linked.published();
    return row;
  }

  private static Iterator<Tuple2<Long, byte[]>> items(
      Storage storage,
      String output,
      int number,
      Iterable<byte[]> linked,
      Map<String, String> moved)
      throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(output, number, List.of("articles", "reports", "article_actors"));
      Set<String> events = new HashSet<>();
      try (Rows all = Rows.into(workplace.connection(), "events");
          Rows reports = Rows.into(workplace.connection(), "event_reports");
          Rows dyads = Rows.into(workplace.connection(), "event_dyads")) {
        for (byte[] bytes : linked) {
          Linked each = RecordBytes.read(Linked.class, bytes);
          reports.row(each.event(), each.report());
          if (events.add(each.event())) {
            all.row(day(each));
            for (Dyad dyad : each.dyads()) {
              Optional<Object> unknown = Optional.empty();
              dyads.row(
                  each.event(), dyad.from(), dyad.to(), unknown, unknown, "", 0, 0.0, "", "", 0, 0);
            }
          }
        }
      }
      try (Rows links = Rows.into(workplace.connection(), "actor_links")) {
        for (String local :
            Answers.all(
                workplace.connection(),
                "SELECT DISTINCT local_id FROM article_actors",
                row -> row.getString(1))) {
          if (moved.containsKey(local)) {
            links.row(local, moved.get(local), local, 1.0, "");
          }
        }
      }
      return StoryGroups.items(workplace.connection()).stream()
          .map(item -> new Tuple2<>(item.number(), RecordBytes.of(item)))
          .toList()
          .iterator();
    }
  }

  /** An event belongs to the first, by id, of the stories of its articles. */
  private static void place(Run run) {
    Storage storage = run.storage();
    String output = run.output();
    String work = run.work();
    JavaPairRDD<Long, String> stories =
        run.numbers(run.tasks()).flatMapToPair(number -> stories(storage, output, number));
    JavaPairRDD<Integer, byte[]> placed =
        run.numbers(run.tasks())
            .flatMapToPair(number -> eventsOf(storage, work, number))
            .join(stories, run.tasks())
            .mapToPair(each -> each._2())
            .reduceByKey((a, b) -> a.compareTo(b) <= 0 ? a : b, run.tasks())
            .mapToPair(
                each ->
                    new Tuple2<>(
                        each._1()._1(), RecordBytes.of(new Placed(each._1()._2(), each._2()))));
    run.count(
        Counts.of(
            run.numbers(run.tasks())
                .mapToPair(number -> new Tuple2<>(number, number))
                .cogroup(placed)
                .map(each -> events(storage, work, output, each._1(), each._2()._2()))));
  }

  private static Iterator<Tuple2<Long, String>> stories(Storage storage, String output, int number)
      throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(output, number, List.of("story_articles"));
      return Answers.all(
              workplace.connection(),
              "SELECT article_no, story FROM story_articles",
              row -> new Tuple2<>(row.getLong(1), row.getString(2)))
          .iterator();
    }
  }

  private static Iterator<Tuple2<Long, Tuple2<Integer, String>>> eventsOf(
      Storage storage, String work, int number) throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(work, number, List.of("event_reports"));
      return Answers.all(
              workplace.connection(),
              "SELECT DISTINCT report_no // 1000, event FROM event_reports",
              row -> new Tuple2<>(row.getLong(1), new Tuple2<>(number, row.getString(2))))
          .iterator();
    }
  }

  private static HashMap<String, Long> events(
      Storage storage, String work, String output, int number, Iterable<byte[]> placed)
      throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(work, number, EventStage.TABLES);
      workplace.desk().run(List.of("CREATE TABLE placed (event VARCHAR, story VARCHAR)"));
      try (Rows rows = Rows.into(workplace.connection(), "placed")) {
        for (byte[] bytes : placed) {
          Placed each = RecordBytes.read(Placed.class, bytes);
          rows.row(each.event(), each.story());
        }
      }
      workplace
          .desk()
          .run(
              List.of(
                  "UPDATE events SET story = placed.story FROM placed"
                      + " WHERE events.event = placed.event"));
      return new HashMap<>(workplace.give(output, number, EventStage.TABLES));
    }
  }
}

package org.dragoman.spark;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.dragoman.derived.ActorTables;
import org.dragoman.derived.Identity;
import org.dragoman.derived.Rows;
import scala.Tuple2;

/**
 * Who is who: people whose names can be one are brought to one task, with all that articles say of
 * them, and there the archive's own tables of actors are made.
 */
final class PeopleStage {

  static final List<String> TABLES =
      List.of(
          "actor_links",
          "actor_blocks",
          "actor_pairs",
          "actors",
          "actor_names",
          "actor_tallies",
          "actor_offices",
          "review_queue");

  /** An actor in an article: the rows of both that count. */
  private record Seen(
      long number,
      String article,
      boolean current,
      Optional<String> source,
      Optional<LocalDate> published,
      Optional<LocalDate> publishedTo,
      String localId,
      String kind,
      String name,
      List<String> names,
      Optional<String> state,
      Optional<String> sector,
      int mentions,
      List<Office> offices) {}

  private record Office(
      String title,
      Optional<String> organization,
      Optional<String> state,
      Optional<String> from,
      Optional<String> to) {}

  private static final class Names {
    static final ActorTables ACTORS = new ActorTables();
  }

  /** People are compared by their names. */
  private static final class People implements Kin<Identity.Local> {
    private static final long serialVersionUID = 1L;

    @Override
    public Identity.Local open(byte[] bytes) {
      return RecordBytes.read(Identity.Local.class, bytes);
    }

    @Override
    public Set<String> blocks(Identity.Local local) {
      return Identity.blocks(local);
    }

    @Override
    public Set<String> lookups(Identity.Local local) {
      return Identity.blocks(local);
    }

    @Override
    public boolean alike(Identity.Local a, Identity.Local b) {
      return a.id().compareTo(b.id()) <= 0 ? Identity.near(a, b) : Identity.near(b, a);
    }
  }

  private PeopleStage() {}

  /** Writes the tables of actors; the archive's ids of those local ids that have another one. */
  static HashMap<String, String> run(Run run, JavaRDD<Integer> portions) {
    Storage storage = run.storage();
    String output = run.output();
    int tasks = run.tasks();
    JavaPairRDD<Long, byte[]> people =
        portions
            .flatMapToPair(number -> people(storage, output, number))
            .reduceByKey(PeopleStage::merged, tasks)
            .mapToPair(person -> new Tuple2<>(Hash.of(person._1()), person._2()))
            .cache();
    HashMap<Long, Long> centers =
        new HashMap<>(
            Hanging.centers(run.spark(), people, new People(), run.most(), tasks).collectAsMap());
    people.unpersist(false);
    Broadcast<HashMap<Long, Long>> near = run.spark().broadcast(centers);
    JavaPairRDD<Integer, byte[]> sent =
        portions.flatMapToPair(number -> seen(storage, output, number, near.value(), tasks));
    run.count(
        Groups.done(
            sent,
            tasks,
            storage,
            output,
            TABLES,
            (workplace, things) -> {
              fill(workplace, things);
              Names.ACTORS.rebuild(workplace.connection());
            }));
    HashMap<String, String> moved = new HashMap<>();
    for (Tuple2<String, String> link :
        run.numbers(tasks).flatMap(number -> moved(storage, output, number)).collect()) {
      moved.put(link._1(), link._2());
    }
    return moved;
  }

  private static Iterator<Tuple2<String, byte[]>> people(Storage storage, String output, int number)
      throws Exception {
    Map<String, byte[]> people = new HashMap<>();
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(output, number, List.of("articles", "article_actors"));
      for (Map<String, String> row :
          Answers.rows(
              workplace.connection(),
              "SELECT DISTINCT local_id, name, state FROM article_actors x JOIN articles a"
                  + " USING (article_no) WHERE a.current AND kind = 'person'")) {
        String id = row.get("local_id");
        Optional<String> state = Optional.ofNullable(row.get("state"));
        byte[] one =
            RecordBytes.of(
                new Identity.Local(
                    id,
                    Names.ACTORS.knows(id),
                    Set.of(row.get("name")),
                    state.map(Set::of).orElse(Set.of())));
        people.merge(id, one, PeopleStage::merged);
      }
    }
    return people.entrySet().stream()
        .map(person -> new Tuple2<>(person.getKey(), person.getValue()))
        .toList()
        .iterator();
  }

  private static byte[] merged(byte[] left, byte[] right) {
    Identity.Local a = RecordBytes.read(Identity.Local.class, left);
    Identity.Local b = RecordBytes.read(Identity.Local.class, right);
    Set<String> names = new TreeSet<>(a.names());
    names.addAll(b.names());
    Set<String> states = new TreeSet<>(a.states());
    states.addAll(b.states());
    return RecordBytes.of(new Identity.Local(a.id(), a.known(), names, states));
  }

  private static Iterator<Tuple2<Integer, byte[]>> seen(
      Storage storage, String output, int number, Map<Long, Long> near, int tasks)
      throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(output, number, List.of("articles", "article_actors", "article_offices"));
      Map<String, List<Office>> offices = new HashMap<>();
      Answers.all(
          workplace.connection(),
          "SELECT article_no || ' ' || local_id, title, organization, state, office_from, office_to"
              + " FROM article_offices",
          row ->
              offices
                  .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                  .add(
                      new Office(
                          row.getString(2),
                          Optional.ofNullable(row.getString(3)),
                          Optional.ofNullable(row.getString(4)),
                          Optional.ofNullable(row.getString(5)),
                          Optional.ofNullable(row.getString(6)))));
      return Answers.all(
              workplace.connection(),
              "SELECT article_no, article, current, source, published_from, published_to, local_id,"
                  + " kind, name, names, state, sector, mentions FROM article_actors JOIN articles"
                  + " USING (article_no)",
              row -> {
                String local = row.getString(7);
                Seen seen =
                    new Seen(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        Optional.ofNullable(row.getObject(6, LocalDate.class)),
                        local,
                        row.getString(8),
                        row.getString(9),
                        Answers.strings(row, 10),
                        Optional.ofNullable(row.getString(11)),
                        Optional.ofNullable(row.getString(12)),
                        row.getInt(13),
                        offices.getOrDefault(row.getLong(1) + " " + local, List.of()));
                long id = Hash.of(local);
                return new Tuple2<>(
                    Hash.task(near.getOrDefault(id, id), tasks), RecordBytes.of(seen));
              })
          .iterator();
    }
  }

  /** Puts rows of articles and actors on a desk, as many as there are, one at a time. */
  private static void fill(Workplace workplace, Iterator<byte[]> things) throws SQLException {
    Set<Long> articles = new HashSet<>();
    try (Rows actorRows = Rows.into(workplace.connection(), "article_actors");
        Rows officeRows = Rows.into(workplace.connection(), "article_offices");
        Rows articleRows = Rows.into(workplace.connection(), "articles")) {
      while (things.hasNext()) {
        Seen seen = RecordBytes.read(Seen.class, things.next());
        if (articles.add(seen.number())) {
          articleRows.row(
              seen.number(),
              seen.article(),
              0L,
              1,
              seen.current(),
              seen.source(),
              Optional.empty(),
              Optional.empty(),
              "",
              false,
              Optional.empty(),
              seen.published().map(LocalDate::toString),
              seen.published(),
              seen.publishedTo(),
              0,
              List.of(),
              "",
              "",
              "",
              new byte[0]);
        }
        actorRows.row(
            seen.number(),
            seen.localId(),
            seen.kind(),
            seen.name(),
            seen.names(),
            seen.state(),
            seen.sector(),
            seen.mentions());
        for (Office office : seen.offices()) {
          officeRows.row(
              seen.number(),
              seen.localId(),
              office.title(),
              office.organization(),
              office.state(),
              office.from(),
              office.to());
        }
      }
    }
  }

  private static Iterator<Tuple2<String, String>> moved(Storage storage, String output, int number)
      throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(output, number, List.of("actor_links"));
      return Answers.all(
              workplace.connection(),
              "SELECT local_id, actor FROM actor_links WHERE local_id <> actor",
              row -> new Tuple2<>(row.getString(1), row.getString(2)))
          .iterator();
    }
  }
}

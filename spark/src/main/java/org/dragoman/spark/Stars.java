package org.dragoman.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Connected components of a graph that no machine could hold: pairs are turned again and again
 * until every thing points at the least of those it hangs together with. Each round every thing
 * hands its greater neighbours to its least one, then its smaller ones (large-star and small-star:
 * R. Kiveris and others, "Connected Components in MapReduce and Beyond", SoCC 2014).
 */
final class Stars {

  private static final int MOST_ROUNDS = 100; // log² of anything there is, and more

  private Stars() {}

  /** The least of those each thing hangs together with; the least ones themselves included. */
  static JavaPairRDD<Long, Long> centers(JavaPairRDD<Long, Long> links, int tasks) {
    JavaPairRDD<Long, Long> pairs =
        links
            .filter(link -> !link._1().equals(link._2()))
            .distinct(tasks)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Tuple2<Long, Long> print = print(pairs);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      JavaPairRDD<Long, Long> next =
          pairs
              .flatMapToPair(link -> List.of(link, link.swap()).iterator())
              .groupByKey(tasks)
              .flatMapToPair(star -> large(star._1(), star._2()).iterator())
              .mapToPair(link -> link._1() > link._2() ? link : link.swap())
              .distinct(tasks)
              .groupByKey(tasks)
              .flatMapToPair(star -> small(star._1(), star._2()).iterator())
              .distinct(tasks)
              .persist(StorageLevel.MEMORY_AND_DISK());
      Tuple2<Long, Long> after = print(next);
      pairs.unpersist(false);
      pairs = next;
      if (after.equals(print)) {
        return pairs
            .flatMapToPair(link -> List.of(link, new Tuple2<>(link._2(), link._2())).iterator())
            .distinct(tasks);
      }
      print = after;
    }
    throw new IllegalStateException("components that do not come to an end");
  }

  /** How many there are, and a sum over them: the same only for the same pairs. */
  private static Tuple2<Long, Long> print(JavaPairRDD<Long, Long> pairs) {
    return pairs
        .map(link -> new Tuple2<>(1L, Hash.mixed(Hash.mixed(link._1()) + link._2())))
        .fold(new Tuple2<>(0L, 0L), (a, b) -> new Tuple2<>(a._1() + b._1(), a._2() + b._2()));
  }

  private static List<Tuple2<Long, Long>> large(long thing, Iterable<Long> neighbours) {
    Set<Long> all = new TreeSet<>();
    neighbours.forEach(all::add);
    long least = Math.min(thing, ((TreeSet<Long>) all).first());
    List<Tuple2<Long, Long>> links = new ArrayList<>();
    for (long neighbour : all) {
      if (neighbour > thing) {
        links.add(new Tuple2<>(neighbour, least));
      }
    }
    return links;
  }

  private static List<Tuple2<Long, Long>> small(long thing, Iterable<Long> smaller) {
    TreeSet<Long> all = new TreeSet<>();
    smaller.forEach(all::add);
    long least = all.first();
    List<Tuple2<Long, Long>> links = new ArrayList<>();
    links.add(new Tuple2<>(thing, least));
    for (long each : all) {
      if (each != least) {
        links.add(new Tuple2<>(each, least));
      }
    }
    return links;
  }
}

package org.dragoman.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * What hangs together, near or far: things meet in blocks, those that are alike are joined, and
 * theirs with theirs.
 *
 * <p>Of a block only as many pairs come out as are needed to hold it together, fewer than it has
 * things. A block with very many things, such as a story that all the world writes about, would
 * keep one task busy when all others are done: it is cut into slices, and each pair of slices is a
 * task of its own (BlockSplit: L. Kolb, A. Thor and E. Rahm, "Load Balancing for MapReduce-based
 * Entity Resolution", ICDE 2012).
 */
final class Hanging {

  private static final int STANDS = 1;
  private static final int LOOKS = 2;

  /**
   * A thing in a block.
   *
   * @param slice of the block, where that was cut
   */
  private record Member(long id, int flags, int slice, byte[] bytes) implements Serializable {}

  private Hanging() {}

  /**
   * The least id of those each thing hangs together with; things that hang together with none are
   * left out.
   *
   * @param things by id
   * @param most things of a slice
   */
  static <T> JavaPairRDD<Long, Long> centers(
      JavaSparkContext spark, JavaPairRDD<Long, byte[]> things, Kin<T> kin, int most, int tasks) {
    return Stars.centers(links(spark, things, kin, most, tasks), tasks);
  }

  /** Pairs that hold things together, the greater id first. */
  static <T> JavaPairRDD<Long, Long> links(
      JavaSparkContext spark, JavaPairRDD<Long, byte[]> things, Kin<T> kin, int most, int tasks) {
    HashMap<Long, Integer> large = new HashMap<>();
    things
        .flatMapToPair(
            thing ->
                flags(kin, kin.open(thing._2())).keySet().stream()
                    .map(block -> new Tuple2<>(block, 1L))
                    .iterator())
        .reduceByKey(Long::sum, tasks)
        .filter(block -> block._2() > most)
        .collectAsMap()
        .forEach((block, n) -> large.put(block, (int) ((n + most - 1) / most)));
    Broadcast<HashMap<Long, Integer>> slices = spark.broadcast(large);
    return things
        .flatMapToPair(thing -> places(kin, thing._1(), thing._2(), slices.value()).iterator())
        .groupByKey(tasks)
        .flatMapToPair(block -> joined(kin, block._2()).iterator());
  }

  private static <T> Map<Long, Integer> flags(Kin<T> kin, T thing) {
    Map<Long, Integer> flags = new TreeMap<>();
    kin.blocks(thing).forEach(block -> flags.merge(Hash.of(block), STANDS, (a, b) -> a | b));
    kin.lookups(thing).forEach(block -> flags.merge(Hash.of(block), LOOKS, (a, b) -> a | b));
    return flags;
  }

  private static <T> List<Tuple2<Long, Tuple2<long[], byte[]>>> places(
      Kin<T> kin, long id, byte[] bytes, Map<Long, Integer> large) {
    List<Tuple2<Long, Tuple2<long[], byte[]>>> places = new ArrayList<>();
    flags(kin, kin.open(bytes))
        .forEach(
            (block, flags) -> {
              int slices = large.getOrDefault(block, 1);
              int own = (int) Long.remainderUnsigned(Hash.mixed(id), slices);
              for (int other = 0; other < slices; other++) {
                long pair = (long) Math.min(own, other) * slices + Math.max(own, other);
                long key = slices == 1 ? block : Hash.mixed(block + Hash.mixed(pair + 1));
                places.add(new Tuple2<>(key, new Tuple2<>(new long[] {id, flags, own}, bytes)));
              }
            });
    return places;
  }

  /** The pairs that hold a block's things together, or those of two slices of it. */
  static <T> List<Tuple2<Long, Long>> joined(Kin<T> kin, Iterable<Tuple2<long[], byte[]>> block) {
    List<Member> members = new ArrayList<>();
    for (Tuple2<long[], byte[]> each : block) {
      long[] facts = each._1();
      members.add(new Member(facts[0], (int) facts[1], (int) facts[2], each._2()));
    }
    List<Tuple2<Long, Long>> links = new ArrayList<>();
    if (members.size() < 2) {
      return links;
    }
    members.sort(Comparator.comparingLong(Member::id));
    List<T> things = new ArrayList<>();
    members.forEach(member -> things.add(kin.open(member.bytes())));
    boolean across = members.stream().anyMatch(m -> m.slice() != members.get(0).slice());
    List<List<Integer>> components = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      List<Integer> own = new ArrayList<>(List.of(i));
      for (int c = components.size() - 1; c >= 0; c--) {
        List<Integer> other = components.get(c);
        int met = meeting(kin, members, things, across, i, other);
        if (met >= 0) {
          links.add(new Tuple2<>(members.get(i).id(), members.get(met).id()));
          boolean larger = other.size() > own.size();
          List<Integer> joined = larger ? other : own;
          joined.addAll(larger ? own : other);
          own = joined;
          components.set(c, components.get(components.size() - 1));
          components.remove(components.size() - 1);
        }
      }
      components.add(own);
    }
    return links;
  }

  /** The first of a component that the thing is joined to, by its place; -1 when there is none. */
  private static <T> int meeting(
      Kin<T> kin,
      List<Member> members,
      List<T> things,
      boolean across,
      int place,
      List<Integer> component) {
    Member a = members.get(place);
    for (int other : component) {
      Member b = members.get(other);
      if (!(across && a.slice() == b.slice())
          && meet(a, b)
          && kin.alike(things.get(other), things.get(place))) {
        return other;
      }
    }
    return -1;
  }

  private static boolean meet(Member a, Member b) {
    return (a.flags() & STANDS) != 0 && (b.flags() & LOOKS) != 0
        || (b.flags() & STANDS) != 0 && (a.flags() & LOOKS) != 0;
  }
}

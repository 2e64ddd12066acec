package org.dragoman.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/**
 * Things sent to tasks so that what hangs together comes to one. What a task makes of whole
 * components is what one machine makes of them among all others.
 */
final class Groups {

  /** What a task makes of its things on a desk; the tables it filled are then kept. */
  interface Work extends Serializable {
    void on(Workplace workplace, Iterator<byte[]> things) throws Exception;
  }

  private Groups() {}

  /** Things by the task they belong to. */
  static JavaPairRDD<Integer, byte[]> sent(
      JavaPairRDD<Long, byte[]> things, JavaPairRDD<Long, Long> centers, int tasks) {
    return things
        .leftOuterJoin(centers, tasks)
        .mapToPair(
            thing ->
                new Tuple2<>(
                    Hash.task(thing._2()._2().orElse(thing._1()), tasks), thing._2()._1()));
  }

  /** Does the work of each task and writes its tables to {@code folder}; counts their rows. */
  static Map<String, Long> done(
      JavaPairRDD<Integer, byte[]> sent,
      int tasks,
      Storage storage,
      String folder,
      List<String> tables,
      Work work) {
    return Counts.of(
        sent.partitionBy(new HashPartitioner(tasks))
            .values()
            .mapPartitionsWithIndex(
                (number, things) -> {
                  try (Workplace workplace = Workplace.open(storage)) {
                    work.on(workplace, things);
                    return List.of(new HashMap<>(workplace.give(folder, number, tables)))
                        .iterator();
                  }
                },
                false));
  }
}

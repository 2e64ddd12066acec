package org.dragoman.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;

/** Rows of tables, counted by those who wrote them. */
final class Counts {

  private Counts() {}

  /** Runs the tasks and adds up what they wrote, each once, however often it was tried. */
  static Map<String, Long> of(JavaRDD<HashMap<String, Long>> written) {
    Map<String, Long> all = new TreeMap<>();
    for (HashMap<String, Long> each : written.collect()) {
      each.forEach((table, rows) -> all.merge(table, rows, Long::sum));
    }
    return all;
  }
}

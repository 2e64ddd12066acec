package org.dragoman.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** A job that runs: where it reads and writes, how far it is spread, and what it counted. */
final class Run {

  private final JavaSparkContext spark;
  private final Storage storage;
  private final String output;
  private final int tasks;
  private final int most;
  private final Map<String, Long> rows = new TreeMap<>();

  /**
   * @param tasks of a stage that groups
   * @param most things of a slice: see {@link Hanging}
   */
  Run(JavaSparkContext spark, Storage storage, String output, int tasks, int most) {
    this.spark = spark;
    this.storage = storage;
    this.output = output;
    this.tasks = tasks;
    this.most = most;
  }

  JavaSparkContext spark() {
    return spark;
  }

  Storage storage() {
    return storage;
  }

  String output() {
    return output;
  }

  /** What the job itself needs and nobody else. */
  String work() {
    return output + "/work";
  }

  int tasks() {
    return tasks;
  }

  int most() {
    return most;
  }

  /** A task a number, from 0. */
  JavaRDD<Integer> numbers(int n) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      numbers.add(i);
    }
    return spark.parallelize(numbers, Math.max(1, n));
  }

  void count(Map<String, Long> more) {
    rows.putAll(more);
  }

  Map<String, Long> rows() {
    return rows;
  }
}

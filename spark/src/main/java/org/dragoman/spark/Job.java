package org.dragoman.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.dragoman.Stamp;
import org.dragoman.reader.Cuts;
import org.dragoman.reader.Part;
import org.dragoman.store.Desk;
import org.dragoman.store.Keep;
import org.dragoman.store.Manifest;
import scala.Tuple2;

/**
 * From sources to an archive's tables: cut, read, number, keep, then group people, events, stories
 * and texts. What the tables hold depends on the sources and the version alone, not on how many
 * machines there are, which of them fail, or what is tried twice.
 */
final class Job {

  /** What somebody wants done; {@code map} is empty where the usual columns are meant. */
  record Wish(
      List<String> sources,
      String output,
      Keep keep,
      String map,
      long portion,
      int tasks,
      int most) {}

  /** What came of it. */
  record Outcome(long documents, long articles, long events, long stories, long failures) {}

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final String FAILURES = "failures.jsonl";

  private final JavaSparkContext spark;
  private final Storage storage;
  private final Wish wish;
  private final List<Map<String, String>> missing = new ArrayList<>();

  Job(JavaSparkContext spark, Wish wish) {
    this.spark = spark;
    this.storage = new Storage(spark.hadoopConfiguration());
    this.wish = wish;
  }

  /**
   * Does it, or goes on with it.
   *
   * @throws IOException with a line for the user, when files cannot be had or put
   */
  Outcome run() throws IOException {
    List<Portion> portions = Portion.of(stretches(), wish.portion());
    int tasks =
        wish.tasks() > 0 ? wish.tasks() : Math.max(spark.defaultParallelism(), portions.size());
    Run run = new Run(spark, storage, wish.output(), tasks, wish.most());
    begin(run, portions);
    List<Portion.Packed> packed = new ArrayList<>();
    portions.forEach(portion -> packed.add(new Portion.Packed(portion)));
    JavaRDD<Portion.Packed> all = spark.parallelize(packed, Math.max(1, packed.size()));
    ReadingStage.run(all, storage, run.work(), wish.map(), wish.keep().name());
    long failures = failures(run, portions.size());
    if (!portions.isEmpty()) {
      group(run, portions.size());
    }
    long documents = run.rows().getOrDefault("documents", 0L);
    if (documents > 0) {
      Stamp stamp = Stamp.current();
      storage.write(
          wish.output() + "/" + Manifest.FILE,
          new Manifest(Desk.format(), stamp.dragoman(), stamp.lexicon(), stamp.models(), run.rows())
              .json());
      storage.delete(run.work());
    }
    return new Outcome(
        documents,
        run.rows().getOrDefault("articles", 0L),
        run.rows().getOrDefault("events", 0L),
        run.rows().getOrDefault("stories", 0L),
        failures);
  }

  private void group(Run run, int n) {
    JavaRDD<Integer> numbers = run.numbers(n);
    Numbering numbering = Numbering.of(numbers, n, storage, run.work());
    if (numbering.documents() == 0) {
      return;
    }
    Broadcast<Numbering> numbered = spark.broadcast(numbering);
    run.count(KeepingStage.run(numbers, numbering, numbered, storage, run.work(), wish.output()));
    Broadcast<HashMap<String, String>> moved = spark.broadcast(PeopleStage.run(run, numbers));
    EventStage.run(run, numbers, moved);
    StoryStage.run(run, numbers, numbered, moved);
    TextStage.run(run, numbers);
  }

  /** All files, the large ones cut where that can be done. */
  private List<Portion.Stretch> stretches() throws IOException {
    List<Storage.Stored> files = new ArrayList<>();
    for (String source : wish.sources()) {
      try {
        files.addAll(storage.under(source));
      } catch (IOException e) {
        miss(source, e);
      }
    }
    List<Tuple2<Integer, Tuple2<String, Long>>> large = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).size() > wish.portion()) {
        large.add(new Tuple2<>(i, new Tuple2<>(files.get(i).path(), files.get(i).size())));
      }
    }
    Storage anywhere = storage;
    long portion = wish.portion();
    Map<Integer, long[]> cuts = new HashMap<>();
    if (!large.isEmpty()) {
      spark
          .parallelize(large, large.size())
          .map(
              file ->
                  new Tuple2<>(file._1(), cut(anywhere, file._2()._1(), file._2()._2(), portion)))
          .collect()
          .forEach(cut -> cuts.put(cut._1(), cut._2()));
    }
    List<Portion.Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Storage.Stored file = files.get(i);
      List<Part> parts = parts(file.size(), cuts.get(i));
      for (Part part : parts) {
        stretches.add(new Portion.Stretch(file.path(), file.name(), part, parts.size() == 1));
      }
    }
    return stretches;
  }

  /** Start, end and lines before (or -1) of each part, one after the other. */
  private static long[] cut(Storage storage, String path, long size, long portion) {
    List<Part> parts;
    try (var in = storage.open(path, 0, size)) {
      parts = Cuts.of(in, size, portion);
    } catch (IOException e) {
      parts = List.of(Part.whole(size)); // whoever reads it will say what is wrong
    }
    return parts.stream()
        .flatMap(part -> List.of(part.from(), part.to(), part.linesBefore().orElse(-1L)).stream())
        .mapToLong(Long::longValue)
        .toArray();
  }

  private static List<Part> parts(long size, long[] cuts) {
    if (cuts == null) {
      return List.of(Part.whole(size));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < cuts.length; i += 3) {
      parts.add(
          new Part(
              cuts[i],
              cuts[i + 1],
              cuts[i + 2] < 0 ? java.util.Optional.empty() : java.util.Optional.of(cuts[i + 2])));
    }
    return parts;
  }

  private void miss(String source, IOException e) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("source", source);
    row.put("kind", "refused");
    row.put(
        "reason",
        e instanceof java.io.FileNotFoundException
            ? "there is no such file"
            : "it cannot be read (" + e.getMessage() + ")");
    row.put("remedy", "check its name");
    missing.add(row);
  }

  /** What was begun with other wishes or another version is not mixed with this. */
  private void begin(Run run, List<Portion> portions) throws IOException {
    String file = run.output() + "/job.json";
    Map<String, Object> plan = new LinkedHashMap<>();
    Stamp stamp = Stamp.current();
    long hash = 0;
    for (Portion portion : portions) {
      for (byte b : RecordBytes.of(portion)) {
        hash = Hash.mixed(hash * 31 + b);
      }
    }
    plan.put("dragoman", stamp.dragoman() + " " + stamp.lexicon() + " " + stamp.models());
    plan.put("keep", wish.keep().name());
    plan.put("map", wish.map());
    plan.put("portions", portions.size());
    plan.put("sources", Long.toHexString(hash));
    String now = MAPPER.writeValueAsString(plan) + "\n";
    String before = storage.text(file);
    if (before.isEmpty()) {
      storage.write(file, now);
    } else if (!before.equals(now)) {
      throw new IOException(
          run.output()
              + " holds the work of another job (other sources, options or version); name an empty"
              + " folder with --output");
    }
  }

  /** Lists what could not be read, in the order of the sources. */
  private long failures(Run run, int n) throws IOException {
    StringBuilder lines = new StringBuilder();
    long count = 0;
    for (Map<String, String> row : missing) {
      lines.append(line(row)).append('\n');
      count++;
    }
    Storage anywhere = storage;
    String work = run.work();
    Iterator<List<String>> all =
        run.numbers(n)
            .map(
                number -> {
                  List<String> made = new ArrayList<>();
                  for (Map<String, String> row : ReadingStage.failures(anywhere, work, number)) {
                    made.add(line(row));
                  }
                  return made;
                })
            .collect()
            .iterator();
    while (n > 0 && all.hasNext()) {
      for (String line : all.next()) {
        lines.append(line).append('\n');
        count++;
      }
    }
    storage.write(run.output() + "/" + FAILURES, lines.toString());
    return count;
  }

  private static String line(Map<String, String> row) throws JsonProcessingException {
    return MAPPER.writeValueAsString(row);
  }
}

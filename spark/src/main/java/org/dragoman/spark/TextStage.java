package org.dragoman.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.dragoman.derived.TextTables;
import org.dragoman.story.Copies;
import org.dragoman.story.Signature;
import scala.Tuple2;

/** Which articles are copies of one text: they meet by the bands of their signatures. */
final class TextStage {

  static final List<String> TABLES = List.of("texts", "text_articles");

  /** An article that may be a copy, on its way. */
  private record Copy(
      long number,
      String article,
      Optional<String> source,
      Optional<String> agency,
      Optional<LocalDate> day,
      List<Integer> minima) {

    static Copy of(TextTables.Copy copy) {
      List<Integer> minima = new ArrayList<>();
      for (int each : copy.signature().minima()) {
        minima.add(each);
      }
      return new Copy(
          copy.number(), copy.article(), copy.source(), copy.agency(), copy.day(), minima);
    }

    TextTables.Copy open() {
      Signature signature = Signature.of(minima.stream().mapToInt(each -> each).toArray());
      return new TextTables.Copy(number, article, source, agency, day, signature);
    }
  }

  /** Copies are compared by their signatures. */
  private static final class Texts implements Kin<Signature> {
    private static final long serialVersionUID = 1L;

    @Override
    public Signature open(byte[] bytes) {
      return RecordBytes.read(Copy.class, bytes).open().signature();
    }

    @Override
    public Set<String> blocks(Signature signature) {
      Set<String> bands = new TreeSet<>();
      for (int band = 0; band < Signature.bands(); band++) {
        bands.add(Long.toHexString(signature.band(band)));
      }
      return bands;
    }

    @Override
    public Set<String> lookups(Signature signature) {
      return blocks(signature);
    }

    @Override
    public boolean alike(Signature a, Signature b) {
      return a.likeness(b) >= Copies.LIKENESS;
    }
  }

  private TextStage() {}

  /** Writes the tables of texts. */
  static void run(Run run, JavaRDD<Integer> portions) {
    Storage storage = run.storage();
    String output = run.output();
    JavaPairRDD<Long, byte[]> copies =
        portions
            .flatMapToPair(number -> copies(storage, output, number))
            .persist(StorageLevel.DISK_ONLY());
    JavaPairRDD<Long, Long> centers =
        Hanging.centers(run.spark(), copies, new Texts(), run.most(), run.tasks());
    run.count(
        Groups.done(
            Groups.sent(copies, centers, run.tasks()),
            run.tasks(),
            storage,
            output,
            TABLES,
            (workplace, things) -> {
              List<TextTables.Copy> all = new ArrayList<>();
              things.forEachRemaining(bytes -> all.add(RecordBytes.read(Copy.class, bytes).open()));
              all.sort(Comparator.comparing(TextTables.Copy::article));
              TextTables.group(workplace.connection(), all);
            }));
    copies.unpersist(false);
  }

  private static Iterator<Tuple2<Long, byte[]>> copies(Storage storage, String output, int number)
      throws Exception {
    try (Workplace workplace = Workplace.open(storage)) {
      workplace.take(output, number, List.of("articles", "text_signatures"));
      return TextTables.copies(workplace.connection()).stream()
          .map(copy -> new Tuple2<>(copy.number(), RecordBytes.of(Copy.of(copy))))
          .toList()
          .iterator();
    }
  }
}

package org.dragoman.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.dragoman.store.Desk;
import scala.Tuple2;

/**
 * Which documents are kept, and under which numbers: those that one machine would give, reading the
 * portions in their order. Of documents with the same bytes the first is kept; documents of one
 * site are revisions of one another, in their order.
 */
final class Numbering implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A document that is kept: where in its portion, which revision, whether it is the last. */
  record Kept(int place, int revision, boolean current) {}

  /** A document that was read; {@code order} is that of reading. */
  private record Seen(long order, String site, int articles) {}

  private final long[] firstDocuments;
  private final long[] firstArticles;
  private final transient JavaPairRDD<Integer, List<byte[]>> kept;

  private Numbering(
      long[] firstDocuments, long[] firstArticles, JavaPairRDD<Integer, List<byte[]>> kept) {
    this.firstDocuments = firstDocuments;
    this.firstArticles = firstArticles;
    this.kept = kept;
  }

  static Numbering of(JavaRDD<Integer> portions, int n, Storage storage, String work) {
    JavaPairRDD<String, byte[]> seen =
        portions.flatMapToPair(
            number -> {
              try (Workplace workplace = Workplace.open(storage)) {
                Desk desk = workplace.desk();
                desk.run(ReadingStage.TABLES);
                workplace.take(work, number, List.of(ReadingStage.PLACES));
                return Answers.all(
                        workplace.connection(),
                        "SELECT document, place, site, articles FROM unit_places",
                        row ->
                            new Tuple2<>(
                                row.getString(1),
                                RecordBytes.of(
                                    new Seen(
                                        order(number, row.getInt(2)),
                                        row.getString(3),
                                        row.getInt(4)))))
                    .iterator();
              }
            });
    JavaRDD<byte[]> firsts =
        seen.reduceByKey((a, b) -> seen(a).order() <= seen(b).order() ? a : b).values().cache();
    Map<Integer, long[]> counts =
        firsts
            .mapToPair(
                bytes ->
                    new Tuple2<>(
                        portion(seen(bytes).order()), new long[] {1, seen(bytes).articles()}))
            .reduceByKey((a, b) -> new long[] {a[0] + b[0], a[1] + b[1]})
            .collectAsMap();
    long[] documents = new long[n + 1];
    long[] articles = new long[n + 1];
    documents[0] = 1;
    articles[0] = 1;
    for (int i = 0; i < n; i++) {
      long[] count = counts.getOrDefault(i, new long[2]);
      documents[i + 1] = documents[i] + count[0];
      articles[i + 1] = articles[i] + count[1];
    }
    JavaPairRDD<Integer, List<byte[]>> kept =
        firsts
            .mapToPair(bytes -> new Tuple2<>(seen(bytes).site(), seen(bytes).order()))
            .groupByKey()
            .flatMapToPair(site -> revisions(site._2()).iterator())
            .groupByKey(Math.max(1, n))
            .mapValues(Numbering::list);
    return new Numbering(documents, articles, kept);
  }

  private static List<byte[]> list(Iterable<byte[]> all) {
    List<byte[]> list = new ArrayList<>();
    all.forEach(list::add);
    return list;
  }

  private static List<Tuple2<Integer, byte[]>> revisions(Iterable<Long> orders) {
    List<Long> sorted = new ArrayList<>();
    orders.forEach(sorted::add);
    sorted.sort(Comparator.naturalOrder());
    List<Tuple2<Integer, byte[]>> revisions = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      long order = sorted.get(i);
      Kept kept = new Kept((int) order, i + 1, i == sorted.size() - 1);
      revisions.add(new Tuple2<>(portion(order), RecordBytes.of(kept)));
    }
    return revisions;
  }

  private static Seen seen(byte[] bytes) {
    return RecordBytes.read(Seen.class, bytes);
  }

  private static long order(int portion, int place) {
    return (long) portion << 32 | place;
  }

  private static int portion(long order) {
    return (int) (order >>> 32);
  }

  /** What is kept of each portion; a portion of which nothing is has no entry. */
  JavaPairRDD<Integer, List<byte[]>> kept() {
    return kept;
  }

  long documents() {
    return firstDocuments[firstDocuments.length - 1] - 1;
  }

  long articles() {
    return firstArticles[firstArticles.length - 1] - 1;
  }

  long firstDocument(int portion) {
    return firstDocuments[portion];
  }

  long firstArticle(int portion) {
    return firstArticles[portion];
  }

  /** The portion in which an article stands. */
  int portionOf(long article) {
    int low = 0;
    int high = firstArticles.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (firstArticles[middle] <= article) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package org.dragoman.spark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.dragoman.derived.EventTables;
import org.dragoman.derived.ReportRows;
import org.dragoman.derived.TextTables;
import org.dragoman.store.Desk;
import org.dragoman.store.Manifest;
import org.dragoman.store.Packing;
import scala.Tuple2;

/** Second stage: the rows that follow from each document alone, under their numbers. */
final class KeepingStage {

  private static final int AT_A_TIME = 200;

  private KeepingStage() {}

  /** Writes the rows of all portions; how many each table has. */
  static Map<String, Long> run(
      JavaRDD<Integer> portions,
      Numbering numbering,
      Broadcast<Numbering> numbers,
      Storage storage,
      String work,
      String output) {
    return Counts.of(
        portions
            .mapToPair(number -> new Tuple2<>(number, number))
            .leftOuterJoin(numbering.kept())
            .map(
                each -> {
                  List<byte[]> kept = each._2()._2().orElse(List.of());
                  return write(each._1(), kept, numbers.value(), storage, work, output);
                }));
  }

  private static HashMap<String, Long> write(
      int number,
      List<byte[]> kept,
      Numbering numbering,
      Storage storage,
      String work,
      String output)
      throws IOException, SQLException {
    Map<Integer, Numbering.Kept> places = new TreeMap<>();
    for (byte[] bytes : kept) {
      Numbering.Kept each = RecordBytes.read(Numbering.Kept.class, bytes);
      places.put(each.place(), each);
    }
    try (Workplace workplace = Workplace.open(storage)) {
      Desk desk = workplace.desk();
      desk.run(ReadingStage.TABLES);
      workplace.take(work, number, List.of(ReadingStage.DOCUMENTS, ReadingStage.READINGS));
      long document = numbering.firstDocument(number);
      long article = numbering.firstArticle(number);
      List<Desk.Placed> placed = new ArrayList<>();
      for (Numbering.Kept each : places.values()) {
        Packing packing = packing(workplace, each.place());
        placed.add(new Desk.Placed(packing, document++, each.revision(), each.current(), article));
        article += packing.readings().size();
        if (placed.size() == AT_A_TIME) {
          desk.keep(placed);
          placed.clear();
        }
      }
      desk.keep(placed);
      TextTables.sign(workplace.connection());
      EventTables.block(
          workplace.connection(), ReportRows.where(workplace.connection(), "a.current"));
      List<String> tables = new ArrayList<>(Manifest.PARTS);
      tables.add("report_blocks");
      return new HashMap<>(workplace.give(output, number, tables));
    }
  }

  private static Packing packing(Workplace workplace, int place) throws SQLException {
    List<byte[]> readings =
        Answers.all(
            workplace.connection(),
            "SELECT reading FROM unit_readings WHERE place = " + place + " ORDER BY ordinal",
            row -> row.getBytes(1));
    return Answers.all(
            workplace.connection(),
            "SELECT document, path, url, site, size, raw FROM unit_documents WHERE place = "
                + place,
            row ->
                Packing.of(
                    row.getString(1),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3)),
                    row.getString(4),
                    row.getLong(5),
                    Optional.ofNullable(row.getBytes(6)),
                    readings))
        .get(0);
  }
}

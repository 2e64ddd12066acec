package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.Table;

/** {@code /codebook}: what can be coded, and what it means. */
public final class CodebookPage implements Part {

  /** A type with its modes. */
  public record Type(EventType type, List<String> modes) {}

  /** A code and its meaning. */
  public record Meaning(String code, String meaning) {}

  /** The page. */
  public record Book(List<Type> types, List<Meaning> contexts, List<Meaning> sectors) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/codebook",
        ctx -> {
          Book book = book();
          Paper.show(ctx, Frame.of(ctx), "codebook", book, () -> rows(book));
        });
  }

  private static Book book() {
    List<Table.Row> modes = Table.read("codebook/modes.txt").rows();
    List<Type> types = new ArrayList<>();
    for (EventType type : Codebook.plover().types()) {
      types.add(
          new Type(
              type,
              modes.stream()
                  .filter(row -> row.get("type").equals(type.name()))
                  .map(row -> row.get("mode"))
                  .toList()));
    }
    return new Book(types, meanings("codebook/contexts.txt"), meanings("codebook/sectors.txt"));
  }

  /** The first column and the last. */
  private static List<Meaning> meanings(String table) {
    Table read = Table.read(table);
    return read.rows().stream()
        .map(row -> new Meaning(row.get(first(table)), row.get("meaning")))
        .toList();
  }

  private static String first(String table) {
    return table.contains("contexts") ? "context" : "sector";
  }

  private static List<Map<String, Object>> rows(Book book) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Type type : book.types()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("type", type.type().name());
      row.put("quad", type.type().quad());
      row.put("score", type.type().score());
      row.put("modes", type.modes());
      row.put("definition", type.type().definition());
      rows.add(row);
    }
    return rows;
  }
}

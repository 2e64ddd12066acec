package org.dragoman.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.shape.ArchiveShapes;
import org.dragoman.api.shape.CodebookShapes;
import org.dragoman.archive.Page;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.Totals;
import org.dragoman.lexicon.Table;
import org.dragoman.search.Field;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Changes;
import org.dragoman.store.Coverage;

/** The archive itself: changes, coverage, numbers, codebook. */
final class HouseEndpoints {

  private final ReadingRoom room;

  HouseEndpoints(ReadingRoom room) {
    this.room = room;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.get(
                "/api/v1/changes",
                "listChanges",
                "What happened to the archive, in order",
                ArchiveShapes.Change.class,
                Endpoint.Form.PAGE)
            .with(
                Parameter.of(
                    "since",
                    Parameter.Kind.DATE,
                    "The day of the first change; all when it is not given",
                    "2026-01-31"),
                Parameter.LIMIT,
                Parameter.of(
                    "cursor",
                    Parameter.Kind.NUMBER,
                    "Number of the last change that is known: those after it are given",
                    "20"))
            .by(this::changes),
        Endpoint.get(
                "/api/v1/coverage",
                "getCoverage",
                "What was read, by source, language and day: without it a zero cannot be told from"
                    + " a gap",
                ArchiveShapes.Covered.class,
                Endpoint.Form.PAGE)
            .by(asked -> ActorEndpoints.listed(room.store().read(Coverage::of), PageJson::of)),
        Endpoint.get(
                "/api/v1/stats",
                "getStats",
                "The archive in numbers",
                ArchiveShapes.Stats.class,
                Endpoint.Form.OBJECT)
            .by(asked -> Outcome.of(PageJson.of(Totals.of(room.store())))),
        Endpoint.get(
                "/api/v1/codebook",
                "getCodebook",
                "What may be coded, and what may be asked",
                CodebookShapes.CodebookPage.class,
                Endpoint.Form.OBJECT)
            .by(asked -> Outcome.of(codebook())));
  }

  private Outcome changes(Asked asked) throws ArchiveException, Fault {
    Page.Wish wish = asked.wish();
    Optional<Instant> since =
        asked.day("since", true).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    return room.store()
        .read(
            connection -> {
              long before = since.isEmpty() ? 0 : Changes.before(connection, since.get());
              long first = Math.max(before, wish.cursor().map(Long::parseLong).orElse(0L));
              long last = Changes.last(connection);
              List<Map<String, Object>> rows =
                  Changes.after(connection, first, wish.size()).stream().map(PageJson::of).toList();
              boolean more = !rows.isEmpty() && first + rows.size() < last;
              Optional<String> next =
                  more
                      ? Optional.of(String.valueOf(rows.get(rows.size() - 1).get("number")))
                      : Optional.empty();
              return Outcome.page(last - before, next, rows);
            });
  }

  private static Map<String, Object> codebook() {
    Map<String, List<Map<String, Object>>> modes = new LinkedHashMap<>();
    for (Table.Row row : Table.read("codebook/modes.txt").rows()) {
      Map<String, Object> mode = new LinkedHashMap<>();
      mode.put("mode", row.get("mode"));
      mode.put("score", row.get("score").isEmpty() ? null : Double.valueOf(row.get("score")));
      modes.computeIfAbsent(row.get("type"), k -> new ArrayList<>()).add(mode);
    }
    List<Map<String, Object>> types = new ArrayList<>();
    for (Table.Row row : Table.read("codebook/types.txt").rows()) {
      Map<String, Object> type = new LinkedHashMap<>();
      type.put("type", row.get("type"));
      type.put("quad", Integer.valueOf(row.get("quad")));
      type.put("score", Double.valueOf(row.get("score")));
      type.put("definition", row.get("definition"));
      type.put("modes", modes.getOrDefault(row.get("type"), List.of()));
      types.add(type);
    }
    List<Map<String, Object>> cameo = new ArrayList<>();
    for (Table.Row row : Table.read("codebook/cameo.txt").rows()) {
      Map<String, Object> code = new LinkedHashMap<>();
      code.put("cameo", row.get("cameo"));
      code.put("name", row.get("name"));
      code.put("type", row.get("type"));
      code.put("mode", row.get("mode").isEmpty() ? null : row.get("mode"));
      code.put("context", row.get("context").isEmpty() ? null : row.get("context"));
      cameo.add(code);
    }
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("field", field.key());
      each.put("scope", field.scope().name().toLowerCase(Locale.ROOT));
      each.put("meaning", field.meaning());
      each.put("example", field.example());
      fields.add(each);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("types", types);
    json.put("contexts", codes("codebook/contexts.txt", "context"));
    json.put("sectors", codes("codebook/sectors.txt", "sector"));
    json.put("cameo", cameo);
    json.put("fields", fields);
    return json;
  }

  private static List<Map<String, Object>> codes(String table, String column) {
    List<Map<String, Object>> codes = new ArrayList<>();
    for (Table.Row row : Table.read(table).rows()) {
      Map<String, Object> code = new LinkedHashMap<>();
      code.put("code", row.get(column));
      code.put("meaning", row.get("meaning"));
      codes.add(code);
    }
    return codes;
  }
}

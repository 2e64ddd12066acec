package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.ReadingRoom;
import org.dragoman.archive.Totals;
import org.dragoman.store.ArchiveException;

/**
 * {@code /coverage}: what was read, by source, language and month. Where nothing was read, nothing
 * is known.
 */
public final class CoveragePage implements Part {

  /** Articles and reports of one source, or month, in one language. */
  public record Row(Optional<String> what, String language, long articles, long reports) {}

  /** The page. */
  public record Read(Totals totals, List<Row> sources, List<Row> months) {}

  private static final String REPORTS =
      "WITH found AS (SELECT article_no, count(*) AS n FROM reports GROUP BY article_no) SELECT ";
  private static final String FROM =
      ", language, count(*), coalesce(sum(n), 0)::BIGINT FROM articles LEFT JOIN found USING"
          + " (article_no) WHERE current GROUP BY ALL ORDER BY ";

  private final ReadingRoom room;

  CoveragePage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/coverage", this::show);
  }

  private void show(Context ctx) throws ArchiveException {
    Read page = room.once("coverage", Read.class, this::read);
    Paper.show(ctx, Frame.of(ctx), "coverage", page, () -> table(page));
  }

  private Read read() throws ArchiveException {
    return new Read(
        room.once("totals", Totals.class, () -> Totals.of(room.store())),
        rows(REPORTS + "source" + FROM + "3 DESC, 1, 2 LIMIT 200"),
        rows(
            REPORTS
                + "CASE WHEN published_to - published_from <= 31 THEN"
                + " strftime(published_to, '%Y-%m') END AS month"
                + FROM
                + "1 NULLS LAST, 2"));
  }

  private List<Row> rows(String sql) throws ArchiveException {
    return room.store()
        .read(
            connection -> {
              List<Row> rows = new ArrayList<>();
              try (var statement = connection.createStatement();
                  var row = statement.executeQuery(sql)) {
                while (row.next()) {
                  rows.add(
                      new Row(
                          Optional.ofNullable(row.getString(1)),
                          row.getString(2),
                          row.getLong(3),
                          row.getLong(4)));
                }
              }
              return rows;
            });
  }

  private static List<Map<String, Object>> table(Read page) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row source : page.sources()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("source", source.what().orElse(null));
      row.put("language", source.language());
      row.put("articles", source.articles());
      row.put("reports", source.reports());
      rows.add(row);
    }
    return rows;
  }
}

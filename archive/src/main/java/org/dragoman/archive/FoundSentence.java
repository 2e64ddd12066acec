package org.dragoman.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.search.Hit;

/**
 * A sentence that was found, the article it stands in, and what the archive knows its reports and
 * actors as.
 *
 * @param events the event of each of the hit's reports; empty text for one that is judged no event
 * @param actors the archive's id of each of the hit's actors
 */
public record FoundSentence(
    Hit hit, ListedArticle article, List<String> events, List<String> actors) {

  public FoundSentence {
    events = List.copyOf(events);
    actors = List.copyOf(actors);
  }

  /** Some hits, in their order; those whose article is gone meanwhile are left out. */
  public static List<FoundSentence> of(Connection connection, List<Hit> hits) throws SQLException {
    Map<Long, ListedArticle> articles = new HashMap<>();
    Select.all(
            connection,
            "SELECT "
                + ListedArticle.COLUMNS
                + " FROM "
                + ListedArticle.FROM
                + " WHERE a.article_no IN (SELECT CAST(unnest(?) AS BIGINT))",
            ListedArticle::of,
            hits.stream().map(hit -> String.valueOf(hit.articleNo())).distinct().toList())
        .forEach(article -> articles.put(article.number(), article));
    Map<Long, String> events = new HashMap<>();
    Select.all(
        connection,
        "SELECT report_no, event FROM event_reports WHERE report_no IN"
            + " (SELECT CAST(unnest(?) AS BIGINT))",
        row -> events.put(row.getLong(1), row.getString(2)),
        hits.stream()
            .flatMap(hit -> hit.reports().stream())
            .map(report -> String.valueOf(report.reportNo()))
            .toList());
    Map<String, String> actors = new HashMap<>();
    Select.all(
        connection,
        "SELECT local_id, actor FROM actor_links WHERE local_id IN (SELECT unnest(?))",
        row -> actors.put(row.getString(1), row.getString(2)),
        hits.stream()
            .flatMap(hit -> hit.actors().stream())
            .map(Hit.NamedActor::localId)
            .distinct()
            .toList());
    List<FoundSentence> found = new ArrayList<>();
    for (Hit hit : hits) {
      if (articles.containsKey(hit.articleNo())) {
        found.add(
            new FoundSentence(
                hit,
                articles.get(hit.articleNo()),
                hit.reports().stream().map(r -> events.getOrDefault(r.reportNo(), "")).toList(),
                hit.actors().stream()
                    .map(a -> actors.getOrDefault(a.localId(), a.localId()))
                    .toList()));
      }
    }
    return found;
  }
}

package org.dragoman.derived;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.story.Stories;
import org.dragoman.story.StoryArticle;

/**
 * An article as it goes into a story, and the story it is in so far.
 *
 * @param story null when it is in none yet
 * @param opens whether it is the first of its story
 */
record StoryItem(long number, StoryArticle article, String story, boolean opens) {

  private static final double PERSON = 1.0;
  private static final double ORGANIZATION = 0.4;
  private static final double STATE = 0.5;
  private static final double PAIR = 1.5;
  private static final double ACT = 0.8;
  private static final double PLACE = 0.7;
  private static final double NAME = 0.8;

  /**
   * The current articles of a condition, in the order of stories.
   *
   * @param condition SQL over {@code a} (articles)
   */
  static List<StoryItem> of(Connection connection, String condition) throws SQLException {
    Map<Long, Map<String, Double>> features = new HashMap<>();
    String where = " JOIN articles a USING (article_no) WHERE a.current AND (" + condition + ")";
    Map<Long, Set<String>> news = new HashMap<>();
    each(
        connection,
        "SELECT DISTINCT r.article_no, er.event FROM reports r"
            + " JOIN event_reports er USING (report_no)"
            + where
            + " AND r.time = 'current'",
        row -> {
          news.computeIfAbsent(row.getLong(1), k -> new TreeSet<>()).add(row.getString(2));
        });
    each(
        connection,
        "SELECT article_no, pair, type, 1 / sqrt(count(*) OVER (PARTITION BY article_no)) FROM ("
            + "SELECT DISTINCT r.article_no, r.type, least(d.from_state, d.to_state) || '-' ||"
            + " greatest(d.from_state, d.to_state) AS pair FROM reports r"
            + " JOIN event_reports er USING (report_no) JOIN event_dyads d USING (event)"
            + where
            + " AND r.time <> 'historical')",
        row -> {
          add(features, row.getLong(1), "pair " + row.getString(2), PAIR * row.getDouble(4));
          add(
              features,
              row.getLong(1),
              "act " + row.getString(3) + " " + row.getString(2),
              ACT * row.getDouble(4));
        });
    each(
        connection,
        "SELECT DISTINCT r.article_no, r.place FROM reports r"
            + where
            + " AND r.place IS NOT NULL AND r.time <> 'historical'",
        row -> add(features, row.getLong(1), "place " + row.getString(2), PLACE));
    each(
        connection,
        "SELECT x.article_no, coalesce(l.actor, x.local_id), x.kind, sum(x.mentions)"
            + " FROM article_actors x LEFT JOIN actor_links l USING (local_id)"
            + where
            + " AND x.kind <> 'group' GROUP BY ALL",
        row -> {
          double weight =
              switch (row.getString(3)) {
                case "person" -> PERSON;
                case "organization" -> ORGANIZATION;
                default -> STATE;
              };
          add(
              features,
              row.getLong(1),
              row.getString(3) + " " + row.getString(2),
              weight * (1 + Math.log(row.getLong(4))));
        });
    each(
        connection,
        "SELECT a.article_no, unnest(a.anchors) FROM articles a WHERE a.current AND ("
            + condition
            + ")",
        row -> add(features, row.getLong(1), "name " + row.getString(2), NAME));
    List<StoryItem> items = new ArrayList<>();
    each(
        connection,
        "SELECT a.article_no, a.article, d.day, s.story, coalesce(s.opens, false) FROM articles a"
            + " JOIN article_days d USING (article_no) LEFT JOIN story_articles s"
            + " USING (article_no) WHERE a.current AND ("
            + condition
            + ")",
        row -> {
          long number = row.getLong(1);
          Date day = row.getDate(3);
          items.add(
              new StoryItem(
                  number,
                  new StoryArticle(
                      row.getString(2),
                      Optional.ofNullable(day).map(Date::toLocalDate),
                      news.getOrDefault(number, Set.of()),
                      features.getOrDefault(number, Map.of())),
                  row.getString(4),
                  row.getBoolean(5)));
        });
    items.sort(Comparator.comparing(StoryItem::article, Stories.ORDER));
    return items;
  }

  private static void add(
      Map<Long, Map<String, Double>> features, long article, String feature, double weight) {
    features.computeIfAbsent(article, k -> new TreeMap<>()).merge(feature, weight, Math::max);
  }

  private interface Take {
    void row(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String query, Take take) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        take.row(rows);
      }
    }
  }
}

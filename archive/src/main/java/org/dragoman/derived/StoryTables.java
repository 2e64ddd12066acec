package org.dragoman.derived;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.story.Stories;
import org.dragoman.story.StoryArticle;
import org.dragoman.story.StoryGroup;

/**
 * Stories of the archive: articles on one matter over days.
 *
 * <p>Runs after {@link EventTables}, which leaves in {@code touched_articles} whose events may have
 * changed. As there, only the components that touched articles can reach are made anew.
 */
public final class StoryTables implements Derivation {

  private static final double PERSON = 1.0;
  private static final double ORGANIZATION = 0.4;
  private static final double STATE = 0.5;
  private static final double PAIR = 1.5;
  private static final double ACT = 0.8;
  private static final double PLACE = 0.7;
  private static final double NAME = 0.8;

  /** An article, its number, and what its story is told from. */
  private record Item(
      long number,
      StoryArticle article,
      String title,
      String language,
      Optional<String> source,
      Set<String> events) {}

  @Override
  public void update(Connection connection, long firstArticle, long lastArticle)
      throws SQLException {
    Wanted.run(
        connection,
        "INSERT INTO touched_articles SELECT article_no FROM articles WHERE article_no BETWEEN "
            + firstArticle
            + " AND "
            + lastArticle
            + " OR NOT current");
    reconsider(connection);
  }

  /** Makes the stories of {@code touched_articles} anew. */
  public void reconsider(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "INSERT INTO touched_articles SELECT article_no FROM article_actors WHERE local_id IN"
            + " (SELECT id FROM moved_actors)",
        "DELETE FROM article_blocks WHERE article_no IN (SELECT article_no FROM touched_articles)");
    List<Item> touched =
        items(connection, "a.article_no IN (SELECT article_no FROM touched_articles)");
    block(connection, touched);
    Set<String> lookups = new TreeSet<>();
    touched.forEach(item -> lookups.addAll(Stories.lookups(item.article())));
    Wanted.are(connection, lookups);
    Set<String> components =
        Wanted.ids(
            connection,
            "SELECT DISTINCT component FROM story_articles WHERE article_no IN"
                + " (SELECT article_no FROM touched_articles) OR article_no IN"
                + " (SELECT article_no FROM article_blocks WHERE block IN (SELECT id FROM wanted))");
    Wanted.are(connection, components);
    Wanted.run(
        connection,
        "INSERT INTO touched_articles SELECT article_no FROM story_articles WHERE component IN"
            + " (SELECT id FROM wanted)",
        "DELETE FROM stories WHERE story IN (SELECT story FROM story_articles WHERE component IN"
            + " (SELECT id FROM wanted))",
        "DELETE FROM story_articles WHERE component IN (SELECT id FROM wanted)");
    write(
        connection, items(connection, "a.article_no IN (SELECT article_no FROM touched_articles)"));
  }

  @Override
  public void rebuild(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "DELETE FROM stories",
        "DELETE FROM story_articles",
        "DELETE FROM article_blocks",
        "CREATE OR REPLACE TEMP TABLE touched_articles AS SELECT article_no FROM articles");
    List<Item> all = items(connection, "true");
    block(connection, all);
    write(connection, all);
  }

  private static void block(Connection connection, List<Item> items) throws SQLException {
    try (Rows rows = Rows.into(connection, "article_blocks")) {
      for (Item item : items) {
        for (String block : Stories.blocks(item.article())) {
          rows.row(item.number(), block);
        }
      }
    }
  }

  private static void write(Connection connection, List<Item> items) throws SQLException {
    Map<String, Item> byId = new HashMap<>();
    items.forEach(item -> byId.put(item.article().id(), item));
    try (Rows stories = Rows.into(connection, "stories");
        Rows articles = Rows.into(connection, "story_articles")) {
      for (StoryGroup group : Stories.of(items.stream().map(Item::article).toList())) {
        story(stories, group, byId);
        for (String article : group.articles()) {
          articles.row(group.id(), group.component(), byId.get(article).number());
        }
      }
    }
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE placed AS SELECT er.event, min(s.story) AS story FROM"
            + " event_reports er JOIN story_articles s ON s.article_no = er.report_no // 1000"
            + " WHERE er.event IN (SELECT event FROM event_reports WHERE report_no // 1000 IN"
            + " (SELECT article_no FROM touched_articles)) GROUP BY er.event",
        "UPDATE events SET story = placed.story FROM placed WHERE events.event = placed.event");
  }

  private static void story(Rows rows, StoryGroup group, Map<String, Item> byId)
      throws SQLException {
    Item typical = byId.get(group.typical());
    Set<String> sources = new TreeSet<>();
    Set<String> languages = new TreeSet<>();
    Set<String> events = new TreeSet<>();
    LocalDate first = null;
    LocalDate last = null;
    for (String id : group.articles()) {
      Item item = byId.get(id);
      sources.add(item.source().orElse(id));
      languages.add(item.language());
      events.addAll(item.events());
      if (item.article().day().isPresent()) {
        LocalDate day = item.article().day().get();
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
    rows.row(
        group.id(),
        typical.title(),
        typical.language(),
        first,
        last,
        group.articles().size(),
        sources.size(),
        events.size(),
        languages);
  }

  /** All current articles as stories see them. */
  static List<StoryArticle> articles(Connection connection) throws SQLException {
    return items(connection, "true").stream().map(Item::article).toList();
  }

  private static List<Item> items(Connection connection, String condition) throws SQLException {
    Map<Long, Map<String, Double>> features = new HashMap<>();
    Map<Long, Set<String>> events = new HashMap<>();
    String where = " JOIN articles a USING (article_no) WHERE a.current AND (" + condition + ")";
    Map<Long, Set<String>> news = new HashMap<>();
    each(
        connection,
        "SELECT r.article_no, er.event, max(r.time = 'current') FROM reports r"
            + " JOIN event_reports er USING (report_no)"
            + where
            + " GROUP BY ALL",
        row -> {
          events.computeIfAbsent(row.getLong(1), k -> new TreeSet<>()).add(row.getString(2));
          if (row.getBoolean(3)) {
            news.computeIfAbsent(row.getLong(1), k -> new TreeSet<>()).add(row.getString(2));
          }
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
    List<Item> items = new ArrayList<>();
    each(
        connection,
        "SELECT a.article_no, a.article, coalesce(a.published_from, n.last_day), a.title,"
            + " a.language, a.source FROM articles a LEFT JOIN (SELECT article_no,"
            + " max(date_to) AS last_day FROM reports WHERE time = 'current' AND factuality ="
            + " 'asserted' GROUP BY article_no) n USING (article_no) WHERE a.current AND ("
            + condition
            + ") ORDER BY a.article",
        row -> {
          long number = row.getLong(1);
          Date day = row.getDate(3);
          items.add(
              new Item(
                  number,
                  new StoryArticle(
                      row.getString(2),
                      Optional.ofNullable(day).map(Date::toLocalDate),
                      news.getOrDefault(number, Set.of()),
                      features.getOrDefault(number, Map.of())),
                  Optional.ofNullable(row.getString(4)).orElse("(no headline)"),
                  row.getString(5),
                  Optional.ofNullable(row.getString(6)),
                  events.getOrDefault(number, Set.of())));
        });
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

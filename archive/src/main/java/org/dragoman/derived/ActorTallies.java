package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.dragoman.store.Arrivals;

/**
 * What articles say of each actor, counted: names, offices, states, how many articles of how many
 * sources.
 *
 * <p>A great power is in half of all articles, so its rows are not counted anew at every add: what
 * new articles say is added to what was counted before. Only actors who lost an article or became
 * another's namesake are counted anew.
 */
final class ActorTallies {

  /** An unknown person is known from so many articles ... */
  private static final int ARTICLES = 3;

  /** ... of so many sources on. */
  private static final int SOURCES = 2;

  private static final String SEEN =
      "CREATE OR REPLACE TEMP TABLE seen AS SELECT l.actor, x.*, coalesce(a.source, a.article)"
          + " AS origin FROM article_actors x JOIN articles a USING (article_no)"
          + " JOIN actor_links l USING (local_id) WHERE a.current AND ";

  private static final String OFFICES =
      "CREATE OR REPLACE TEMP TABLE held AS SELECT l.actor, o.title, o.organization, o.state,"
          + " o.office_from, o.office_to, a.published_from AS day, o.article_no FROM"
          + " article_offices o JOIN articles a USING (article_no) JOIN actor_links l"
          + " USING (local_id) WHERE a.current AND ";

  private final Set<String> lexicon;

  ActorTallies(Set<String> lexicon) {
    this.lexicon = lexicon;
  }

  /** Counts the actors that a query gives from all articles. */
  void anew(Connection connection, String actors) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE counted AS SELECT DISTINCT actor FROM (" + actors + ")");
    for (String table : List.of("actors", "actor_names", "actor_tallies", "actor_offices")) {
      Wanted.run(
          connection, "DELETE FROM " + table + " WHERE actor IN (SELECT actor FROM counted)");
    }
    String those = "l.actor IN (SELECT actor FROM counted)";
    Wanted.run(connection, SEEN + those, OFFICES + those);
    addSeen(connection);
  }

  /** Adds what new articles say; for actors of {@code moved_actors} and replaced articles anew. */
  void add(Connection connection, Arrivals arrivals) throws SQLException {
    if (empty(connection)) {
      anew(connection, "SELECT actor FROM actor_links UNION SELECT actor FROM actors");
      return;
    }
    String gone =
        arrivals.replaced().isEmpty()
            ? "false"
            : "local_id IN (SELECT local_id FROM article_actors WHERE "
                + new Arrivals(List.of(), arrivals.replaced()).condition()
                + ")";
    anew(
        connection,
        "SELECT actor FROM links_before JOIN moved_actors ON id = local_id UNION SELECT actor FROM"
            + " actor_links JOIN moved_actors ON id = local_id UNION SELECT actor FROM links_before"
            + " WHERE "
            + gone
            + " UNION SELECT actor FROM actor_links WHERE "
            + gone);
    String fresh =
        "article_no BETWEEN "
            + arrivals.articles().get(0).number()
            + " AND "
            + arrivals.articles().get(arrivals.articles().size() - 1).number()
            + " AND l.actor NOT IN (SELECT actor FROM counted)";
    Wanted.run(
        connection,
        SEEN + fresh,
        OFFICES + fresh,
        "CREATE OR REPLACE TEMP TABLE counted AS SELECT DISTINCT actor FROM seen",
        "DELETE FROM actors WHERE actor IN (SELECT actor FROM counted)");
    addSeen(connection);
  }

  private static boolean empty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM actor_tallies")) {
      row.next();
      return row.getLong(1) == 0;
    }
  }

  /** Adds {@code seen} and {@code held} to the counts of {@code counted}, and tells the actors. */
  private void addSeen(Connection connection) throws SQLException {
    merge(
        connection,
        "actor_names",
        "SELECT actor, form AS name, count(DISTINCT article_no)::INTEGER AS articles FROM"
            + " (SELECT actor, article_no, unnest(names) AS form FROM seen) GROUP BY ALL",
        "actor, name, sum(articles)::INTEGER");
    merge(
        connection,
        "actor_tallies",
        said("kind")
            + " UNION ALL "
            + said("name")
            + " UNION ALL "
            + said("state")
            + " UNION ALL "
            + said("sector")
            + " UNION ALL "
            + said("origin")
            + " UNION ALL SELECT actor, 'all', '', count(DISTINCT article_no)::INTEGER FROM seen"
            + " GROUP BY actor",
        "actor, what, value, sum(articles)::INTEGER");
    merge(
        connection,
        "actor_offices",
        "SELECT actor, title, organization, state, min(office_from) AS office_from,"
            + " max(office_to) AS office_to, min(day) AS first_seen, max(day) AS last_seen,"
            + " count(DISTINCT article_no)::INTEGER AS articles FROM held GROUP BY ALL",
        "actor, title, organization, state, min(office_from), max(office_to), min(first_seen),"
            + " max(last_seen), sum(articles)::INTEGER");
    Wanted.are(connection, lexicon);
    Wanted.run(
        connection,
        "INSERT INTO actors SELECT actor, kind, name, state, sector, kind <> 'person' OR articles"
            + " >= "
            + ARTICLES
            + " AND sources >= "
            + SOURCES
            + " OR actor IN (SELECT id FROM wanted), articles, sources FROM (SELECT actor, "
            + commonest("kind")
            + ", "
            + commonest("name")
            + ", "
            + commonest("state")
            + ", "
            + commonest("sector")
            + ", max(articles) FILTER (what = 'all') AS articles, count(*) FILTER (what ="
            + " 'origin') AS sources FROM actor_tallies WHERE actor IN (SELECT actor FROM counted)"
            + " GROUP BY actor)");
  }

  private static String said(String column) {
    return "SELECT actor, '%1$s' AS what, %1$s AS value, count(*)::INTEGER AS articles FROM seen"
            .formatted(column)
        + " WHERE %1$s IS NOT NULL GROUP BY actor, %1$s".formatted(column);
  }

  /** The value most articles give; of equals the first in the alphabet. */
  private static String commonest(String column) {
    return "first(value ORDER BY articles DESC, value) FILTER (what = '%1$s') AS %1$s"
        .formatted(column);
  }

  /** Puts new counts to those that are there. */
  private static void merge(Connection connection, String table, String fresh, String sums)
      throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE merged AS SELECT "
            + sums
            + " FROM (FROM "
            + table
            + " WHERE actor IN (SELECT actor FROM counted) UNION ALL "
            + fresh
            + ") GROUP BY ALL",
        "DELETE FROM " + table + " WHERE actor IN (SELECT actor FROM counted)",
        "INSERT INTO " + table + " FROM merged");
  }
}

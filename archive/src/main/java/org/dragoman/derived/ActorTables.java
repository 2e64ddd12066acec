package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Table;
import org.dragoman.story.Decisions;

/**
 * Actors of the archive: who the people, states and organisations of all articles are.
 *
 * <p>Runs first of the derivations. Leaves in the temporary table {@code moved_actors} the local
 * ids whose actor is another than before, for the tables that name actors.
 */
public final class ActorTables implements Derivation {

  /** An unknown person is known from so many articles ... */
  private static final int ARTICLES = 3;

  /** ... of so many sources on. */
  private static final int SOURCES = 2;

  private final Set<String> lexicon = new HashSet<>();

  public ActorTables() {
    Table.read("people.txt").rows().forEach(row -> lexicon.add(row.get("person")));
    Table.read("organizations.txt").rows().forEach(row -> lexicon.add(row.get("organization")));
    Table.read("states.txt").rows().forEach(row -> lexicon.add(row.get("state")));
  }

  @Override
  public void update(Connection connection, long firstArticle, long lastArticle)
      throws SQLException {
    Wanted.are(
        connection,
        Wanted.ids(
            connection,
            "SELECT DISTINCT local_id FROM article_actors x JOIN articles a USING (article_no)"
                + " WHERE x.article_no BETWEEN "
                + firstArticle
                + " AND "
                + lastArticle
                + " OR NOT a.current"));
    touch(connection);
  }

  /** Settles anew who some local ids are: after a judgement about them. */
  public void reconsider(Connection connection, Set<String> localIds) throws SQLException {
    Wanted.are(connection, localIds);
    touch(connection);
  }

  @Override
  public void rebuild(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "DELETE FROM actor_links",
        "DELETE FROM actor_blocks",
        "DELETE FROM review_queue");
    Wanted.are(connection, Wanted.ids(connection, "SELECT DISTINCT local_id FROM article_actors"));
    touch(connection);
    Wanted.run(
        connection, "DELETE FROM actors", "DELETE FROM actor_names", "DELETE FROM actor_offices");
    count(connection, "SELECT actor FROM actor_links");
  }

  /** Settles the ids in {@code wanted}, and those that can be the same as they. */
  private void touch(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE touched_ids AS SELECT id FROM wanted",
        "CREATE OR REPLACE TEMP TABLE links_before AS SELECT local_id, actor FROM actor_links"
            + " WHERE local_id IN (SELECT id FROM touched_ids)",
        "DELETE FROM actor_blocks WHERE local_id IN (SELECT id FROM touched_ids)");
    Map<String, Identity.Local> touched = people(connection, "touched_ids");
    try (Rows rows = Rows.into(connection, "actor_blocks")) {
      for (Identity.Local local : touched.values()) {
        for (String block : Identity.blocks(local)) {
          rows.row(local.id(), block);
        }
      }
    }
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE near_ids AS SELECT id FROM touched_ids UNION"
            + " SELECT local_id FROM actor_links WHERE component IN (SELECT component FROM"
            + " actor_links WHERE local_id IN (SELECT id FROM touched_ids) OR local_id IN"
            + " (SELECT o.local_id FROM actor_blocks n JOIN actor_blocks o USING (block)"
            + " WHERE n.local_id IN (SELECT id FROM touched_ids)))"
            + " UNION SELECT unnest([left_id, right_id]) FROM judgements WHERE withdrawn IS NULL"
            + " AND kind LIKE '%-actor' AND (left_id IN (SELECT id FROM touched_ids)"
            + " OR right_id IN (SELECT id FROM touched_ids))",
        "INSERT INTO near_ids SELECT local_id FROM actor_links WHERE component IN (SELECT"
            + " component FROM actor_links WHERE local_id IN (SELECT id FROM near_ids))",
        "INSERT INTO links_before SELECT local_id, actor FROM actor_links WHERE local_id IN"
            + " (SELECT id FROM near_ids) AND local_id NOT IN (SELECT local_id FROM links_before)",
        "DELETE FROM actor_links WHERE local_id IN (SELECT id FROM near_ids)",
        "DELETE FROM review_queue WHERE left_id IN (SELECT id FROM near_ids)"
            + " OR right_id IN (SELECT id FROM near_ids)");
    settle(connection);
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE moved_actors AS SELECT b.local_id AS id FROM links_before b"
            + " LEFT JOIN actor_links l USING (local_id) WHERE l.actor IS DISTINCT FROM b.actor");
    count(
        connection,
        "SELECT actor FROM links_before UNION SELECT actor FROM actor_links WHERE local_id IN"
            + " (SELECT id FROM near_ids)");
  }

  private void settle(Connection connection) throws SQLException {
    Set<Decisions.Pair> same = new HashSet<>();
    Set<Decisions.Pair> different = new HashSet<>();
    Set<Decisions.Pair> unsure = new HashSet<>();
    judgements(connection, same, different, unsure);
    Map<String, Identity.Local> people = people(connection, "near_ids");
    Identity identity = Identity.of(people.values(), new Decisions(same, different), unsure);
    try (Rows links = Rows.into(connection, "actor_links");
        Rows questions = Rows.into(connection, "review_queue")) {
      for (Identity.Link link : identity.links()) {
        links.row(link.local(), link.actor(), link.component(), link.score(), link.reason());
      }
      for (Identity.Pair q : identity.questions()) {
        questions.row(q.left() + " " + q.right(), q.left(), q.right(), q.score(), q.reason());
      }
    }
    Wanted.run(
        connection,
        "INSERT INTO actor_links SELECT DISTINCT local_id, local_id, local_id, 1.0,"
            + " CASE WHEN kind = 'state' THEN 'state' ELSE 'lexicon' END FROM article_actors x"
            + " JOIN articles a USING (article_no) WHERE a.current AND kind <> 'person' AND"
            + " local_id IN (SELECT id FROM near_ids)"
            + " AND local_id NOT IN (SELECT local_id FROM actor_links)");
  }

  private static void judgements(
      Connection connection,
      Set<Decisions.Pair> same,
      Set<Decisions.Pair> different,
      Set<Decisions.Pair> unsure)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT kind, left_id, right_id FROM judgements WHERE withdrawn IS NULL AND"
                    + " kind LIKE '%-actor' ORDER BY made, judgement")) {
      while (row.next()) {
        Decisions.Pair pair = Decisions.Pair.of(row.getString(2), row.getString(3));
        same.remove(pair);
        different.remove(pair);
        unsure.remove(pair);
        switch (row.getString(1)) {
          case "same-actor" -> same.add(pair);
          case "different-actor" -> different.add(pair);
          default -> unsure.add(pair);
        }
      }
    }
  }

  private Map<String, Identity.Local> people(Connection connection, String table)
      throws SQLException {
    Map<String, Set<String>> names = new TreeMap<>();
    Map<String, Set<String>> states = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT local_id, state, name FROM article_actors x JOIN articles a"
                    + " USING (article_no) WHERE a.current AND kind = 'person' AND local_id IN"
                    + " (SELECT id FROM "
                    + table
                    + ")")) {
      while (row.next()) {
        names.computeIfAbsent(row.getString(1), k -> new TreeSet<>()).add(row.getString(3));
        if (row.getString(2) != null) {
          states.computeIfAbsent(row.getString(1), k -> new TreeSet<>()).add(row.getString(2));
        }
      }
    }
    return names.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e ->
                    new Identity.Local(
                        e.getKey(),
                        lexicon.contains(e.getKey()),
                        e.getValue(),
                        states.getOrDefault(e.getKey(), Set.of())),
                (a, b) -> a,
                TreeMap::new));
  }

  /** Counts articles, sources, names and offices of the actors that a query gives. */
  private void count(Connection connection, String actors) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE counted AS SELECT DISTINCT actor FROM (" + actors + ")");
    for (String table : List.of("actors", "actor_names", "actor_offices")) {
      Wanted.run(
          connection, "DELETE FROM " + table + " WHERE actor IN (SELECT actor FROM counted)");
    }
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE seen AS SELECT l.actor, x.*, coalesce(a.source, a.article)"
            + " AS origin, a.published_from FROM article_actors x JOIN articles a"
            + " USING (article_no) JOIN actor_links l USING (local_id) WHERE a.current AND"
            + " l.actor IN (SELECT actor FROM counted)",
        "INSERT INTO actors SELECT actor, "
            + commonest("kind")
            + ", "
            + commonest("name")
            + ", "
            + commonest("state")
            + ", "
            + commonest("sector")
            + ", false, count(DISTINCT article_no), count(DISTINCT origin) FROM seen GROUP BY actor",
        "INSERT INTO actor_names SELECT actor, form, count(DISTINCT article_no) FROM"
            + " (SELECT actor, article_no, unnest(names) AS form FROM seen) GROUP BY ALL",
        "INSERT INTO actor_offices SELECT l.actor, o.title, o.organization, o.state,"
            + " min(o.office_from), max(o.office_to), min(a.published_from),"
            + " max(a.published_from), count(DISTINCT o.article_no) FROM article_offices o"
            + " JOIN articles a USING (article_no) JOIN actor_links l USING (local_id)"
            + " WHERE a.current AND l.actor IN (SELECT actor FROM counted)"
            + " GROUP BY l.actor, o.title, o.organization, o.state",
        "UPDATE actors SET known = true WHERE kind <> 'person' OR articles >= "
            + ARTICLES
            + " AND sources >= "
            + SOURCES);
    Wanted.are(connection, lexicon);
    Wanted.run(connection, "UPDATE actors SET known = true WHERE actor IN (SELECT id FROM wanted)");
  }

  /** The value most articles give; of equals the first in the alphabet. */
  private static String commonest(String column) {
    return "(SELECT "
        + column
        + " FROM (SELECT s2."
        + column
        + ", count(*) AS n FROM seen s2"
        + " WHERE s2.actor = seen.actor AND s2."
        + column
        + " IS NOT NULL GROUP BY ALL)"
        + " ORDER BY n DESC, "
        + column
        + " LIMIT 1)";
  }
}

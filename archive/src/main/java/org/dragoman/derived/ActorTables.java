package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Table;
import org.dragoman.store.Arrivals;
import org.dragoman.story.Decisions;

/**
 * Actors of the archive: who the people, states and organisations of all articles are.
 *
 * <p>Runs first of the derivations. Leaves in the temporary table {@code moved_actors} the local
 * ids whose actor is another than before, for the tables that name actors.
 */
public final class ActorTables implements Derivation {

  private final Set<String> lexicon = new HashSet<>();
  private final ActorTallies tallies = new ActorTallies(lexicon);

  public ActorTables() {
    Table.read("people.txt").rows().forEach(row -> lexicon.add(row.get("person")));
    Table.read("organizations.txt").rows().forEach(row -> lexicon.add(row.get("organization")));
    Table.read("states.txt").rows().forEach(row -> lexicon.add(row.get("state")));
  }

  /** Whether the lexicon has this id. */
  public boolean knows(String localId) {
    return lexicon.contains(localId);
  }

  @Override
  public void update(Connection connection, Arrivals arrivals) throws SQLException {
    boolean blocks = Wanted.ids(connection, "SELECT local_id FROM actor_blocks LIMIT 1").isEmpty();
    String which = blocks ? "true" : arrivals.condition(); // without blocks, all are new
    Wanted.are(
        connection,
        Wanted.ids(connection, "SELECT DISTINCT local_id FROM article_actors WHERE " + which));
    touch(connection);
    tallies.add(connection, arrivals);
  }

  /** Settles anew who some local ids are: after a judgement about them. */
  public void reconsider(Connection connection, Set<String> localIds) throws SQLException {
    Wanted.are(connection, localIds);
    touch(connection);
    tallies.anew(
        connection,
        "SELECT actor FROM links_before UNION SELECT actor FROM actor_links WHERE local_id IN"
            + " (SELECT id FROM near_ids)");
  }

  @Override
  public void rebuild(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "DELETE FROM actor_links",
        "DELETE FROM actor_blocks",
        "DELETE FROM actor_pairs",
        "DELETE FROM review_queue");
    Wanted.are(connection, Wanted.ids(connection, "SELECT DISTINCT local_id FROM article_actors"));
    touch(connection);
    Wanted.run(
        connection,
        "DELETE FROM actors",
        "DELETE FROM actor_names",
        "DELETE FROM actor_tallies",
        "DELETE FROM actor_offices");
    tallies.anew(connection, "SELECT actor FROM actor_links");
  }

  /** Settles the ids in {@code wanted}, and those that can be the same as they. */
  private void touch(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE touched_ids AS SELECT id FROM wanted",
        "CREATE OR REPLACE TEMP TABLE links_before AS SELECT local_id, actor FROM actor_links"
            + " WHERE local_id IN (SELECT id FROM touched_ids)",
        "DELETE FROM actor_blocks WHERE local_id IN (SELECT id FROM touched_ids)",
        "DELETE FROM actor_pairs WHERE left_id IN (SELECT id FROM touched_ids)"
            + " OR right_id IN (SELECT id FROM touched_ids)");
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
  }

  private void settle(Connection connection) throws SQLException {
    Set<Decisions.Pair> same = new HashSet<>();
    Set<Decisions.Pair> different = new HashSet<>();
    Set<Decisions.Pair> unsure = new HashSet<>();
    judgements(connection, same, different, unsure);
    Map<String, Identity.Local> people = people(connection, "near_ids");
    Identity identity =
        Identity.of(
            people.values(),
            new Decisions(same, different),
            unsure,
            Wanted.ids(connection, "SELECT id FROM touched_ids"),
            standing(connection));
    try (Rows links = Rows.into(connection, "actor_links");
        Rows pairs = Rows.into(connection, "actor_pairs");
        Rows questions = Rows.into(connection, "review_queue")) {
      for (Identity.Link link : identity.links()) {
        links.row(link.local(), link.actor(), link.component(), link.score(), link.reason());
      }
      for (Identity.Pair pair : identity.found()) {
        pairs.row(pair.left(), pair.right(), pair.score(), pair.reason(), pair.linked());
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

  /** What was found of people who are not touched now. */
  private static List<Identity.Pair> standing(Connection connection) throws SQLException {
    List<Identity.Pair> standing = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT left_id, right_id, score, reason, linked FROM actor_pairs"
                    + " WHERE left_id IN (SELECT id FROM near_ids)")) {
      while (row.next()) {
        standing.add(
            new Identity.Pair(
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                row.getString(4),
                row.getBoolean(5)));
      }
    }
    return standing;
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
}

package org.dragoman.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Two people who may be one: a person must say.
 *
 * @param left id under which articles know one of them
 * @param leftNames every form of the name
 * @param leftArticles how many articles name the actor
 * @param score how alike the names are, 0 to 1
 * @param reason what is alike and what is not
 */
public record ReviewQuestion(
    String id,
    String left,
    List<String> leftNames,
    Optional<String> leftState,
    long leftArticles,
    String right,
    List<String> rightNames,
    Optional<String> rightState,
    long rightArticles,
    double score,
    String reason) {

  private static final String SQL =
      """
      WITH people AS (
        SELECT l.local_id, l.actor, min(x.state) AS state,
          list_sort(list_distinct(flatten(list(x.names)))) AS names,
          count(DISTINCT article_no) AS articles
        FROM actor_links l JOIN article_actors x USING (local_id) JOIN articles a USING (article_no)
        WHERE a.current AND (local_id IN (SELECT left_id FROM review_queue)
          OR local_id IN (SELECT right_id FROM review_queue))
        GROUP BY ALL)
      SELECT q.*, a.names AS left_names, a.state AS left_state, a.articles AS left_articles,
        b.names AS right_names, b.state AS right_state, b.articles AS right_articles
      FROM review_queue q JOIN people a ON a.local_id = left_id
        JOIN people b ON b.local_id = right_id
      """;
  private static final String ORDER = " ORDER BY q.score DESC, left_id, right_id";

  /** All open questions, the likeliest first. */
  public static List<ReviewQuestion> open(Connection connection) throws SQLException {
    return Select.all(connection, SQL + ORDER, ReviewQuestion::of);
  }

  /** The likeliest of the open questions. */
  public static List<ReviewQuestion> likeliest(Connection connection, int most)
      throws SQLException {
    return Select.all(connection, SQL + ORDER + " LIMIT " + most, ReviewQuestion::of);
  }

  /** Open questions about an actor. */
  static List<ReviewQuestion> about(Connection connection, String actor) throws SQLException {
    return Select.all(
        connection,
        SQL + " WHERE a.actor = ? OR b.actor = ?" + ORDER,
        ReviewQuestion::of,
        actor,
        actor);
  }

  private static ReviewQuestion of(ResultSet row) throws SQLException {
    return new ReviewQuestion(
        row.getString("question"),
        row.getString("left_id"),
        Select.texts(row, "left_names"),
        Select.text(row, "left_state"),
        row.getLong("left_articles"),
        row.getString("right_id"),
        Select.texts(row, "right_names"),
        Select.text(row, "right_state"),
        row.getLong("right_articles"),
        row.getDouble("score"),
        row.getString("reason"));
  }
}

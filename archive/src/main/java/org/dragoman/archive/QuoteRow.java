package org.dragoman.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.search.Hit;

/**
 * Words that an article gives as somebody's, with the archive's actor who said them.
 *
 * @param speaker the archive's actor; empty where the text does not tell
 * @param speakerName as the archive calls the speaker, else as the article does
 * @param direct in quotation marks
 * @param start in code points of the source
 */
public record QuoteRow(
    String id,
    Optional<String> speaker,
    Optional<String> speakerName,
    String text,
    boolean direct,
    Optional<String> cue,
    Optional<String> addressee,
    Optional<String> medium,
    long articleNo,
    String article,
    String path,
    Optional<String> url,
    Optional<String> title,
    Optional<String> source,
    String language,
    Optional<String> published,
    int line,
    int start,
    int end) {

  static final String COLUMNS =
      "q.*, l.actor, coalesce(x.name, q.speaker_name) AS who, a.article, d.path, d.url,"
          + " a.title, a.source, a.language, a.published";
  static final String FROM =
      "quotes q JOIN articles a USING (article_no) JOIN documents d USING (document_no)"
          + " LEFT JOIN actor_links l ON l.local_id = q.speaker"
          + " LEFT JOIN actors x ON x.actor = l.actor";
  private static final String SQL = "SELECT " + COLUMNS + " FROM " + FROM + " WHERE a.current AND ";
  private static final String ORDER =
      " ORDER BY a.published_to NULLS LAST, a.article, q.start_at, q.quote";

  /** What some actors said, by the day of publication. */
  public static List<QuoteRow> by(Connection connection, Collection<String> actors)
      throws SQLException {
    return Select.all(
        connection, SQL + "l.actor IN (SELECT unnest(?))" + ORDER, QuoteRow::of, actors);
  }

  /**
   * What people of each of two states said of the other state or its people, the latest first; by
   * the state of those who speak.
   */
  static Map<String, List<QuoteRow>> between(
      Connection connection, String one, String other, int most) throws SQLException {
    Map<String, List<QuoteRow>> said = new HashMap<>();
    Select.all(
        connection,
        "SELECT x.state AS by, "
            + COLUMNS
            + " FROM "
            + FROM
            + " WHERE a.current AND x.state IN (?, ?) AND EXISTS (SELECT 1 FROM mentions m JOIN"
            + " actor_links k USING (local_id) JOIN actors y ON y.actor = k.actor WHERE"
            + " m.article_no = q.article_no AND m.start_at >= q.start_at AND m.end_at <= q.end_at"
            + " AND coalesce(y.state, y.actor) = CASE x.state WHEN ? THEN ? ELSE ? END)"
            + " QUALIFY row_number() OVER (PARTITION BY x.state ORDER BY a.published_to DESC NULLS"
            + " LAST, a.article, q.start_at) <= "
            + most
            + " ORDER BY a.published_to DESC NULLS LAST, a.article, q.start_at",
        row -> said.computeIfAbsent(row.getString("by"), k -> new ArrayList<>()).add(of(row)),
        one,
        other,
        one,
        other,
        one);
    return said;
  }

  /** Every quote, by the day of publication. */
  public static List<QuoteRow> all(Connection connection) throws SQLException {
    return Select.all(connection, SQL + "true" + ORDER, QuoteRow::of);
  }

  /** Those of them in whose words one of some actors is mentioned, by whatever word. */
  public static List<QuoteRow> mentioning(
      Connection connection, List<QuoteRow> quotes, Collection<String> actors) throws SQLException {
    List<String> about =
        Select.all(
            connection,
            "SELECT DISTINCT q.quote FROM quotes q JOIN mentions m ON m.article_no = q.article_no"
                + " AND m.start_at >= q.start_at AND m.end_at <= q.end_at"
                + " JOIN actor_links l USING (local_id) WHERE l.actor IN (SELECT unnest(?))",
            row -> row.getString(1),
            actors);
    Set<String> ids = new HashSet<>(about);
    return quotes.stream().filter(quote -> ids.contains(quote.id())).toList();
  }

  /** Those of them that stand in one of some sentences. */
  public static List<QuoteRow> within(List<QuoteRow> quotes, List<Hit> sentences) {
    Map<Long, List<Hit>> byArticle = new HashMap<>();
    for (Hit hit : sentences) {
      byArticle.computeIfAbsent(hit.articleNo(), k -> new ArrayList<>()).add(hit);
    }
    return quotes.stream()
        .filter(
            quote ->
                byArticle.getOrDefault(quote.articleNo(), List.of()).stream()
                    .anyMatch(hit -> hit.start() < quote.end() && quote.start() < hit.end()))
        .toList();
  }

  static QuoteRow of(ResultSet row) throws SQLException {
    return new QuoteRow(
        row.getString("quote"),
        Select.text(row, "actor"),
        Select.text(row, "who"),
        row.getString("text"),
        row.getBoolean("direct"),
        Select.text(row, "cue"),
        Select.text(row, "addressee"),
        Select.text(row, "medium"),
        row.getLong("article_no"),
        row.getString("article"),
        row.getString("path"),
        Select.text(row, "url"),
        Select.text(row, "title"),
        Select.text(row, "source"),
        row.getString("language"),
        Select.text(row, "published"),
        row.getInt("line"),
        row.getInt("start_at"),
        row.getInt("end_at"));
  }
}

package org.dragoman.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * An article in a list of articles.
 *
 * @param id the document's id, {@code #2} after it for a second article
 * @param reports how many it has
 */
public record ListedArticle(
    long number,
    String id,
    String document,
    String path,
    Optional<String> url,
    Optional<String> title,
    Optional<String> source,
    String language,
    boolean translated,
    Optional<String> published,
    long words,
    long reports,
    Optional<String> story,
    boolean current) {

  static final String COLUMNS =
      "a.article_no, a.article, d.document, d.path, d.url, a.title, a.source, a.language,"
          + " a.translated, a.published, a.words, (SELECT count(*) FROM reports r WHERE"
          + " r.article_no = a.article_no) AS reports, (SELECT min(s.story) FROM story_articles s"
          + " WHERE s.article_no = a.article_no) AS story, a.current";

  static final String FROM = "articles a JOIN documents d USING (document_no)";

  /** The article of an id; none when there is none. */
  public static Optional<ListedArticle> withId(Connection connection, String id)
      throws SQLException {
    return Select.all(
            connection,
            "SELECT " + COLUMNS + " FROM " + FROM + " WHERE a.article = ? ORDER BY a.article_no",
            ListedArticle::of,
            id)
        .stream()
        .findFirst();
  }

  static ListedArticle of(ResultSet row) throws SQLException {
    return new ListedArticle(
        row.getLong("article_no"),
        row.getString("article"),
        row.getString("document"),
        row.getString("path"),
        Select.text(row, "url"),
        Select.text(row, "title"),
        Select.text(row, "source"),
        row.getString("language"),
        row.getBoolean("translated"),
        Select.text(row, "published"),
        row.getLong("words"),
        row.getLong("reports"),
        Select.text(row, "story"),
        row.getBoolean("current"));
  }
}

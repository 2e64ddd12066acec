package org.dragoman.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dragoman.derived.EventRows;
import org.dragoman.record.EventRecord;

/**
 * A story: its articles by outlet and language, and its events with their contradictions.
 *
 * @param articles by outlet, those without one last, then language and day
 * @param texts those that several of its articles carry, the most carried first
 * @param events by day
 */
public record StoryPage(
    Summary summary, List<Article> articles, List<SharedText> texts, List<EventRecord> events) {

  /**
   * A story in a list of stories.
   *
   * @param title headline of its most typical article
   * @param titleLanguage ISO 639-1
   */
  public record Summary(
      String id,
      String title,
      String titleLanguage,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      long articles,
      long sources,
      long events,
      List<String> languages) {}

  /** An article of a story and how many reports of events it has. */
  public record Article(
      String id,
      Optional<String> source,
      String language,
      Optional<String> published,
      Optional<String> title,
      String path,
      Optional<String> url,
      long reports) {}

  /**
   * One text of several articles: they are one witness, not several.
   *
   * @param agency the one most of them name
   * @param earliest the article published first
   */
  public record SharedText(
      String id,
      long articles,
      List<String> outlets,
      Optional<String> agency,
      String earliest,
      Optional<LocalDate> first) {}

  private static final String ORDER =
      " ORDER BY articles DESC, date_to DESC NULLS LAST, events DESC, story";

  public StoryPage {
    articles = List.copyOf(articles);
    texts = List.copyOf(texts);
    events = List.copyOf(events);
  }

  /** All stories, those with most articles first. */
  public static List<Summary> all(Connection connection) throws SQLException {
    return Select.all(connection, "SELECT * FROM stories" + ORDER, StoryPage::summary);
  }

  /** The stories of some articles, by their numbers. */
  public static List<Summary> withArticles(Connection connection, Collection<Long> numbers)
      throws SQLException {
    return Select.all(
        connection,
        "SELECT * FROM stories WHERE story IN (SELECT story FROM story_articles WHERE article_no IN"
            + " (SELECT CAST(unnest(?) AS BIGINT)))"
            + ORDER,
        StoryPage::summary,
        numbers.stream().map(String::valueOf).toList());
  }

  /** The story of an id; none when there is no such story. */
  public static Optional<StoryPage> of(Connection connection, String id) throws SQLException {
    Optional<Summary> summary =
        Select.all(connection, "SELECT * FROM stories WHERE story = ?", StoryPage::summary, id)
            .stream()
            .findFirst();
    if (summary.isEmpty()) {
      return Optional.empty();
    }
    List<String> events =
        Select.all(
            connection,
            "SELECT DISTINCT event FROM event_reports JOIN story_articles s"
                + " ON s.article_no = report_no // 1000 WHERE s.story = ?",
            row -> row.getString(1),
            id);
    return Optional.of(
        new StoryPage(
            summary.get(),
            articles(connection, id),
            texts(connection, id),
            EventRows.of(connection, events)));
  }

  private static List<SharedText> texts(Connection connection, String id) throws SQLException {
    return Select.all(
        connection,
        "SELECT * FROM texts WHERE text IN (SELECT text FROM text_articles JOIN story_articles"
            + " USING (article_no) WHERE story = ?) ORDER BY articles DESC, text",
        row ->
            new SharedText(
                row.getString("text"),
                row.getLong("articles"),
                Select.texts(row, "outlets"),
                Select.text(row, "agency"),
                row.getString("earliest"),
                Select.day(row, "first_published")),
        id);
  }

  private static List<Article> articles(Connection connection, String id) throws SQLException {
    return Select.all(
        connection,
        "SELECT a.*, d.path, d.url, (SELECT count(*) FROM reports r WHERE r.article_no ="
            + " a.article_no) AS reports FROM story_articles s JOIN articles a USING (article_no)"
            + " JOIN documents d USING (document_no) WHERE s.story = ?"
            + " ORDER BY a.source NULLS LAST, a.language, a.published_to NULLS LAST, a.article",
        row ->
            new Article(
                row.getString("article"),
                Select.text(row, "source"),
                row.getString("language"),
                Select.text(row, "published"),
                Select.text(row, "title"),
                row.getString("path"),
                Select.text(row, "url"),
                row.getLong("reports")),
        id);
  }

  static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        row.getString("story"),
        row.getString("title"),
        row.getString("title_language"),
        Select.day(row, "date_from"),
        Select.day(row, "date_to"),
        row.getLong("articles"),
        row.getLong("sources"),
        row.getLong("events"),
        Select.texts(row, "languages"));
  }
}

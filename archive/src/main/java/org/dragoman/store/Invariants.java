package org.dragoman.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.Finding.Mending;

/** What must be true of the tables, as questions whose every answer is a damage. */
final class Invariants {

  /** A question; its rows are an id and a number, or an id alone. */
  private record Rule(String where, String what, Mending mending, String sql) {}

  private static final List<Rule> RULES = rules();

  private Invariants() {}

  static List<Finding> check(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (Rule rule : RULES) {
        try (ResultSet rows = statement.executeQuery(rule.sql())) {
          boolean numbered = rows.getMetaData().getColumnCount() > 1;
          while (rows.next()) {
            String id = rows.getString(1);
            findings.add(
                Finding.of(
                    rule.where() + " " + id,
                    rule.what(),
                    rule.mending(),
                    numbered ? rows.getLong(2) : 0,
                    id));
          }
        }
      }
    }
    return findings;
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    rules.add(twice("documents", "document", Mending.DROP_DOUBLE));
    rules.add(twice("articles", "article", Mending.DROP_DOUBLE));
    rules.add(twice("judgements", "judgement", Mending.DROP_DOUBLE));
    rules.add(numberTwice("documents", "document_no", "document", Mending.NONE));
    rules.add(numberTwice("articles", "article_no", "article", Mending.NONE));
    rules.add(twice("changes", "change_no", Mending.NONE));
    rules.add(
        new Rule(
            "changes",
            "of the rows before the last this many are gone",
            Mending.NONE,
            "SELECT missing FROM (SELECT max(change_no) - count(DISTINCT change_no) AS missing"
                + " FROM changes) WHERE missing > 0"));
    rules.add(
        new Rule(
            "site",
            "has two documents of one revision",
            Mending.NONE,
            "SELECT site || ', revision ' || revision FROM documents GROUP BY site, revision"
                + " HAVING count(DISTINCT document) > 1 ORDER BY 1"));
    rules.add(
        new Rule(
            "document",
            "has no row in changes that says when it came",
            Mending.CHANGE,
            "SELECT document FROM documents ANTI JOIN changes ON id = document"
                + " AND what IN ('document-added', 'document-revised', 'document-found')"
                + " ORDER BY document_no"));
    rules.add(
        new Rule(
            "article",
            "belongs to a document that is not there",
            Mending.DROP_ARTICLE,
            "SELECT article, article_no FROM articles ANTI JOIN documents USING (document_no)"
                + " ORDER BY article_no"));
    rules.add(
        new Rule(
            "article",
            "is marked current though a later revision is there, or the other way round",
            Mending.CURRENT,
            "SELECT article, article_no FROM articles JOIN documents USING (document_no)"
                + " JOIN (SELECT site, max(revision) AS newest FROM documents GROUP BY site)"
                + " USING (site) WHERE current <> (revision = newest) ORDER BY article_no"));
    for (String table : FlatRows.TABLES) {
      String number = FlatRows.articleNumber(table);
      rules.add(
          new Rule(
              table + " of article",
              "are rows of an article that is not there",
              Mending.DROP_ROWS,
              "SELECT DISTINCT number::VARCHAR, number FROM (SELECT "
                  + (number + " AS number FROM " + table + ")")
                  + " ANTI JOIN articles ON article_no = number ORDER BY 2"));
    }
    rules.add(dangling("event_reports", "report_no", "reports", "report_no"));
    rules.add(dangling("event_reports", "event", "events", "event"));
    rules.add(dangling("event_parties", "event", "events", "event"));
    rules.add(dangling("story_articles", "article_no", "articles", "article_no"));
    rules.add(dangling("story_articles", "story", "stories", "story"));
    return List.copyOf(rules);
  }

  private static Rule twice(String table, String key, Mending mending) {
    return new Rule(
        table,
        "is there twice",
        mending,
        String.format(
            "SELECT %s::VARCHAR FROM %s GROUP BY %s HAVING count(*) > 1 ORDER BY 1",
            key, table, key));
  }

  private static Rule numberTwice(String table, String number, String id, Mending mending) {
    return new Rule(
        table + " " + number,
        "is the number of two",
        mending,
        String.format(
            "SELECT %s::VARCHAR FROM %s GROUP BY %s HAVING count(DISTINCT %s) > 1 ORDER BY 1",
            number, table, number, id));
  }

  private static Rule dangling(String table, String key, String target, String targetKey) {
    return new Rule(
        table + " " + key,
        "is named there and not in " + target,
        Mending.DERIVED,
        String.format(
            "SELECT DISTINCT %1$s.%2$s::VARCHAR FROM %1$s ANTI JOIN %3$s"
                + " ON %1$s.%2$s = %3$s.%4$s ORDER BY 1",
            table, key, target, targetKey));
  }
}

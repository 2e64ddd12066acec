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
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.store.Arrivals;
import org.dragoman.story.Stories;
import org.dragoman.story.StoryArticle;
import org.dragoman.story.StorySweep;

/**
 * Stories of the archive: articles on one matter over days.
 *
 * <p>An article is of the day of its publication; where that is unknown, of its latest news, else
 * of the day on which others told its events. Runs after {@link EventTables}, which leaves in
 * {@code touched_articles} whose events may have changed. From the first of their days on articles
 * are gone over once more ({@link StorySweep}), until nothing has come out differently for as many
 * days as a story can bridge; then from the next of their days on. The stories of whatever was
 * touched or moved are written anew.
 */
public final class StoryTables implements Derivation {

  private static final int STRETCH = 2 * Stories.REACH; // days looked up at a time
  private static final int AT_A_TIME = 2000; // articles held for their headlines

  /** Articles that are in another story than before, and all stories that are to be written. */
  private static final class Moves {
    final Map<Long, String> stories = new TreeMap<>();
    final Set<Long> opening = new TreeSet<>();
    final Set<String> written = new TreeSet<>();

    void move(StoryItem item, String story, boolean opens) {
      stories.put(item.number(), story);
      if (opens) {
        opening.add(item.number());
      }
      written.add(story);
      if (item.story() != null) {
        written.add(item.story());
      }
    }
  }

  @Override
  public void update(Connection connection, Arrivals arrivals) throws SQLException {
    reconsider(connection);
  }

  /** Makes the stories of {@code touched_articles} anew, and of articles that have none yet. */
  public void reconsider(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "INSERT INTO touched_articles SELECT article_no FROM article_actors WHERE local_id IN"
            + " (SELECT id FROM moved_actors)");
    remake(connection);
  }

  @Override
  public void rebuild(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "DELETE FROM stories",
        "DELETE FROM story_articles",
        "CREATE OR REPLACE TEMP TABLE touched_articles AS SELECT article_no FROM articles");
    remake(connection);
  }

  private static void remake(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "INSERT INTO touched_articles SELECT article_no FROM articles ANTI JOIN story_articles"
            + " USING (article_no) WHERE current UNION ALL SELECT article_no FROM story_articles"
            + " JOIN articles USING (article_no) WHERE NOT current");
    days(connection);
    Set<Long> touched = new TreeSet<>();
    NavigableSet<LocalDate> days = new TreeSet<>();
    boolean undated = false;
    Moves moves = new Moves();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT d.article_no, d.day, s.story, s.day FROM touched_articles"
                    + " JOIN article_days d USING (article_no) LEFT JOIN story_articles s"
                    + " USING (article_no)")) {
      while (row.next()) {
        touched.add(row.getLong(1));
        undated |= row.getDate(2) == null;
        for (int column : new int[] {2, 4}) {
          if (row.getDate(column) != null) {
            days.add(row.getDate(column).toLocalDate());
          }
        }
        if (row.getString(3) != null) {
          moves.written.add(row.getString(3));
          undated |= row.getDate(4) == null;
        }
      }
    }
    if (!days.isEmpty()) {
      sweep(connection, days, touched, moves);
    }
    if (undated) {
      sweepUndated(connection, moves);
    }
    write(connection, moves);
  }

  /** Notes of which day each article is. */
  static void days(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE article_days AS SELECT a.article_no, a.article, a.current,"
            + " coalesce(a.published_from, n.last_day, n.others) AS day FROM articles a LEFT JOIN"
            + " (SELECT r.article_no, max(r.date_to) FILTER (r.time = 'current' AND r.factuality ="
            + " 'asserted') AS last_day, quantile_disc(e.first_published, 0.5) AS others"
            + " FROM reports r JOIN articles u USING (article_no) LEFT JOIN event_reports er"
            + " USING (report_no) LEFT JOIN events e USING (event) WHERE u.published_from IS NULL"
            + " GROUP BY r.article_no) n USING (article_no)");
  }

  /** Goes over the days that something touched can have changed. */
  private static void sweep(
      Connection connection, NavigableSet<LocalDate> days, Set<Long> touched, Moves moves)
      throws SQLException {
    LocalDate end = last(connection);
    LocalDate next = days.first();
    while (next != null && !next.isAfter(end)) {
      next = sweep(connection, next, end, days, touched, moves);
    }
  }

  /** From one touched day on; returns the next from which it has to go on, null when it is done. */
  private static LocalDate sweep(
      Connection connection,
      LocalDate start,
      LocalDate end,
      NavigableSet<LocalDate> days,
      Set<Long> touched,
      Moves moves)
      throws SQLException {
    StorySweep sweep = new StorySweep();
    Map<String, StorySweep.Part> parts = new HashMap<>();
    LocalDate changed = start;
    LocalDate from = start.minusDays(Stories.REACH);
    while (!from.isAfter(end)) {
      LocalDate to = from.plusDays(STRETCH);
      for (StoryItem item : items(connection, "day >= '" + from + "' AND day < '" + to + "'")) {
        LocalDate day = item.article().day().orElseThrow();
        if (day.isBefore(start)) {
          sweep.place(item.article(), parts.computeIfAbsent(item.story(), sweep::open));
          continue;
        }
        LocalDate dirty = days.floor(day);
        changed = dirty.isAfter(changed) ? dirty : changed;
        if (day.isAfter(changed.plusDays(Stories.REACH))) {
          return days.higher(day.minusDays(1));
        }
        StorySweep.Part part = sweep.find(item.article());
        boolean opens = part == null;
        if (opens) {
          String story = item.opens() ? item.story() : "new " + item.article().id();
          part = sweep.open(story);
          parts.put(story, part);
        }
        sweep.place(item.article(), part);
        if (!part.label().equals(item.story()) || opens != item.opens()) {
          changed = day;
          moves.move(item, part.label(), opens);
        } else if (touched.contains(item.number())) {
          moves.written.add(part.label());
        }
      }
      from = to;
      if (from.isAfter(changed.plusDays(Stories.REACH)) && days.ceiling(from) != null) {
        LocalDate dirty = days.floor(from.minusDays(1));
        if (from.isAfter(dirty.plusDays(Stories.REACH))) {
          return days.ceiling(from);
        }
      } else if (from.isAfter(changed.plusDays(Stories.REACH))
          && from.isAfter(days.last().plusDays(Stories.REACH))) {
        return null;
      }
    }
    return null;
  }

  /** Articles of an unknown day are held against each other only, and all of them at a time. */
  private static void sweepUndated(Connection connection, Moves moves) throws SQLException {
    StorySweep sweep = new StorySweep();
    for (StoryItem item : items(connection, "day IS NULL")) {
      StorySweep.Part part = sweep.find(item.article());
      boolean opens = part == null;
      if (opens) {
        part = sweep.open("new " + item.article().id());
      }
      sweep.place(item.article(), part);
      moves.move(item, part.label(), opens);
    }
  }

  private static LocalDate last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(day) FROM article_days WHERE current")) {
      row.next();
      Date day = row.getDate(1);
      return day == null ? LocalDate.MIN : day.toLocalDate();
    }
  }

  private static List<StoryItem> items(Connection connection, String days) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE wanted_numbers AS SELECT article_no AS no FROM article_days"
            + " WHERE current AND "
            + days);
    return StoryItem.of(connection, "a.article_no IN (SELECT no FROM wanted_numbers)");
  }

  private static void write(Connection connection, Moves moves) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE moved (article_no BIGINT, part VARCHAR, opens BOOLEAN)");
    try (Rows rows = Rows.temporary(connection, "moved")) {
      for (Map.Entry<Long, String> move : moves.stories.entrySet()) {
        rows.row(move.getKey(), move.getValue(), moves.opening.contains(move.getKey()));
      }
    }
    Wanted.are(connection, moves.written);
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE members AS SELECT m.*, d.article, d.day FROM (FROM moved"
            + " UNION ALL SELECT article_no, story, opens FROM story_articles WHERE story IN"
            + " (SELECT id FROM wanted) AND article_no NOT IN (SELECT article_no FROM moved)) m"
            + " JOIN article_days d USING (article_no) WHERE d.current",
        "ALTER TABLE members ADD COLUMN story VARCHAR",
        "UPDATE members SET story = n.story FROM (SELECT part, min(article) AS story FROM members"
            + " GROUP BY part) n WHERE n.part = members.part",
        "DELETE FROM stories WHERE story IN (SELECT id FROM wanted)",
        "DELETE FROM story_articles WHERE story IN (SELECT id FROM wanted)",
        "INSERT INTO story_articles SELECT story, article_no, opens, day FROM members",
        "CREATE OR REPLACE TEMP TABLE headlines (story VARCHAR, article VARCHAR)");
    headlines(connection);
    Wanted.run(
        connection,
        "INSERT INTO stories SELECT m.story, coalesce(t.title, '(no headline)'), t.language,"
            + " min(m.day), max(m.day), count(DISTINCT m.article_no),"
            + " count(DISTINCT coalesce(a.source, a.article)), count(DISTINCT er.event),"
            + " list_sort(list(DISTINCT a.language)) FROM members m JOIN articles a"
            + " USING (article_no) JOIN headlines h ON h.story = m.story JOIN articles t"
            + " ON t.article = h.article LEFT JOIN event_reports er"
            + " ON er.report_no // 1000 = m.article_no GROUP BY m.story, t.title, t.language",
        "CREATE OR REPLACE TEMP TABLE placed AS SELECT er.event, min(s.story) AS story FROM"
            + " event_reports er JOIN story_articles s ON s.article_no = er.report_no // 1000"
            + " WHERE er.event IN (SELECT event FROM event_reports WHERE report_no // 1000 IN"
            + " (SELECT article_no FROM members UNION SELECT article_no FROM touched_articles))"
            + " GROUP BY er.event",
        "UPDATE events SET story = placed.story FROM placed WHERE events.event = placed.event"
            + " AND events.story IS DISTINCT FROM placed.story");
  }

  /** For each story the article most like the others; its headline names the story. */
  private static void headlines(Connection connection) throws SQLException {
    Wanted.run(
        connection,
        "CREATE OR REPLACE TEMP TABLE standing AS SELECT story, article_no, article,"
            + " row_number() OVER (PARTITION BY story ORDER BY day NULLS LAST, article) AS place,"
            + " count(*) OVER (PARTITION BY story) AS many FROM members",
        "INSERT INTO headlines SELECT story, article FROM standing WHERE many <= 2 AND place = 1",
        "CREATE OR REPLACE TEMP TABLE standing AS SELECT story, article_no,"
            + " sum(1) OVER (ORDER BY story, place) // "
            + AT_A_TIME
            + " AS turn FROM standing WHERE many > 2 AND place <= "
            + Stories.WITNESSES,
        "CREATE OR REPLACE TEMP TABLE turns AS SELECT story, min(turn) AS turn FROM standing"
            + " GROUP BY story");
    for (String turn : Wanted.ids(connection, "SELECT DISTINCT turn::VARCHAR FROM turns")) {
      Wanted.run(
          connection,
          "CREATE OR REPLACE TEMP TABLE wanted_numbers AS SELECT article_no AS no FROM standing"
              + " JOIN turns USING (story) WHERE turns.turn = "
              + turn);
      Map<String, List<StoryArticle>> parts = new TreeMap<>();
      for (StoryItem item :
          StoryItem.of(connection, "a.article_no IN (SELECT no FROM wanted_numbers)")) {
        parts.computeIfAbsent(item.story(), k -> new ArrayList<>()).add(item.article());
      }
      try (Rows rows = Rows.temporary(connection, "headlines")) {
        for (Map.Entry<String, List<StoryArticle>> part : parts.entrySet()) {
          rows.row(part.getKey(), Stories.typical(part.getValue()));
        }
      }
    }
  }
}

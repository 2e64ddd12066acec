package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.story.Stories;
import org.dragoman.story.StoryArticle;
import org.dragoman.story.StoryGroup;

/**
 * Stories of articles that are at hand and not in the tables: those of a part of an archive that is
 * made on many machines. The rows are those of {@link StoryTables}.
 */
public final class StoryGroups {

  /**
   * An article, with all that the row of its story is made of.
   *
   * @param events all that it tells, as news or not
   */
  public record Item(
      long number,
      StoryArticle article,
      Optional<String> title,
      String language,
      Optional<String> source,
      Set<String> events) {}

  private StoryGroups() {}

  /** All current articles of the tables, of which the reports, events and actors are there too. */
  public static List<Item> items(Connection connection) throws SQLException {
    StoryTables.days(connection);
    Map<Long, Set<String>> events = new HashMap<>();
    Map<Long, List<String>> facts = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("SELECT report_no // 1000, event FROM event_reports")) {
        while (row.next()) {
          events.computeIfAbsent(row.getLong(1), k -> new TreeSet<>()).add(row.getString(2));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT article_no, coalesce(title, ''), language, coalesce(source, '')"
                  + " FROM articles")) {
        while (row.next()) {
          facts.put(row.getLong(1), List.of(row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    return StoryItem.of(connection, "true").stream()
        .map(
            item -> {
              List<String> fact = facts.get(item.number());
              return new Item(
                  item.number(),
                  item.article(),
                  Optional.of(fact.get(0)).filter(title -> !title.isEmpty()),
                  fact.get(1),
                  Optional.of(fact.get(2)).filter(source -> !source.isEmpty()),
                  events.getOrDefault(item.number(), Set.of()));
            })
        .toList();
  }

  /** Appends the stories of articles, among which are all that are like one of them. */
  public static void write(Connection connection, List<Item> items) throws SQLException {
    Map<String, Item> byId = new HashMap<>();
    items.forEach(item -> byId.put(item.article().id(), item));
    try (Rows stories = Rows.into(connection, "stories");
        Rows articles = Rows.into(connection, "story_articles")) {
      for (StoryGroup group : Stories.of(items.stream().map(Item::article).toList())) {
        List<Item> members = group.articles().stream().map(byId::get).toList();
        story(stories, group, byId.get(group.typical()), members);
        Item first =
            members.stream().min(Comparator.comparing(Item::article, Stories.ORDER)).orElseThrow();
        for (Item item : members) {
          articles.row(group.id(), item.number(), item == first, item.article().day());
        }
      }
    }
  }

  private static void story(Rows rows, StoryGroup group, Item typical, List<Item> members)
      throws SQLException {
    Set<String> sources = new TreeSet<>();
    Set<String> languages = new TreeSet<>();
    Set<String> events = new TreeSet<>();
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Item item : members) {
      sources.add(item.source().orElse(item.article().id()));
      languages.add(item.language());
      events.addAll(item.events());
      item.article().day().ifPresent(days::add);
    }
    rows.row(
        group.id(),
        typical.title().orElse("(no headline)"),
        typical.language(),
        days.isEmpty() ? Optional.empty() : days.first(),
        days.isEmpty() ? Optional.empty() : days.last(),
        members.size(),
        sources.size(),
        events.size(),
        languages);
  }
}

package org.dragoman.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.dragoman.actor.NameKey;
import org.dragoman.search.Resolver;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;

/** What a query means in this archive: who an actor is, what reports an event has. */
final class ArchiveResolver implements Resolver {

  private final Store store;

  ArchiveResolver(Store store) {
    this.store = store;
  }

  /** All ids under which articles know the actor of that id or full name. */
  @Override
  public Set<String> localIds(String nameOrId) {
    return ask(
        connection -> {
          Set<String> ids = new TreeSet<>();
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT DISTINCT l.local_id FROM actor_links l WHERE l.actor IN (SELECT actor"
                      + " FROM actor_links WHERE local_id = ? UNION SELECT actor FROM actor_names"
                      + " WHERE lower(name) = lower(?) UNION SELECT actor FROM actor_links WHERE"
                      + " local_id = ?)")) {
            query.setString(1, nameOrId);
            query.setString(2, nameOrId);
            query.setString(3, NameKey.slug(nameOrId));
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                ids.add(rows.getString(1));
              }
            }
          }
          return ids;
        });
  }

  @Override
  public long[] reportsOfEvent(String event) {
    return numbers("SELECT report_no FROM event_reports WHERE event = ? ORDER BY 1", event);
  }

  @Override
  public long[] articlesOfStory(String story) {
    return numbers("SELECT article_no FROM story_articles WHERE story = ? ORDER BY 1", story);
  }

  @Override
  public LongPredicate reportsOfEvents(long atLeast, long atMost) {
    Set<Long> numbers = new HashSet<>();
    for (long number :
        numbers(
            "SELECT report_no FROM event_reports JOIN events USING (event) WHERE reports BETWEEN "
                + atLeast
                + " AND "
                + atMost
                + " AND ? = ''",
            "")) {
      numbers.add(number);
    }
    return numbers::contains;
  }

  private long[] numbers(String sql, String value) {
    return ask(
        connection -> {
          List<Long> numbers = new ArrayList<>();
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                numbers.add(rows.getLong(1));
              }
            }
          }
          return numbers.stream().mapToLong(Long::longValue).toArray();
        });
  }

  private <T> T ask(Store.Reading<T> question) {
    try {
      return store.read(question);
    } catch (ArchiveException e) {
      throw new Unanswered(e);
    }
  }
}

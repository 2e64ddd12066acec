package org.dragoman.derived;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.store.Arrivals;

/**
 * All that is derived, in the order in which one builds on another: texts, actors, events, stories.
 */
public final class Derivations implements Derivation {

  private final TextTables texts = new TextTables();
  private final ActorTables actors = new ActorTables();
  private final EventTables events;
  private final StoryTables stories = new StoryTables();

  public Derivations(Codebook codebook) {
    this.events = new EventTables(codebook);
  }

  @Override
  public void update(Connection connection, Arrivals arrivals) throws SQLException {
    texts.update(connection, arrivals);
    actors.update(connection, arrivals);
    events.update(connection, arrivals);
    stories.update(connection, arrivals);
  }

  @Override
  public void rebuild(Connection connection) throws SQLException {
    texts.rebuild(connection);
    actors.rebuild(connection);
    events.rebuild(connection);
    stories.rebuild(connection);
  }

  /** The derived tables that are not what making them anew gives, with how many rows differ. */
  public Map<String, Long> differences(Connection connection) throws SQLException {
    return Anew.differences(connection, this);
  }

  /** After a judgement on actors: what follows for them, their events and stories. */
  public void reconsiderActors(Connection connection, Set<String> localIds) throws SQLException {
    actors.reconsider(connection, localIds);
    events.reconsider(connection, Set.of());
    stories.reconsider(connection);
  }

  /** After a judgement on reports: what follows for their events and stories. */
  public void reconsiderReports(Connection connection, Set<String> reports) throws SQLException {
    Wanted.run(connection, "CREATE OR REPLACE TEMP TABLE moved_actors (id VARCHAR)");
    events.reconsider(connection, reports);
    stories.reconsider(connection);
  }
}

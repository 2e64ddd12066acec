package org.dragoman.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.NameKey;

/**
 * An actor of the archive that a name may mean.
 *
 * <p>A name is first looked up as it is: an id, a whole name in any spelling, a state in any
 * language. When nothing bears it whole, or it is one word that may be a surname, those are taken
 * whose name has all its parts, in any romanisation ({@link NameKey}); they may be several.
 *
 * @param known in the lexicon, or met in enough articles of enough sources
 */
public record FoundActor(
    String id,
    String kind,
    String name,
    Optional<String> state,
    Optional<String> sector,
    boolean known,
    long articles,
    long sources) {

  private static final String COLUMNS =
      "SELECT actor, kind, name, state, sector, known, articles, sources FROM actors WHERE ";
  private static final String ORDER = " ORDER BY articles DESC, actor";

  /** Those the name may mean, those of most articles first; none when nobody bears it. */
  public static List<FoundActor> named(Connection connection, String name) throws SQLException {
    List<FoundActor> exact = byId(connection, name.strip());
    if (!exact.isEmpty()) {
      return exact;
    }
    Optional<String> state = StateNames.maybe(name);
    if (state.isPresent()) {
      exact = byId(connection, state.get());
    }
    Set<String> whole = new TreeSet<>();
    exact.forEach(actor -> whole.add(actor.id()));
    whole.addAll(
        Select.all(
            connection,
            "SELECT actor FROM actor_names WHERE lower(name) = lower(?) UNION"
                + " SELECT actor FROM actor_links WHERE local_id IN (?, lower(?))",
            row -> row.getString(1),
            name.strip(),
            NameKey.slug(name),
            name.strip()));
    List<String> parts = NameKey.parts(name);
    if (whole.isEmpty()) {
      whole.addAll(byParts(connection, parts, ""));
    } else if (parts.size() == 1 && state.isEmpty()) {
      whole.addAll(byParts(connection, parts, " JOIN actors USING (actor) WHERE kind = 'person'"));
    }
    return of(connection, whole);
  }

  /** The actor of an id, or of an id that articles have for it. */
  public static List<FoundActor> byId(Connection connection, String id) throws SQLException {
    return Select.all(
        connection,
        COLUMNS
            + "actor = ? OR actor IN (SELECT actor FROM actor_links WHERE local_id = ?)"
            + ORDER,
        FoundActor::of,
        id,
        id);
  }

  private static List<FoundActor> of(Connection connection, Set<String> ids) throws SQLException {
    return Select.all(
        connection, COLUMNS + "actor IN (SELECT unnest(?))" + ORDER, FoundActor::of, ids);
  }

  private static Set<String> byParts(Connection connection, List<String> wanted, String which)
      throws SQLException {
    if (wanted.isEmpty()) {
      return Set.of();
    }
    Map<String, List<String>> names = new HashMap<>();
    Select.all(
        connection,
        "SELECT n.actor, n.name FROM actor_names n" + which,
        row ->
            names.computeIfAbsent(row.getString(1), k -> new ArrayList<>()).add(row.getString(2)));
    Set<String> found = new TreeSet<>();
    names.forEach(
        (actor, forms) -> {
          if (forms.stream().anyMatch(form -> bears(NameKey.parts(form), wanted))) {
            found.add(actor);
          }
        });
    return found;
  }

  private static boolean bears(List<String> parts, List<String> wanted) {
    return wanted.stream().allMatch(w -> parts.stream().anyMatch(part -> NameKey.meet(part, w)));
  }

  static FoundActor of(ResultSet row) throws SQLException {
    return new FoundActor(
        row.getString("actor"),
        row.getString("kind"),
        row.getString("name"),
        Select.text(row, "state"),
        Select.text(row, "sector"),
        row.getBoolean("known"),
        row.getLong("articles"),
        row.getLong("sources"));
  }
}

package org.dragoman.archive;

import java.util.Optional;
import org.dragoman.search.Expression;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.search.Value;

/** The code of a state by any of its names: as the search's {@code dyad:} understands them. */
public final class StateNames {

  private StateNames() {}

  /**
   * The state of a code or name in any language: RUS, Russia, Russland, Россия, Kremlin.
   *
   * @throws QueryException when there is none; it says which is the nearest
   */
  public static String code(String name) throws QueryException {
    String dyad = "dyad:\"" + name.strip().replace("\"", "") + "-*\"";
    if (Query.parse(dyad).expression() instanceof Expression.Holds held
        && held.value() instanceof Value.Name pair) {
      return pair.text().substring(0, pair.text().length() - 2);
    }
    throw new IllegalStateException("no pair: " + dyad);
  }

  /** The same where a name may be something else as well. */
  static Optional<String> maybe(String name) {
    try {
      return name.isBlank() || name.contains("*") ? Optional.empty() : Optional.of(code(name));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }
}

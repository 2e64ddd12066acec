package org.dragoman.derived;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.story.Party;

/** The two sides of acts read back from their rows: who did it, and to whom. */
final class PartyRows {

  private PartyRows() {}

  /** The column that tells whose side a row belongs to. */
  interface Owner<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * The actors, then the recipients, of each owner.
   *
   * @param query selects the owner, {@code side}, {@code id}, {@code kind}, {@code name}, {@code
   *     state} and {@code sector}, in the order of their positions
   */
  static <T> Map<T, List<List<Party>>> of(Connection connection, String query, Owner<T> owner)
      throws SQLException {
    Map<T, List<List<Party>>> parties = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        parties
            .computeIfAbsent(owner.of(row), k -> List.of(new ArrayList<>(), new ArrayList<>()))
            .get(row.getString("side").equals("actor") ? 0 : 1)
            .add(
                new Party(
                    row.getString("id"),
                    row.getString("kind"),
                    row.getString("name"),
                    Cells.optional(row, "state"),
                    Cells.optional(row, "sector")));
      }
    }
    return parties;
  }
}

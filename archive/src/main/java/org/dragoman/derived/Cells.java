package org.dragoman.derived;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Event;

/** What the cells of a row hold. */
final class Cells {

  private Cells() {}

  static Optional<String> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static List<String> strings(Array array) throws SQLException {
    List<String> strings = new ArrayList<>();
    for (Object value : (Object[]) array.getArray()) {
      strings.add((String) value);
    }
    return strings;
  }

  /** Where an act was done; of unknown coordinates where the row has none. */
  static Optional<Event.Place> place(ResultSet row) throws SQLException {
    Optional<String> name = optional(row, "place");
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Event.Place(
                name.get(),
                optional(row, "place_state"),
                row.getDouble("lat"),
                row.getDouble("lon")));
  }
}

package org.dragoman.export;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table of events: its name, what it holds and what that means.
 *
 * @param name as in the header
 * @param kind what its values are
 * @param polecat the column of the POLECAT files that holds the same, or empty
 * @param meaning a line for the codebook
 * @param value what a row has in it: a text, a day, a number, or a list of texts; empty or null
 *     when not known
 */
record Column(
    String name, Kind kind, String polecat, String meaning, Function<EventRow, Object> value) {

  /** What the values of a column are. */
  enum Kind {
    TEXT("VARCHAR"),
    /** Texts of the event, in a list. */
    LIST("VARCHAR[]"),
    /** A text for each actor or recipient; one text when pairs are written out. */
    PARTY("VARCHAR[]"),
    DATE("DATE"),
    INTEGER("INTEGER"),
    NUMBER("DOUBLE");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }

    /** DuckDB's type. */
    String sql(boolean expanded) {
      return this == PARTY && expanded ? TEXT.sql : sql;
    }

    boolean quoted() {
      return this == TEXT || this == LIST || this == PARTY;
    }
  }

  /** The value, null when there is none. */
  Object of(EventRow row) {
    Object found = value.apply(row);
    return found instanceof Optional<?> optional ? optional.orElse(null) : found;
  }
}

package org.dragoman.search;

/**
 * A piece of a query that belongs together.
 *
 * @param text what it means: without quotes, colon and backslashes
 * @param plain whether every sign of it stands for itself, so that a star in it is no wildcard
 * @param start in UTF-16 units of the query
 * @param end exclusive
 */
record Lexeme(Kind kind, String text, boolean plain, int start, int end) {

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    /** A name with a colon; the value is the next lexeme. */
    FIELD,
    WORD,
    QUOTED,
    /** A tilde; the text is the number behind it. */
    TILDE,
    /** What stands between square brackets, raw. */
    RANGE,
    /** {@code >}, {@code >=}, {@code <} or {@code <=}. */
    COMPARISON,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }
}

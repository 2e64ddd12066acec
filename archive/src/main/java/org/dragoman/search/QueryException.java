package org.dragoman.search;

import java.util.Optional;
import org.dragoman.store.ArchiveException;

/** A query that does not parse or asks for too much: where, why, and what would do. */
public final class QueryException extends ArchiveException {

  private static final long serialVersionUID = 1;

  /** How much of a long query is shown around the place. */
  private static final int SHOWN = 70;

  private final String query;
  private final int start;
  private final int end;
  private final String why;
  private final String suggestion;

  QueryException(String query, int start, int end, String why, Optional<String> suggestion) {
    super(line(query, start, why, suggestion));
    this.query = query;
    this.start = start;
    this.end = end;
    this.why = why;
    this.suggestion = suggestion.orElse(null);
  }

  public String query() {
    return query;
  }

  /** First sign that is wrong, in UTF-16 units of the query. */
  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public String why() {
    return why;
  }

  /** A query that parses and may be what was meant. */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }

  /** The query, a caret under the place, why, and what would do: three or four lines. */
  public String explanation() {
    int from = Math.max(0, Math.min(start - SHOWN / 2, query.length() - SHOWN));
    int to = Math.min(query.length(), from + SHOWN);
    StringBuilder out = new StringBuilder();
    String before = from > 0 ? "…" : "";
    out.append(before).append(visible(query.substring(from, to)));
    out.append(to < query.length() ? "…" : "").append('\n');
    int column = before.length() + query.codePointCount(from, Math.max(from, Math.min(start, to)));
    int width = Math.max(1, query.codePointCount(start, Math.max(start, Math.min(end, to))));
    out.append(" ".repeat(column)).append("^".repeat(width)).append('\n').append(why);
    suggestion().ifPresent(s -> out.append("\nThis would do: ").append(s));
    return out.toString();
  }

  private static String line(String query, int start, String why, Optional<String> suggestion) {
    int column = query.codePointCount(0, start) + 1;
    return "query, column "
        + column
        + ": "
        + why
        + suggestion.map(s -> "; this would do: " + s).orElse("");
  }

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return out.toString();
  }
}

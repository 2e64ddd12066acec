package org.dragoman.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.search.UnknownCursor;

/**
 * A list in SQL, page by page.
 *
 * <p>A page begins behind the keys of the last entry of the page before, not at a count of entries:
 * so nothing comes twice or is left out when entries are added meanwhile.
 *
 * @param columns what an entry is made of
 * @param from tables
 * @param where what holds for the entries
 * @param keys the order; together they tell any two entries apart
 */
record Keyset(String columns, String from, String where, List<Key> keys) {

  /** A value by which the list is ordered. */
  record Key(String sql, String type) {}

  /** Parts the keys in a cursor; no id or date has it. */
  private static final String MARK = "\u001f";

  /**
   * A page of it.
   *
   * @param about what the list is about: a cursor of another is refused
   * @param values of the question marks in {@code where}
   */
  <T> Page<T> page(
      Connection connection, String about, Page.Wish wish, Select.Row<T> row, Object... values)
      throws SQLException, UnknownCursor {
    long total =
        Select.all(
                connection,
                "SELECT count(*) FROM " + from + " WHERE " + where,
                r -> r.getLong(1),
                values)
            .get(0);
    List<Object> all = new ArrayList<>(Arrays.asList(values));
    String behind = "";
    if (wish.cursor().isPresent()) {
      all.addAll(read(wish.cursor().get(), about));
      behind = " AND (" + join("", "%s") + ") > (" + join("", "CAST(? AS %2$s)") + ")";
    }
    String sql =
        "SELECT "
            + columns
            + join(", ", "CAST(%s AS VARCHAR) AS key_%3$d")
            + (" FROM " + from + " WHERE " + where + behind)
            + " ORDER BY "
            + join("", "%s")
            + " LIMIT "
            + (wish.size() + 1);
    List<String> cursors = new ArrayList<>();
    List<T> items =
        Select.all(
            connection,
            sql,
            r -> {
              cursors.add(written(r, about));
              return row.of(r);
            },
            all.toArray());
    boolean more = items.size() > wish.size();
    return new Page<>(
        total,
        more ? items.subList(0, wish.size()) : items,
        more ? Optional.of(cursors.get(wish.size() - 1)) : Optional.empty());
  }

  private String join(String before, String form) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      parts.add(String.format(form, keys.get(i).sql(), keys.get(i).type(), i));
    }
    return before + parts.stream().collect(Collectors.joining(", "));
  }

  private String written(ResultSet row, String about) throws SQLException {
    StringBuilder cursor = new StringBuilder(stamp(about));
    for (int i = 0; i < keys.size(); i++) {
      cursor.append(MARK).append(row.getString("key_" + i));
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cursor.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<String> read(String cursor, String about) throws UnknownCursor {
    List<String> parts;
    try {
      String words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      parts = List.of(words.split(MARK, -1));
    } catch (IllegalArgumentException e) {
      parts = List.of();
    }
    if (parts.size() != keys.size() + 1) {
      throw new UnknownCursor("this is no cursor: take 'next' of the page before");
    }
    if (!parts.get(0).equals(stamp(about))) {
      throw new UnknownCursor("the cursor belongs to another list or query: begin again");
    }
    return parts.subList(1, parts.size());
  }

  private String stamp(String about) {
    return Integer.toHexString((from + about + keys).hashCode());
  }
}

package org.dragoman.reader;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;

/**
 * Which column of a table, or key of a JSON object, holds what of an article: as the user says
 * ({@code title=headline,text=body}), else by usual names.
 *
 * <p>A key inside another is reached with a dot: {@code text=article.body}. The day on which
 * somebody fetched a page is refused as its day of publication.
 */
public final class Columns {

  /** What may be told of an article. */
  enum Field {
    HEADLINE,
    TEXT,
    PUBLISHED,
    UPDATED,
    CAPTURED,
    OUTLET,
    LANGUAGE,
    URL,
    ID
  }

  private static final Map<String, Field> SPOKEN =
      Map.ofEntries(
          Map.entry("title", Field.HEADLINE),
          Map.entry("headline", Field.HEADLINE),
          Map.entry("text", Field.TEXT),
          Map.entry("body", Field.TEXT),
          Map.entry("date", Field.PUBLISHED),
          Map.entry("published", Field.PUBLISHED),
          Map.entry("updated", Field.UPDATED),
          Map.entry("outlet", Field.OUTLET),
          Map.entry("source", Field.OUTLET),
          Map.entry("language", Field.LANGUAGE),
          Map.entry("url", Field.URL),
          Map.entry("id", Field.ID));

  private static final Map<String, Field> USUAL = usual();

  /** Nothing said: the usual names. */
  public static final Columns USUALLY = new Columns(Map.of());

  private final Map<Field, String> given;

  private Columns(Map<Field, String> given) {
    this.given = given;
  }

  /**
   * Reads {@code title=headline,text=body,date=pubDate}.
   *
   * @throws IllegalArgumentException with a line for the user
   */
  public static Columns parse(String map) {
    Map<Field, String> given = new EnumMap<>(Field.class);
    for (String pair : map.split(",")) {
      int equals = pair.indexOf('=');
      if (equals < 1 || pair.substring(equals + 1).isBlank()) {
        throw new IllegalArgumentException(
            "--map " + pair.strip() + ": write it as title=COLUMN,text=COLUMN,date=COLUMN");
      }
      String name = pair.substring(0, equals).strip();
      String column = pair.substring(equals + 1).strip();
      Field field = SPOKEN.get(name.toLowerCase(Locale.ROOT));
      if (field == null) {
        throw new IllegalArgumentException(
            "--map "
                + name
                + ": there is no such part of an article; there are title, text, date,"
                + " updated, outlet, language, url and id");
      }
      if (field == Field.PUBLISHED && USUAL.get(key(column)) == Field.CAPTURED) {
        throw new IllegalArgumentException(
            "--map "
                + pair.strip()
                + ": this is the day a page was fetched, not the day it was published; leave it"
                + " out");
      }
      given.put(field, column);
    }
    if (!given.containsKey(Field.TEXT) && !given.containsKey(Field.HEADLINE)) {
      throw new IllegalArgumentException("--map " + map + ": say which column holds the text=");
    }
    return new Columns(given);
  }

  /** Whether the user said anything. */
  boolean isGiven() {
    return !given.isEmpty();
  }

  /** The names the user gave. */
  Set<String> names() {
    return new LinkedHashSet<>(given.values());
  }

  /**
   * Where each part of an article stands among these names; the first name counts. What the user
   * gave and is not there is not found.
   */
  Map<Field, String> among(List<String> names) {
    Map<Field, String> found = new EnumMap<>(Field.class);
    if (isGiven()) {
      given.forEach(
          (field, name) ->
              names.stream()
                  .filter(name::equals)
                  .findFirst()
                  .or(() -> names.stream().filter(name::equalsIgnoreCase).findFirst())
                  .ifPresent(there -> found.put(field, there)));
      return found;
    }
    Map<String, String> byKey = new LinkedHashMap<>();
    names.forEach(name -> byKey.putIfAbsent(key(name), name));
    USUAL.forEach(
        (usual, field) -> {
          if (byKey.containsKey(usual)) {
            found.putIfAbsent(field, byKey.get(usual));
          }
        });
    return found;
  }

  /** Whether these names are those of a table of articles. */
  boolean fit(List<String> names) {
    Map<Field, String> found = among(names);
    return isGiven()
        ? found.size() == given.size()
        : found.containsKey(Field.TEXT) && found.size() >= 2;
  }

  /** The names that were given and are not there, for a complaint. */
  Optional<String> missing(List<String> names) {
    Map<Field, String> found = among(names);
    return given.entrySet().stream()
        .filter(entry -> !found.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, Field> usual() {
    Map<String, Field> usual = new LinkedHashMap<>();
    Map<String, Field> fields = new HashMap<>();
    for (Field field : Field.values()) {
      fields.put(field.name().toLowerCase(Locale.ROOT), field);
    }
    for (Table.Row row : Table.read("columns.txt").rows()) {
      usual.put(row.get("name"), fields.get(row.get("field")));
    }
    return usual;
  }
}

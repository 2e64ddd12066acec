package org.dragoman.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/** Which state a code or a name means, in any language of the lexicon. */
final class States {

  /** The better form wins where two states share one. */
  private static final List<String> KINDS =
      List.of(
          "code",
          "name",
          "official",
          "acronym",
          "seat",
          "capital",
          "nickname",
          "adjective",
          "inhabitant");

  private static final States ALL = new States();

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private States() {
    for (Table.Row row : Table.read("states.txt").rows()) {
      names.put(row.get("state"), row.get("name"));
      add(row.get("state"), row.get("state"), "code");
      add(row.get("name"), row.get("state"), "name");
    }
    organizations();
    for (Language language : Language.values()) {
      String file = language.code() + "/states.txt";
      if (Table.exists(file)) {
        for (Table.Row row : Table.read(file).rows()) {
          add(row.get("name"), row.get("state"), row.get("kind"));
        }
      }
    }
  }

  /** Organisations that act under a code of their own: NATO, EUR. */
  private void organizations() {
    Map<String, String> first = new HashMap<>();
    for (Table.Row row : Table.read("organizations.txt").rows()) {
      String code = row.get("code");
      if (!code.isEmpty() && !names.containsKey(code)) {
        names.put(code, row.get("name"));
        first.put(row.get("organization"), code);
        add(code, code, "code");
        add(row.get("name"), code, "official");
      }
    }
    for (Language language : Language.values()) {
      String file = language.code() + "/organizations.txt";
      if (Table.exists(file)) {
        for (Table.Row row : Table.read(file).rows()) {
          String code = first.get(row.get("organization"));
          if (code != null) {
            add(row.get("name"), code, "official");
          }
        }
      }
    }
  }

  private void add(String form, String state, String kind) {
    String key = Tokens.folded(form);
    int rank = KINDS.contains(kind) ? KINDS.indexOf(kind) : KINDS.size();
    if (!key.isEmpty() && rank < ranks.getOrDefault(key, Integer.MAX_VALUE)) {
      ranks.put(key, rank);
      codes.put(key, state);
    }
  }

  /** The state of a code or name: RUS, Russia, Russland, Россия, Kremlin. */
  static Optional<String> code(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (ALL.names.containsKey(upper)) {
      return Optional.of(upper);
    }
    return Optional.ofNullable(ALL.codes.get(Tokens.folded(text)));
  }

  /** The same for names of the state itself only, not of its capital, people or government. */
  static Optional<String> territory(String text) {
    Integer rank = ALL.ranks.get(Tokens.folded(text));
    return rank == null || rank > KINDS.indexOf("acronym") ? Optional.empty() : code(text);
  }

  /** All folded forms, in a fixed order. */
  static Set<String> forms() {
    return new TreeSet<>(ALL.codes.keySet());
  }

  /** The usual English name. */
  static String nameOf(String code) {
    return ALL.names.getOrDefault(code, code);
  }
}

package org.dragoman.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Table;

/** First names: that a word is one, whose it may be, and which are forms of the same. */
final class GivenNames {

  private final Map<String, Character> genders = new HashMap<>();
  private static final char CYRILLIC = 0x370; // and all that is no Latin letter

  private final Map<String, Set<Integer>> groups = new HashMap<>();
  private final Map<String, String> bySound = new HashMap<>();

  GivenNames() {
    int group = 0;
    for (Table.Row row : Columns.rows("given-names.txt")) {
      group++;
      add(row.get("name"), row.get("gender"), group);
      for (String same : row.list("same")) {
        add(same, row.get("gender"), group);
      }
    }
  }

  private void add(String name, String gender, int group) {
    String key = plain(name);
    if (key.length() > 2) {
      bySound.putIfAbsent(NameKey.of(name).iterator().next(), key);
    }
    if (!gender.isEmpty()) {
      genders.putIfAbsent(key, gender.charAt(0));
    }
    groups.computeIfAbsent(key, k -> new HashSet<>(2)).add(group);
  }

  private static String plain(String name) {
    return Piece.key(name).toLowerCase(Locale.ROOT);
  }

  /** The name in lower case; of one in another script the name here that sounds like it. */
  private String key(String name) {
    String key = plain(name);
    if (key.isEmpty() || key.charAt(0) < CYRILLIC || groups.containsKey(key)) {
      return key;
    }
    return NameKey.of(name).stream().findFirst().map(bySound::get).orElse(key);
  }

  boolean contains(String name) {
    return groups.containsKey(key(name));
  }

  /** {@code m}, {@code f}, or 0 when not known. */
  char gender(String name) {
    return genders.getOrDefault(key(name), (char) 0);
  }

  /** Whether they are one name in two forms or languages, or one the initial of the other. */
  boolean same(String a, String b) {
    String left = key(a).replace(".", "");
    String right = key(b).replace(".", "");
    if (left.equals(right)) {
      return true;
    }
    if (left.length() == 1 || right.length() == 1) {
      return left.charAt(0) == right.charAt(0);
    }
    Set<Integer> others = groups.getOrDefault(right, Set.of());
    for (int group : groups.getOrDefault(left, Set.of())) {
      if (others.contains(group)) {
        return true;
      }
    }
    return NameKey.meet(a, b);
  }
}

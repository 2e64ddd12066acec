package org.dragoman.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/** The key that the titles of an office share in all languages: foreign minister, Außenminister. */
final class Offices {

  private static final Map<String, String> KEYS = new HashMap<>();

  static {
    for (Language language : Language.values()) {
      String file = language.code() + "/offices.txt";
      if (Table.exists(file)) {
        for (Table.Row row : Table.read(file).rows()) {
          String title = Tokens.folded(row.get("title"));
          KEYS.putIfAbsent(title, row.get("office"));
          KEYS.putIfAbsent(Tokens.folded(row.get("office")), row.get("office"));
        }
      }
    }
  }

  private Offices() {}

  static Optional<String> key(String title) {
    return Optional.ofNullable(KEYS.get(Tokens.folded(title)));
  }
}

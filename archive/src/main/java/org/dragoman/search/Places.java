package org.dragoman.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/** The usual English name of a place: Wien, Vienne, Вена → Vienna. */
final class Places {

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    Map<String, String> english = new HashMap<>();
    for (Table.Row row : Table.read("places.txt").rows()) {
      english.put(row.get("place"), row.get("name"));
    }
    for (Language language : Language.values()) {
      String file = language.code() + "/places.txt";
      if (Table.exists(file)) {
        for (Table.Row row : Table.read(file).rows()) {
          String name = english.get(row.get("place"));
          if (name != null) {
            NAMES.putIfAbsent(Tokens.folded(row.get("name")), name);
          }
        }
      }
    }
  }

  private Places() {}

  static Optional<String> name(String place) {
    return Optional.ofNullable(NAMES.get(Tokens.folded(place)));
  }
}

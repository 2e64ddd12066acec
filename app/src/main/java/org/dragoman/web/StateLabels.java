package org.dragoman.web;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Table;

/** The names of states in one language, as the lexicon has them. */
final class StateLabels {

  private final Map<String, String> names = new HashMap<>();

  StateLabels(String language) {
    if (!language.isEmpty()) {
      for (Table.Row row : Table.read(language + "/states.txt").rows()) {
        if (row.get("kind").equals("name")) {
          names.putIfAbsent(row.get("state"), row.get("name"));
        }
      }
    }
    for (Table.Row row : Table.read("states.txt").rows()) {
      names.putIfAbsent(row.get("state"), row.get("name"));
    }
    for (Table.Row row : Table.read("organizations.txt").rows()) {
      if (!row.get("code").isEmpty()) {
        names.putIfAbsent(row.get("code"), row.get("name"));
      }
    }
  }

  String name(String code) {
    return names.getOrDefault(code, code);
  }
}

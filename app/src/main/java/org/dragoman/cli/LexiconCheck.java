package org.dragoman.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.lexicon.Table;

/** What cannot all be right in people and tenures, each with the lines it stands on. */
final class LexiconCheck {

  /** Offices of which a state has one holder at a time. */
  private static final Set<String> SINGLE =
      Set.of("president", "prime-minister", "chancellor", "foreign-minister", "defense-minister");

  private LexiconCheck() {}

  static List<String> all() {
    List<String> finds = new ArrayList<>();
    Table people = Table.read("people.txt");
    Table tenures = Table.read("tenures.txt");
    Set<String> states = new HashSet<>(Table.read("states.txt").values("state"));
    states.addAll(Table.read("organizations.txt").values("organization"));
    states.addAll(Table.read("organizations.txt").values("code"));
    Map<String, Table.Row> names = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row row : people.rows()) {
      String id = row.get("person");
      if (!ids.add(id)) {
        finds.add(row.source() + ": " + id + " stands there twice");
      }
      if (!states.contains(row.get("state"))) {
        finds.add(row.source() + ": state not known: '" + row.get("state") + "'");
      }
      if (row.get("name").isBlank()) {
        finds.add(row.source() + ": " + id + " has no name and will never be found");
      }
      String key = ImportedEntries.slug(row.get("name")) + "/" + row.get("state");
      Table.Row other = names.putIfAbsent(key, row);
      if (other != null) {
        finds.add(row.source() + ": one name, one state: also " + other.source());
      }
    }
    Map<String, List<Table.Row>> offices = new TreeMap<>();
    for (Table.Row row : tenures.rows()) {
      if (!ids.contains(row.get("person"))) {
        finds.add(row.source() + ": tenure of nobody: '" + row.get("person") + "'");
      }
      if (!states.contains(row.get("of"))) {
        finds.add(row.source() + ": state not known: '" + row.get("of") + "'");
      }
      if (SINGLE.contains(row.get("office"))) {
        offices
            .computeIfAbsent(row.get("of") + " " + row.get("office"), k -> new ArrayList<>())
            .add(row);
      }
    }
    offices.forEach((office, rows) -> overlaps(office, rows, finds));
    return finds;
  }

  private static void overlaps(String office, List<Table.Row> rows, List<String> finds) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        Table.Row a = rows.get(i);
        Table.Row b = rows.get(j);
        boolean others = !a.get("person").equals(b.get("person"));
        if (others && before(a.get("from"), b.get("to")) && before(b.get("from"), a.get("to"))) {
          finds.add(
              "%s: %s: %s (%s to %s) and %s (%s to %s, %s)"
                  .formatted(
                      a.source(),
                      office,
                      a.get("person"),
                      a.get("from"),
                      a.get("to"),
                      b.get("person"),
                      b.get("from"),
                      b.get("to"),
                      b.source()));
        }
      }
    }
  }

  /** Whether the first surely is before the second, to what both say; an open end is after all. */
  private static boolean before(String from, String to) {
    if (from.isEmpty()) {
      return false; // not known
    }
    int length = Math.min(from.length(), to.length());
    return to.isEmpty() || from.substring(0, length).compareTo(to.substring(0, length)) < 0;
  }
}

package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;

/** The people whom the lexicon knows, found by any spelling of their names. */
final class People {

  /**
   * @param names all forms, each in parts; the family name's parts come last
   */
  record Known(
      String id,
      String name,
      String family,
      String state,
      String sector,
      List<List<String>> names) {}

  private final Map<String, Known> byId = new HashMap<>();
  private final Map<String, List<Known>> byPart = new HashMap<>();
  private final Set<String> bySurname = new LinkedHashSet<>();
  private final GivenNames given;

  People(GivenNames given) {
    this.given = given;
    for (Table.Row row : Columns.rows("known-by-surname.txt")) {
      bySurname.add(row.get("person"));
    }
    List<Table.Row> rows = Columns.rows("people.txt");
    boolean families = Columns.has(rows, "family");
    for (Table.Row row : rows) {
      String name = row.get("name");
      List<List<String>> names = new ArrayList<>();
      String family = families ? row.get("family") : "";
      names.add(ordered(name, family));
      for (String alias : row.list("aliases")) {
        names.add(ordered(alias, family));
      }
      if (family.isEmpty()) {
        family = names.get(0).get(names.get(0).size() - 1);
      }
      Known known =
          new Known(row.get("person"), name, family, row.get("state"), row.get("sector"), names);
      byId.put(known.id(), known);
      for (List<String> parts : names) {
        for (String key : NameKey.of(parts.get(parts.size() - 1))) {
          List<Known> list = byPart.computeIfAbsent(key, k -> new ArrayList<>(1));
          if (!list.contains(known)) {
            list.add(known);
          }
        }
        for (String word : family.split("\\s+")) {
          for (String key : NameKey.of(word)) {
            List<Known> list = byPart.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!list.contains(known)) {
              list.add(known);
            }
          }
        }
      }
    }
  }

  private static List<String> ordered(String name, String family) {
    List<String> parts = new ArrayList<>(NameKey.parts(name));
    if (!family.isEmpty() && parts.size() > 1) {
      List<String> last = NameKey.parts(family);
      if (parts.containsAll(last)) {
        parts.removeAll(last);
        parts.addAll(last);
      }
    }
    return parts;
  }

  Optional<Known> person(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those who may bear a name of at least two parts, in the order of the lexicon. */
  List<Known> bearers(List<String> parts) {
    Set<Known> found = new LinkedHashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      for (Known known : withFamily(parts.get(i))) {
        if (matches(known, parts)) {
          found.add(known);
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether everybody means this person by the surname alone: Putin, Obama. */
  boolean knownBySurname(Known known) {
    return bySurname.contains(known.id());
  }

  /** Those with this family name, or with this single name. */
  List<Known> withFamily(String part) {
    Set<Known> found = new LinkedHashSet<>();
    for (String key : NameKey.of(part)) {
      found.addAll(byPart.getOrDefault(key, List.of()));
    }
    return List.copyOf(found);
  }

  /** Whether the family name is among the parts and a first name fits another of them. */
  boolean matches(Known known, List<String> parts) {
    for (List<String> name : known.names()) {
      if (PersonNames.same(name, parts, given)) {
        return true;
      }
    }
    return false;
  }
}

package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;

/** Who held which office when, as far as the lexicon knows. */
final class Tenures {

  /**
   * @param of state or organisation
   */
  record Tenure(
      String person, String office, String of, Optional<String> from, Optional<String> to) {

    /** Whether the office was held on {@code day}, or on some day of an unsure edge. */
    boolean covers(LocalDate day) {
      return !(from.isPresent() && first(from.get()).isAfter(day))
          && !(to.isPresent() && last(to.get()).isBefore(day));
    }

    boolean endedBefore(LocalDate day) {
      return to.isPresent() && !first(to.get()).isAfter(day);
    }
  }

  private final Map<String, List<Tenure>> byPerson = new HashMap<>();
  private final Map<String, List<Tenure>> byOffice = new HashMap<>();

  Tenures() {
    for (Table.Row row : Columns.rows("tenures.txt")) {
      Tenure tenure =
          new Tenure(
              row.get("person"),
              row.get("office"),
              row.get("of"),
              value(row.get("from")),
              value(row.get("to")));
      byPerson.computeIfAbsent(tenure.person(), k -> new ArrayList<>(2)).add(tenure);
      byOffice
          .computeIfAbsent(tenure.office() + "/" + tenure.of(), k -> new ArrayList<>(4))
          .add(tenure);
    }
  }

  private static Optional<String> value(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  List<Tenure> of(String person) {
    return byPerson.getOrDefault(person, List.of());
  }

  List<Tenure> held(String person, String office, String of) {
    return of(person).stream()
        .filter(t -> t.of().equals(of) && Offices.same(t.office(), office))
        .toList();
  }

  /** Who held the office on that day; nobody when more than one person may be meant. */
  Optional<String> holder(String office, String of, LocalDate day) {
    String found = null;
    for (String key : Offices.alike(office)) {
      for (Tenure tenure : byOffice.getOrDefault(key + "/" + of, List.of())) {
        if (tenure.covers(day)) {
          if (found != null && !found.equals(tenure.person())) {
            return Optional.empty();
          }
          found = tenure.person();
        }
      }
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  static LocalDate first(String date) {
    int year = Integer.parseInt(date.substring(0, 4));
    int month = date.length() >= 7 ? Integer.parseInt(date.substring(5, 7)) : 1;
    int day = date.length() >= 10 ? Integer.parseInt(date.substring(8, 10)) : 1;
    return LocalDate.of(year, month, day);
  }

  static LocalDate last(String date) {
    LocalDate first = first(date);
    return date.length() >= 10
        ? first
        : date.length() >= 7 ? first.plusMonths(1).minusDays(1) : first.plusYears(1).minusDays(1);
  }
}

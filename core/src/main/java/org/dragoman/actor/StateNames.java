package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/** The words that mean a state: its names, adjective, inhabitants, capital, seat of government. */
final class StateNames {

  /** One word or phrase for a state. */
  record Form(String state, String kind, boolean ambiguous) {
    boolean isAdjective() {
      return kind.equals("adjective");
    }

    /** Whether the words name a city or a building and mean the government only at times. */
    boolean isCity() {
      return kind.equals("capital");
    }

    boolean isSeat() {
      return kind.equals("seat");
    }
  }

  private final Gazetteer<Form> gazetteer;
  private final Map<String, List<Map.Entry<String, Form>>> longWords = new HashMap<>();
  private final Map<String, String> english = new LinkedHashMap<>();
  private final Set<String> past = new HashSet<>();
  private final Inflection inflection;

  StateNames(Language language, Usage usage) {
    this.inflection = usage.inflection();
    this.gazetteer = new Gazetteer<>(key -> key, inflection::forms);
    for (Table.Row row : Columns.rows("states.txt")) {
      english.put(row.get("state"), row.get("name"));
      if (!row.get("to").isEmpty()) {
        past.add(row.get("state"));
      }
    }
    List<Table.Row> rows = Columns.rows(language.code() + "/states.txt");
    boolean noted = Columns.has(rows, "note");
    Set<String> taken = new HashSet<>();
    for (Table.Row row : rows) {
      boolean ambiguous = noted && row.get("note").contains("ambiguous");
      Form form = new Form(row.get("state"), row.get("kind"), ambiguous);
      String name = row.get("name");
      gazetteer.add(name, form);
      taken.add(name);
      String key = Piece.key(name);
      boolean rare = key.length() >= 7 && !name.contains(" ") && !ambiguous;
      if (rare && Set.of("name", "seat", "capital").contains(form.kind())) {
        longWords
            .computeIfAbsent(key.substring(0, 1), k -> new ArrayList<>())
            .add(Map.entry(key, form));
      }
    }
    for (Map.Entry<String, String> state : english.entrySet()) {
      if (language == Language.EN && taken.add(state.getValue())) {
        gazetteer.add(state.getValue(), new Form(state.getKey(), "name", false));
      }
    }
  }

  List<Gazetteer.Match<Form>> find(List<Piece> pieces) {
    return gazetteer.find(pieces, inflection::names);
  }

  /** The state that the first of a dateline's towns stands for: "Canberra/Beijing", "Kuwait". */
  Optional<String> home(String town) {
    List<Piece> pieces = Piece.of(town);
    return gazetteer.find(pieces, inflection::names).stream()
        .filter(match -> match.first() == 0)
        .map(match -> match.values().get(0))
        .filter(form -> !form.isAdjective())
        .map(Form::state)
        .findFirst();
  }

  /** The English name of a state, its code when there is none. */
  String nameOf(String state) {
    return english.getOrDefault(state, state);
  }

  /** Whether the state is no more: the Soviet Union. */
  boolean isPast(String state) {
    return past.contains(state);
  }

  boolean isState(String code) {
    return english.containsKey(code);
  }

  /**
   * The state that a misspelt word means, or null: only long words, one letter off, or the same
   * letters with two of them exchanged, and only one state within reach.
   */
  Form garbled(String key) {
    if (key.length() < 7) {
      return null;
    }
    Form found = null;
    for (Map.Entry<String, Form> entry : longWords.getOrDefault(key.substring(0, 1), List.of())) {
      if (near(key, entry.getKey())) {
        if (found != null && !found.state().equals(entry.getValue().state())) {
          return null;
        }
        found = entry.getValue();
      }
    }
    return found;
  }

  private static boolean near(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int least = Math.min(a.length(), b.length());
    int same = 0; // letters at the beginning and at the end
    while (same < least && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    int first = same;
    while (same < least
        && a.charAt(a.length() - 1 - same + first) == b.charAt(b.length() - 1 - same + first)) {
      same++;
    }
    if (same >= Math.max(a.length(), b.length()) - 1) {
      return same < Math.max(a.length(), b.length()) && a.length() > 7; // one letter off
    }
    if (a.length() != b.length() || !EditDistance.sameLetters(a, b)) {
      return false;
    }
    int distance = EditDistance.of(a, b); // 1: two letters exchanged
    return distance == 2 || distance == 1 && a.length() > 7;
  }
}

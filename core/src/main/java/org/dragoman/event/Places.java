package org.dragoman.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * Where an act happens: the place that a phrase of the act names ("met in Havana"), not a capital
 * that acts as a government.
 */
final class Places {

  private static final Map<Language, Map<String, Event.Place>> LOADED = new ConcurrentHashMap<>();

  private final Scene scene;
  private final Map<String, Event.Place> gazetteer;

  Places(Scene scene) {
    this.scene = scene;
    this.gazetteer = LOADED.computeIfAbsent(scene.language(), Places::gazetteer);
  }

  Optional<Event.Place> of(int sentence, int token) {
    Sentence tree = scene.sentences().get(sentence);
    for (int at = token, steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps++) {
      for (int child : tree.children(at)) {
        if ((tree.is(child, "obl") || tree.is(child, "nmod"))
            && isLocal(Clauses.preposition(tree, child), scene)) {
          Optional<Event.Place> place = named(tree, child);
          if (place.isPresent()) {
            return place;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The state in which the place that {@code token} names lies, by the gazetteer. */
  Optional<String> stateOf(Sentence tree, int token) {
    return tree.upos(token) == Upos.PROPN || tree.upos(token) == Upos.NOUN
        ? named(tree, token).flatMap(Event.Place::state)
        : Optional.empty();
  }

  /** Whether the preposition names a place. */
  static boolean isLocal(String preposition, Scene scene) {
    return Habits.of(scene.language()).words(Task.LOCAL).contains(preposition);
  }

  private Optional<Event.Place> named(Sentence tree, int token) {
    StringBuilder name = new StringBuilder();
    for (int t = Math.max(0, token - 2); t <= Math.min(token + 2, tree.size() - 1); t++) {
      if (t == token
          || tree.head(t) == token && tree.is(t, "compound")
          || tree.head(t) == token && tree.is(t, "flat")) {
        name.append(name.isEmpty() ? "" : " ").append(tree.form(t));
      }
    }
    Event.Place whole = gazetteer.get(name.toString());
    Event.Place own = whole != null ? whole : gazetteer.get(tree.form(token));
    return Optional.ofNullable(own != null ? own : gazetteer.get(base(tree, token)));
  }

  /** The dictionary form of a name that has cases: «в Женеве» of «Женева». */
  private static String base(Sentence tree, int token) {
    String lemma = tree.lemma(token);
    boolean cases = lemma.length() > 1 && lemma.charAt(0) > 0x3ff;
    return cases ? Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1) : tree.form(token);
  }

  /** Names in English, in German, which English texts keep, and in the language itself. */
  private static Map<String, Event.Place> gazetteer(Language own) {
    Map<String, Event.Place> places = new HashMap<>();
    Map<String, Event.Place> byId = new HashMap<>();
    for (Table.Row row : Table.read("places.txt").rows()) {
      String state = row.get("state");
      Event.Place place =
          new Event.Place(
              row.get("name"),
              state.isEmpty() ? Optional.empty() : Optional.of(state),
              Double.parseDouble(row.get("lat")),
              Double.parseDouble(row.get("lon")));
      byId.put(row.get("place"), place);
      places.putIfAbsent(row.get("name"), place);
    }
    for (Language language : List.of(Language.EN, Language.DE, own)) {
      String file = language.code() + "/places.txt";
      if (Table.exists(file)) {
        for (Table.Row row : Table.read(file).rows()) {
          Event.Place place = byId.get(row.get("place"));
          if (place != null) {
            places.putIfAbsent(row.get("name"), place);
          }
        }
      }
    }
    return Map.copyOf(places);
  }
}

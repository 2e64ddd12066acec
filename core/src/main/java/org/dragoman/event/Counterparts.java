package org.dragoman.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;

/**
 * Whom an act is aimed at when its own words do not say: the other party that the sentence, the
 * lines before it, or the article as a whole speaks of.
 *
 * <p>Only one clear candidate counts; where two would do, there is none.
 */
final class Counterparts {

  /** How many sentences back the text is searched. */
  private static final int BACK = 3;

  /** The share of all other states' mentions that makes a state the article's other party. */
  private static final double CLEAR = 0.5;

  /** How many times as often as the next a state is named that is clear without that share. */
  private static final double AHEAD = 1.5;

  private final Scene scene;
  private final Map<String, Integer> mentions = new HashMap<>();
  private final Map<String, Actor> stateActors = new HashMap<>();
  private final List<Act> told = new ArrayList<>();

  Counterparts(Scene scene) {
    this.scene = scene;
    for (int s = 0; s < scene.sentences().size(); s++) {
      int weight = scene.headline().contains(s) ? 3 : 1;
      for (Actor actor : scene.cast().inSentence(s)) {
        if (!actor.sector().equals(Optional.of("IGO"))) {
          actor.state().ifPresent(state -> mentions.merge(state, weight, Integer::sum));
        }
      }
    }
    for (Actor actor : scene.cast().actors()) {
      if (actor.kind() == ActorKind.STATE || actor.sector().equals(Optional.of("IGO"))) {
        actor.state().ifPresent(state -> stateActors.putIfAbsent(state, actor));
      }
    }
  }

  /** The one other party in the sentence itself. */
  List<Actor> inSentence(int sentence, Set<String> not) {
    return only(others(sentence, not));
  }

  /** Keeps in mind who has done what to whom, for what is said next in answer to it. */
  void note(Act act) {
    told.add(act);
  }

  /**
   * The one other party in the sentence; else the one to whose act this answers, told shortly
   * before; else the one other party named shortly before; else the one that the article is about.
   */
  List<Actor> near(int sentence, Set<String> not) {
    List<Actor> own = inSentence(sentence, not);
    if (!own.isEmpty()) {
      return own;
    }
    for (int i = told.size() - 1; i >= 0; i--) {
      Act act = told.get(i);
      if (act.sentence() < sentence - BACK) {
        break;
      }
      boolean against = act.recipientStates().stream().anyMatch(not::contains);
      boolean apart = act.actorStates().stream().noneMatch(not::contains);
      if (against && apart && act.sentence() < sentence) {
        return act.parties().actors();
      }
    }
    for (int s = sentence; s >= Math.max(0, sentence - BACK); s--) {
      Map<String, Actor> others = others(s, not);
      if (others.size() == 1) {
        return only(others);
      }
      if (others.size() > 1) {
        break;
      }
    }
    return article(not);
  }

  /** The latest act of a type told before that {@code own} did not do themselves. */
  Optional<Act> latest(int sentence, String type, Set<String> own) {
    return latest(sentence, sentence, own, type);
  }

  /** The latest act of any type told at most {@code back} sentences before, not done by own. */
  Optional<Act> latest(int sentence, int back, Set<String> own) {
    return latest(sentence, back, own, null);
  }

  private Optional<Act> latest(int sentence, int back, Set<String> own, String type) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Act act = told.get(i);
      boolean fits = type == null || act.type().equals(type);
      boolean others = act.actorStates().stream().anyMatch(state -> !own.contains(state));
      if (act.sentence() < sentence - back) {
        break;
      }
      if (act.sentence() < sentence && fits && others) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }

  /**
   * "Saudi Arabia applauded it also": to whom another did the same in the sentence before, if the
   * act names nobody.
   */
  List<Actor> again(Act act) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Act before = told.get(i);
      if (before.sentence() < act.sentence() - 1) {
        break;
      }
      boolean same = before.type().equals(act.type()) && before.sentence() < act.sentence();
      boolean others =
          before.actorStates().stream().noneMatch(act.actorStates()::contains)
              && before.recipientStates().stream().noneMatch(act.actorStates()::contains);
      if (same && others) {
        return before.parties().recipients();
      }
    }
    return List.of();
  }

  /** The other state that the article is about: the one that it names most often. */
  List<Actor> article(Set<String> not) {
    Set<String> states = new HashSet<>(mentions.keySet());
    states.removeAll(not);
    return most(states, CLEAR, 1);
  }

  /** The two states that the article is about, where they make most of what it names; else none. */
  List<Actor> pair() {
    List<Actor> first = most(mentions.keySet(), 0.3, AHEAD);
    if (first.isEmpty()) {
      return List.of();
    }
    Set<String> rest = new HashSet<>(mentions.keySet());
    rest.removeAll(Parties.states(first));
    List<Actor> second = most(rest, CLEAR, AHEAD);
    if (second.isEmpty()) {
      return List.of();
    }
    List<Actor> pair = new ArrayList<>(first);
    pair.addAll(second);
    return pair;
  }

  private List<Actor> most(Set<String> states, double share, double ahead) {
    List<String> ranked =
        states.stream()
            .sorted(
                Comparator.comparingInt((String s) -> mentions.getOrDefault(s, 0))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    if (ranked.isEmpty()) {
      return List.of();
    }
    int all = states.stream().mapToInt(s -> mentions.getOrDefault(s, 0)).sum();
    int first = mentions.getOrDefault(ranked.get(0), 0);
    int second = ranked.size() > 1 ? mentions.getOrDefault(ranked.get(1), 0) : 0;
    boolean clear = first >= share * all || first > second && first >= ahead * second;
    return clear ? actor(ranked.get(0)).map(List::of).orElse(List.of()) : List.of();
  }

  /** The actor that stands for a whole state. */
  Optional<Actor> actor(String state) {
    return Optional.ofNullable(stateActors.get(state));
  }

  private static List<Actor> only(Map<String, Actor> others) {
    return others.size() == 1 ? List.copyOf(others.values()) : List.of();
  }

  /** One actor for each other state in the sentence. */
  private Map<String, Actor> others(int sentence, Set<String> not) {
    Map<String, Actor> others = new LinkedHashMap<>();
    for (Actor actor : scene.cast().inSentence(sentence)) {
      if (actor.state().isPresent()
          && !not.contains(actor.state().get())
          && !actor.sector().equals(Optional.of("JRN"))
          && !actor.sector().equals(Optional.of("IGO"))) {
        others.putIfAbsent(actor.state().get(), actor);
      }
    }
    return others;
  }

  /** The states named in the part of the sentence below {@code token}, but for those in not. */
  List<Actor> below(int sentence, int token, Set<String> not) {
    Map<String, Actor> found = new LinkedHashMap<>();
    var tree = scene.sentences().get(sentence);
    for (int t = 0; t < tree.size(); t++) {
      if (tree.dominates(token, t)) {
        for (Actor actor : scene.cast().at(sentence, t)) {
          if (actor.state().isPresent() && !not.contains(actor.state().get())) {
            found.putIfAbsent(actor.state().get(), actor);
          }
        }
      }
    }
    return new ArrayList<>(found.values());
  }
}

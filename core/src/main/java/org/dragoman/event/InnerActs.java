package org.dragoman.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;

/**
 * Acts inside one state: the state stands on both sides. Whose they are is said by a party that the
 * words name; where they name nobody of a known state ("rebels", "the judge"), by the one state of
 * the sentence.
 */
final class InnerActs {

  private final Scene scene;
  private final Habits habits;
  private final Counterparts counterparts;
  private final Sentence tree;
  private final Places places;

  InnerActs(Scene scene, Counterparts counterparts, int sentence) {
    this.scene = scene;
    this.habits = Habits.of(scene.language());
    this.counterparts = counterparts;
    this.tree = scene.sentences().get(sentence);
    this.places = new Places(scene);
  }

  /** The act as one inside a state; empty where it is none, or where nobody does it. */
  Optional<Act> of(Act act) {
    Trigger trigger = act.hit().trigger();
    Parties p = act.parties();
    Set<String> states = new TreeSet<>(p.actorSaid() ? p.actorStates() : Set.of());
    if (p.recipientSaid()) {
      states.addAll(p.recipientStates());
    }
    if (trigger.spoken() || trigger.strict() || states.size() > 1 || !carried(act)) {
      return Optional.empty();
    }
    List<Actor> own =
        p.actorSaid() && !p.actors().isEmpty()
            ? p.actors()
            : p.recipientSaid() && !p.recipients().isEmpty() ? p.recipients() : only(act);
    boolean sure = p.actorSaid() || p.recipientSaid() || !trigger.weak();
    return own.isEmpty() || !sure
        ? Optional.empty()
        : Optional.of(act.withParties(new Parties(own, own, true, p.recipientSaid())));
  }

  /**
   * Whether somebody does it: a verb has a subject or an object, or its words stand by themselves.
   */
  private boolean carried(Act act) {
    int head = act.hit().head();
    if (act.hit().trigger().wordClass() != Trigger.WordClass.VERB) {
      return act.hit().trigger().wordClass() == Trigger.WordClass.NOUN;
    }
    return tree.child(head, "nsubj") >= 0
        || tree.child(head, "obj") >= 0
        || tree.is(head, "xcomp")
        || tree.is(head, "conj")
        || tree.is(head, "advcl")
        || tree.is(head, "acl")
        || habits.dropsSubjects();
  }

  /** The one state that the sentence names, by itself, by its people or by its places. */
  private List<Actor> only(Act act) {
    Map<String, Actor> named = new LinkedHashMap<>();
    for (Actor actor : scene.cast().inSentence(act.sentence())) {
      if (!actor.sector().equals(Optional.of("JRN"))) {
        actor.state().ifPresent(state -> named.putIfAbsent(state, actor));
      }
    }
    for (int t = 0; t < tree.size() && named.size() < 2; t++) {
      int token = t;
      if (t > 0 && habits.words(Task.LOCAL).contains(tree.form(t - 1).toLowerCase(Locale.ROOT))) {
        places
            .stateOf(tree, t)
            .ifPresent(
                state ->
                    named.putIfAbsent(
                        state,
                        counterparts
                            .actor(state)
                            .orElseGet(() -> scene.cast().host(act.sentence(), token, state))));
      }
    }
    return named.size() == 1 ? List.copyOf(named.values()) : List.of();
  }
}

package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * The prepositional complements of a trigger: "talks <em>with Cuba</em>", "met <em>in Havana</em>".
 */
final class Complements {

  private final Scene scene;
  private final Counterparts counterparts;
  private final int sentence;
  private final Sentence tree;
  private final Triggers.Hit hit;
  private final Phrases phrases;
  private final Places places;

  Complements(
      Scene scene, Counterparts counterparts, int sentence, Triggers.Hit hit, Phrases phrases) {
    this.scene = scene;
    this.counterparts = counterparts;
    this.sentence = sentence;
    this.tree = scene.sentences().get(sentence);
    this.hit = hit;
    this.phrases = phrases;
    this.places = new Places(scene);
  }

  /** The state in which it takes place: "in Havana", "to Moscow". */
  List<Actor> host() {
    List<Integer> anchors = new ArrayList<>(anchors());
    int subject = tree.child(hit.head(), "nsubj"); // «Демонстранты в Багдаде сожгли»
    if (subject >= 0 && Habits.of(scene.language()).tenses()) {
      anchors.add(subject);
    }
    int object = tree.child(hit.head(), "obj"); // «queimaram bandeiras dos EUA em Bagdá»
    if (object >= 0 && Habits.of(scene.language()).cases()) {
      anchors.add(object);
    }
    int owner = object < 0 ? -1 : tree.child(object, "nmod");
    if (owner >= 0 && Habits.of(scene.language()).tenses()) {
      anchors.add(owner);
    }
    for (int anchor : anchors) {
      for (int child : tree.children(anchor)) {
        if ((tree.is(child, "obl") || tree.is(child, "nmod"))
            && Places.isLocal(Clauses.preposition(tree, child), scene)) {
          List<Actor> actors = place(child);
          if (!actors.isEmpty()) {
            return actors;
          }
        }
      }
    }
    return List.of();
  }

  /** The complement of a preposition at the trigger, at its object or at the idiom's words. */
  List<Actor> prepositional(Slot slot) {
    for (int anchor : anchors()) {
      for (int child : tree.children(anchor)) {
        boolean nominal =
            tree.is(child, "obl")
                || tree.is(child, "nmod")
                || tree.is(child, "advcl")
                || tree.is(child, "acl")
                || tree.is(child, "advmod");
        if (nominal && says(child, slot.name())) {
          List<Actor> actors = phrases.of(child, slot.strict());
          if (actors.isEmpty() && !slot.strict()) {
            actors = place(child);
          }
          if (actors.isEmpty() && !slot.strict()) {
            actors = ownersPlace(child);
          }
          if (!actors.isEmpty()) {
            return actors;
          }
        }
      }
    }
    return List.of();
  }

  /** «Sur un immeuble de Kharkiv»: the state where what is hit stands. */
  private List<Actor> ownersPlace(int token) {
    int owner = tree.child(token, "nmod");
    Habits habits = Habits.of(scene.language());
    boolean name =
        habits.tenses()
            && owner > token
            && tree.upos(owner) == Upos.PROPN
            && habits.words(Task.OF_PHRASE).contains(Clauses.preposition(tree, owner));
    return name ? place(owner) : List.of();
  }

  private boolean says(int token, String preposition) {
    if (Clauses.preposition(tree, token).equals(preposition)) {
      return true;
    }
    for (int child : tree.children(token)) {
      boolean frente = child < token && tree.child(child, "fixed") >= 0; // «frente a la embajada»
      if ((frente || tree.is(child, "case"))
          && tree.form(child).toLowerCase(Locale.ROOT).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /** The state in which the place named by {@code token} lies. */
  List<Actor> place(int token) {
    return scene
        .cast()
        .placeState(sentence, token)
        .or(() -> places.stateOf(tree, token))
        .flatMap(counterparts::actor)
        .or(() -> scene.cast().host(sentence, token))
        .or(() -> inGazetteer(token))
        .map(List::of)
        .orElse(List.of());
  }

  /** «В Кремле заявили», «à l'Élysée, on a salué»: those who sit there, where no one is named. */
  List<Actor> seat(int verb, int subject) {
    boolean nobody =
        subject < 0
            ? tree.has(verb, "Number=Plur") && tree.has(verb, "VerbForm=Fin")
            : Habits.of(scene.language())
                .words(Task.EMPTY_SUBJECT)
                .contains(tree.form(subject).toLowerCase(Locale.ROOT));
    for (int child : nobody ? tree.children(verb) : new int[0]) {
      boolean place =
          tree.is(child, "obl")
              && child < verb
              && Places.isLocal(Clauses.preposition(tree, child), scene);
      List<Actor> named = place ? phrases.named(child) : List.of();
      if (place && named.isEmpty()) {
        named = place(child);
      }
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  private Optional<Actor> inGazetteer(int token) {
    return places.stateOf(tree, token).map(state -> scene.cast().host(sentence, token, state));
  }

  /** The words below which the complements may hang: the trigger, its object, the idiom's words. */
  private List<Integer> anchors() {
    Set<Integer> anchors = new LinkedHashSet<>();
    anchors.add(hit.head());
    for (int other : hit.others()) {
      anchors.add(other);
    }
    int object = tree.child(hit.head(), "obj");
    if (object >= 0) {
      anchors.add(object);
    }
    Set<String> days = Habits.of(scene.language()).words(Task.DAY);
    for (int child : tree.children(hit.head())) { // "am Montag nach Kiew", read as Monday's
      boolean beside = tree.is(child, "obl") || tree.is(child, "nmod");
      if (beside && days.contains(tree.lemma(child).toLowerCase(Locale.ROOT))) {
        anchors.add(child);
      }
    }
    if (hit.trigger().wordClass() == Trigger.WordClass.NOUN) {
      for (int child : tree.children(hit.head())) {
        boolean owner = // «la visita de Putin a China», with China read as Putin's
            tree.is(child, "nmod")
                && Habits.of(scene.language()).tenses()
                && tree.upos(child) == Upos.PROPN;
        if (tree.is(child, "acl") || owner) {
          anchors.add(child); // "the visit made to Havana by …"
        }
      }
      int head = tree.head(hit.head());
      boolean carried = tree.is(hit.head(), "obj") || tree.is(hit.head(), "nsubj");
      if (head >= 0 && carried) {
        anchors.add(head);
      }
    } else {
      int xcomp = tree.child(hit.head(), "xcomp");
      if (xcomp >= 0) {
        anchors.add(xcomp);
      }
    }
    return List.copyOf(anchors);
  }
}

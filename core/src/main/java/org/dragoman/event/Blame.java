package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.quote.Doer;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;

/**
 * Who is blamed where an attack is condemned: those who attacked, never their victim. «Condenó el
 * ataque contra la embajada de Irán» names nobody who is condemned, and nobody is to be guessed.
 */
final class Blame {

  /** How deep below the attack its owner may hang: «ataque con drones y misiles de X». */
  private static final int DEPTH = 3;

  private final Codebook codebook;
  private final Habits habits;
  private final Sentence tree;
  private final Phrases phrases;

  Blame(Codebook codebook, Scene scene, int sentence) {
    this.codebook = codebook;
    this.habits = Habits.of(scene.language());
    this.tree = scene.sentences().get(sentence);
    this.phrases = new Phrases(scene, sentence);
  }

  /** The act with those to blame as its recipients, where its object is an attack. */
  Act of(Act act, List<Act> all) {
    int verb = act.hit().head();
    boolean blames =
        habits.adjectivesFollow()
            && codebook.type(act.type()).quad() == 3
            && act.hit().trigger().wordClass() == Trigger.WordClass.VERB;
    int object = blames ? Doer.patient(tree, verb) : -1;
    Optional<Act> attack =
        all.stream()
            .filter(a -> a.hit().head() == object)
            .filter(a -> a.hit().trigger().wordClass() == Trigger.WordClass.NOUN)
            .filter(a -> codebook.type(a.type()).quad() == 4 && !a.hit().trigger().mutual())
            .findFirst();
    if (attack.isEmpty()) {
      return act;
    }
    Parties deed = attack.get().parties();
    List<Actor> doers =
        deed.actorSaid() && !deed.actors().isEmpty() ? deed.actors() : owners(object, 0);
    if (doers.isEmpty() && deed.recipients().isEmpty()) {
      return act;
    }
    return Parties.states(doers).equals(act.actorStates())
        ? act
        : act.withParties(act.parties().withRecipients(doers, true));
  }

  /** «El combate al terrorismo»: force against nobody's state is no act between states. */
  static boolean elsewhere(Codebook codebook, Habits habits, Sentence tree, Triggers.Hit hit) {
    boolean force =
        hit.trigger().wordClass() == Trigger.WordClass.NOUN
            && codebook.type(hit.trigger().type()).quad() == 4;
    for (int child : force ? tree.children(hit.head()) : new int[0]) {
      String lemma = tree.lemma(child).toLowerCase(Locale.ROOT);
      if (tree.is(child, "nmod") && habits.words(Task.NOBODY).contains(lemma)) {
        return true;
      }
    }
    return false;
  }

  private List<Actor> owners(int noun, int depth) {
    for (int child : tree.children(noun)) {
      if (!tree.is(child, "nmod") || depth == DEPTH) {
        continue;
      }
      boolean of = habits.words(Task.OF_PHRASE).contains(Clauses.preposition(tree, child));
      List<Actor> named = of ? phrases.named(child) : List.of();
      boolean with = of || habits.words(Task.WITH).contains(Clauses.preposition(tree, child));
      if (named.isEmpty() && with) {
        named = owners(child, depth + 1);
      }
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }
}

package org.dragoman.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.quote.Doer;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Acts of people whose state no word of the sentence tells: strikers, students, a trade union. They
 * are of the state that the article is about where that is clear, else of none that is known.
 *
 * <p>Whoever is the subject of a strike or march takes part in it; of other acts only those nouns
 * count that the lexicon has as people or bodies.
 */
final class StatelessParties {

  private static final int DEPTH = 3; // "thousands of members of unions"

  private final Scene scene;
  private final Codebook codebook;
  private final Counterparts counterparts;
  private final int sentence;
  private final Sentence tree;
  private final Phrases phrases;

  StatelessParties(Scene scene, Codebook codebook, Counterparts counterparts, int sentence) {
    this.scene = scene;
    this.codebook = codebook;
    this.counterparts = counterparts;
    this.sentence = sentence;
    this.tree = scene.sentences().get(sentence);
    this.phrases = new Phrases(scene, sentence);
  }

  /** The act with those who do it; empty where the sentence names nobody, or somebody's state. */
  Optional<Act> of(Act act) {
    EventType type = codebook.type(act.type());
    Trigger trigger = act.hit().trigger();
    boolean plain = type.people() || !trigger.weak() && !trigger.mutual();
    if (!plain || trigger.strict() || !act.parties().states().isEmpty()) {
      return Optional.empty();
    }
    int subject = doer(act.hit());
    Optional<String> state =
        counterparts.article(Set.of()).stream().findFirst().flatMap(Actor::state);
    return subject < 0
        ? Optional.empty()
        : people(subject, type.people(), state)
            .map(who -> act.withParties(new Parties(List.of(who), own(who), true, false)));
  }

  /** Inside one state it stands on both sides, as far as it is known. */
  private static List<Actor> own(Actor who) {
    return who.state().isPresent() ? List.of(who) : List.of();
  }

  /** The word for whoever does it, or -1. */
  private int doer(Triggers.Hit hit) {
    int head = hit.head();
    if (hit.trigger().wordClass() == Trigger.WordClass.VERB) {
      int verb = hit.clause(tree);
      int subject = Doer.passive(tree, verb) ? Clauses.agent(tree, verb) : Doer.of(tree, verb);
      return subject >= 0 ? subject : Clauses.subject(tree, verb, 0);
    }
    for (int child : tree.children(head)) {
      if (tree.is(child, "nmod") && people(child, false, Optional.empty()).isPresent()) {
        return child; // "the strike of the pilots", "protests by students"
      }
      if (tree.is(child, "acl") && tree.child(child, "nsubj") >= 0) {
        return tree.child(child, "nsubj"); // "the strike that the teachers began"
      }
    }
    for (int at = head, steps = 0; at >= 0 && steps < DEPTH; at = tree.head(at), steps++) {
      int verb = tree.head(at);
      if (verb >= 0 && tree.upos(verb) == Upos.VERB && !tree.is(at, "nsubj")) {
        return Clauses.subject(tree, verb, 0); // "burnt tyres in protest"
      }
    }
    return -1;
  }

  private Optional<Actor> people(int token, boolean anybody, Optional<String> state) {
    int at = token;
    for (int depth = 0; depth < DEPTH && at >= 0; depth++) {
      Optional<Actor> listed = scene.cast().people(sentence, at, state);
      if (listed.isPresent()) {
        return listed;
      }
      at = tree.child(at, "nmod");
    }
    boolean named = tree.upos(token) == Upos.NOUN || tree.upos(token) == Upos.PROPN;
    boolean act = !phrases.named(token).isEmpty();
    return anybody && named && !act
        ? Optional.of(scene.cast().crowd(sentence, token, state))
        : Optional.empty();
  }
}

package org.dragoman.event;

import java.util.List;
import org.dragoman.codebook.Codebook;
import org.dragoman.quote.Cues;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Who "it" is in "will impose sanctions on Russia if <em>it</em> invades": nobody threatens to
 * answer himself, so that the pronoun means the one against whom the answer is meant.
 */
final class ConditionDoers {

  private final Codebook codebook;
  private final Cues cues;
  private final Habits habits;
  private final Sentence tree;
  private final List<Act> acts;

  ConditionDoers(Codebook codebook, Cues cues, Habits habits, Sentence tree, List<Act> acts) {
    this.codebook = codebook;
    this.cues = cues;
    this.habits = habits;
    this.tree = tree;
    this.acts = acts;
  }

  /** The act; in a condition with a pronoun for its doer, done by the one who is threatened. */
  Act named(Act act) {
    int verb = act.hit().head();
    int subject = tree.child(verb, "nsubj");
    boolean pronoun = subject >= 0 && tree.upos(subject) == Upos.PRON;
    int answer = tree.head(verb);
    if (!pronoun
        || answer < 0
        || !tree.is(verb, "advcl")
        || Commitment.conditionOf(cues, habits, tree, verb) < 0) {
      return act;
    }
    for (Act other : acts) {
      boolean threat =
          other.hit().head() == answer
              && codebook.type(other.type()).quad() == 4
              && other.parties().recipientSaid()
              && other.actorStates().equals(act.actorStates());
      if (threat && !other.recipientStates().isEmpty()) {
        return act.withParties(act.parties().withActors(other.parties().recipients(), true));
      }
    }
    return act;
  }
}

package org.dragoman.event;

import java.util.List;
import org.dragoman.quote.Cues;
import org.dragoman.syntax.Sentence;

/**
 * A denied deed in Spanish, French, Portuguese and Russian: «negó haber atacado», «опровергли
 * сообщения об отправке войск». The deed stands for itself, denied; whoever denies it is the one
 * who would have done it, and rejects nothing.
 */
final class Denials {

  private final Cues cues;
  private final Habits habits;
  private final Sentence tree;
  private final List<Act> acts;

  Denials(Cues cues, Habits habits, Sentence tree, List<Act> acts) {
    this.cues = cues;
    this.habits = habits;
    this.tree = tree;
    this.acts = acts;
  }

  /** Whether the act is only the denial of another that is told in full. */
  boolean denies(Act act) {
    return acts.stream()
        .anyMatch(
            other ->
                other != act
                    && contradicted(act, other)
                    && !other.actorStates().isEmpty()
                    && !other.recipientStates().isEmpty());
  }

  /** The act; without a doer of its own, with the one who denies it. */
  Act withDoer(Act act) {
    for (Act other : acts) {
      boolean lends = other != act && act.actorStates().isEmpty() && contradicted(other, act);
      if (lends && !other.actorStates().isEmpty()) {
        return act.withParties(act.parties().withActors(other.parties().actors(), true));
      }
    }
    return act;
  }

  /** Whether {@code denial} denies what {@code deed} tells. */
  private boolean contradicted(Act denial, Act deed) {
    int head = denial.hit().head();
    return cues.is(tree, head, Cues.Kind.DENIAL)
        && deed.factuality() == Factuality.DENIED
        && deed.hit().head() != head
        && tree.dominates(head, deed.hit().head())
        && deed.reasons().contains("denied by '" + tree.form(head) + "'");
  }
}

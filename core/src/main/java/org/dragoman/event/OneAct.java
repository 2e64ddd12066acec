package org.dragoman.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.codebook.Codebook;
import org.dragoman.syntax.Sentence;

/**
 * One word tells one act: of two types that the lexicon gives the same word between the same states
 * the more telling one stays. That is the longer idiom, the word that is not ambiguous, the entry
 * with a mode, and last the type farther from indifference: to hand over tanks is rather aid than
 * trade. And a visit for talks is told as the visit.
 */
final class OneAct {

  private OneAct() {}

  static List<Act> of(Codebook codebook, Sentence tree, List<Act> acts) {
    Comparator<Act> telling =
        Comparator.<Act>comparingInt(act -> act.hit().trigger().words())
            .thenComparing(act -> !act.hit().trigger().weak())
            .thenComparing(act -> act.mode().isPresent())
            .thenComparingDouble(act -> Math.abs(codebook.type(act.type()).score()));
    List<Act> kept = new ArrayList<>();
    for (Act act : acts) {
      boolean outdone = false;
      for (Act other : acts) {
        boolean rival = other != act && sameWord(act, other) && states(act).equals(states(other));
        int order = rival ? telling.compare(other, act) : 0;
        boolean purpose = // «llegó a Moscú para dialogar con …»
            other != act
                && act.type().equals(other.type())
                && act.factuality() == other.factuality()
                && other.mode().isPresent()
                && !act.mode().equals(other.mode())
                && states(act).equals(states(other))
                && !finite(tree, act)
                && tree.dominates(other.hit().head(), act.hit().head());
        outdone |= purpose;
        outdone |= rival && (order > 0 || order == 0 && acts.indexOf(other) < acts.indexOf(act));
      }
      if (!outdone) {
        kept.add(act);
      }
    }
    return kept;
  }

  /**
   * Of two acts of one type that one word tells, where the words name the parties of the one and
   * the context guesses those of the other, the guess goes.
   */
  static List<Act> withoutGuesses(List<Act> acts) {
    return acts.stream()
        .filter(
            act ->
                acts.stream()
                    .noneMatch(
                        other ->
                            sameWord(act, other)
                                && act.type().equals(other.type())
                                && said(other) > said(act)))
        .toList();
  }

  private static int said(Act act) {
    return (act.parties().actorSaid() ? 1 : 0) + (act.parties().recipientSaid() ? 1 : 0);
  }

  /** «…, donde se reunirá con su homólogo»: told by a clause of its own. */
  private static boolean finite(Sentence tree, Act act) {
    int head = act.hit().head();
    return act.hit().trigger().wordClass() == Trigger.WordClass.VERB
        && tree.has(head, "VerbForm=Fin")
        && (tree.is(head, "advcl")
            || tree.is(head, "conj")
            || tree.deprel(head).equals("acl:relcl"));
  }

  private static boolean sameWord(Act a, Act b) {
    return a.hit().head() == b.hit().head();
  }

  private static Set<String> states(Act act) {
    Set<String> states = new TreeSet<>(act.actorStates());
    states.addAll(act.recipientStates());
    return states;
  }
}

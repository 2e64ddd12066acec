package org.dragoman.quote;

import java.util.Set;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Who does what a verb says: the grammar's answer, and in passives what the tree or the case marks
 * as the agent where no preposition does: «por el Gobierno», «чешскими властями».
 */
public final class Doer {

  /** Prepositions of agents that {@link Clauses} does not know. */
  private static final Set<String> BY = Set.of("por", "par");

  private Doer() {}

  /** Whether the verb's subject is the one to whom it is done; a short participle is enough. */
  public static boolean passive(Sentence s, int verb) {
    return Clauses.passive(s, verb) || s.has(verb, "Variant=Short") && s.has(verb, "Voice=Pass");
  }

  /** The same, or a Russian verb in -ся, whose subject undergoes it: «ожидается подписание». */
  public static boolean undergoes(Sentence s, int verb) {
    return passive(s, verb) || s.form(verb).endsWith("ся") || s.form(verb).endsWith("сь");
  }

  /** The token of the doer, -1 when unsaid. */
  public static int of(Sentence s, int verb) {
    if (!passive(s, verb)) {
      return Clauses.agent(s, verb);
    }
    int agent = Clauses.passive(s, verb) ? Clauses.agent(s, verb) : -1;
    for (int i = 0; agent < 0 && i < s.children(verb).length; i++) {
      int child = s.children(verb)[i];
      boolean instrumental =
          s.has(child, "Case=Ins")
              && Clauses.preposition(s, child).isEmpty()
              && (s.upos(child) == Upos.NOUN || s.upos(child) == Upos.PROPN);
      boolean by = s.is(child, "obl") && BY.contains(Clauses.preposition(s, child));
      if (s.deprel(child).equals("obl:agent") || by || instrumental) {
        agent = child;
      }
    }
    return agent;
  }

  /**
   * «…, a dénoncé le ministre»: behind a quote or a comma the object of a verb of saying without
   * subject is the one who says so; -1 when there is none.
   */
  public static int inverted(Sentence s, int verb) {
    int object = s.child(verb, "obj");
    if (s.child(verb, "nsubj") >= 0 || object < verb || passive(s, verb)) {
      return -1;
    }
    int before = verb - 1;
    while (before >= 0 && s.upos(before) == Upos.AUX) {
      before--;
    }
    return before >= 0 && s.upos(before) == Upos.PUNCT ? object : -1;
  }

  /** The one to whom it is done, -1 when unsaid. */
  public static int patient(Sentence s, int verb) {
    return passive(s, verb) && !Clauses.passive(s, verb)
        ? s.child(verb, "nsubj")
        : Clauses.patient(s, verb);
  }
}

package org.dragoman.event;

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
 * Whose act is meant where an act of words speaks of one told before and names nobody: "condemned
 * the strikes", "hailed the agreement", "rejected the decision". The noun says of which kind the
 * act was; the latest one told of that kind is meant (event coreference by type, as in Humphreys,
 * Gaizauskas and Azzam 1997).
 */
final class Antecedents {

  /**
   * How many sentences back an act can be meant by a noun that only says that something was done.
   */
  private static final int BACK = 2;

  private final Habits habits;
  private final Counterparts counterparts;
  private final Sentence tree;
  private final List<Act> found;

  Antecedents(Habits habits, Counterparts counterparts, Sentence tree, List<Act> found) {
    this.habits = habits;
    this.counterparts = counterparts;
    this.tree = tree;
    this.found = found;
  }

  /** Those to whom {@code act} is done, by what its object refers to; nobody if that is unsure. */
  List<Actor> of(Act act) {
    int noun = object(act);
    if (noun < 0 || tree.upos(noun) != Upos.NOUN) {
      return List.of();
    }
    Set<String> own = act.actorStates();
    Optional<Act> told =
        found.stream()
            .filter(inner -> inner.hit().head() == noun && inner != act)
            .findFirst()
            .map(Act::type)
            .flatMap(type -> counterparts.latest(act.sentence(), type, own));
    if (told.isEmpty()
        && habits.words(Task.DEED).contains(tree.lemma(noun).toLowerCase(Locale.ROOT))) {
      told = counterparts.latest(act.sentence(), BACK, own);
    }
    return told.map(before -> doers(before, own)).orElse(List.of());
  }

  private List<Actor> doers(Act before, Set<String> own) {
    return before.parties().actors().stream()
        .filter(a -> a.state().filter(s -> !own.contains(s)).isPresent())
        .toList();
  }

  /** The noun that stands for what the act is about: its object, or a noun's complement. */
  private int object(Act act) {
    int head = act.hit().head();
    if (act.hit().trigger().wordClass() == Trigger.WordClass.NOUN) {
      return complement(head, "nmod");
    }
    for (String relation : List.of("obj", "nsubj:pass")) {
      int child = tree.child(head, relation);
      if (child >= 0 && !act.hit().covers(child)) {
        return child;
      }
    }
    return complement(head, "obl");
  }

  private int complement(int head, String relation) {
    for (int child : tree.children(head)) {
      if (tree.is(child, relation) && !Clauses.preposition(tree, child).isEmpty()) {
        return child;
      }
    }
    return -1;
  }
}

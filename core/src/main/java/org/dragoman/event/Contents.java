package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.actor.Actor;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;

/**
 * Sorts out acts inside acts. In "Moscow demanded the withdrawal of NATO's troops" the withdrawal
 * is what the demand is about: it did not happen, and it names the one of whom it is demanded.
 *
 * <p>In "thanked Russia for its aid" the aid did happen: what thanks are given for is an act of the
 * one who is thanked (flag {@code gratitude} of the trigger).
 */
final class Contents {

  private final Codebook codebook;
  private final Habits habits;
  private final Sentence tree;
  private final List<Act> acts;

  private final Function<Act, List<Actor>> inCondition;

  /** With {@code inCondition} as the way to the states that an "if" of the sentence names. */
  Contents(
      Codebook codebook,
      Habits habits,
      Sentence tree,
      List<Act> acts,
      Function<Act, List<Actor>> inCondition) {
    this.habits = habits;
    this.codebook = codebook;
    this.tree = tree;
    this.acts = acts;
    this.inCondition = inCondition;
  }

  List<Act> resolve() {
    Act[] result = acts.toArray(Act[]::new);
    boolean[] content = new boolean[result.length];
    for (int inner = 0; inner < result.length; inner++) {
      int outer = governor(inner);
      if (outer >= 0) {
        content[inner] = true;
        boolean direct = steps(result[outer].hit(), result[inner].hit().head()) == 1;
        result[outer] = lend(result[outer], result[inner], direct);
        if (result[outer].hit().trigger().flags().contains("gratitude")) {
          Optional<Act> deed = deed(result[outer], result[inner]);
          content[inner] = deed.isEmpty();
          if (deed.isPresent()) {
            result[inner] = deed.get();
          }
        }
      }
    }
    List<Act> kept = new ArrayList<>();
    for (int i = 0; i < result.length; i++) {
      if (!content[i]) {
        kept.add(result[i]);
      }
    }
    return kept;
  }

  /** The verbal act whose content {@code inner} is, or -1. */
  private int governor(int inner) {
    int best = -1;
    int nearest = Integer.MAX_VALUE;
    for (int outer = 0; outer < acts.size(); outer++) {
      if (outer == inner || !codebook.type(acts.get(outer).type()).about()) {
        continue;
      }
      int steps =
          demanded(acts.get(outer), acts.get(inner))
              ? 1
              : steps(acts.get(outer).hit(), acts.get(inner).hit().head());
      if (steps > 0 && steps < nearest) {
        best = outer;
        nearest = steps;
      }
    }
    return best;
  }

  /** "Must withdraw": one verb names what is demanded and, with its modal, the demand. */
  private static boolean demanded(Act outer, Act inner) {
    return outer.hit().head() == inner.hit().head()
        && outer.hit().trigger().strict()
        && !inner.hit().trigger().strict()
        && inner.factuality() != Factuality.ASSERTED;
  }

  /** Steps from {@code token} up to the trigger along relations that govern, or 0. */
  private int steps(Triggers.Hit outer, int token) {
    if (outer.covers(token)) {
      return 0;
    }
    int above = outer.clause(tree);
    if (above == token && above != outer.head()) {
      return 1; // "must withdraw"
    }
    int at = token;
    for (int steps = 1; steps < 8; steps++) {
      String relation = tree.deprel(at);
      boolean governs =
          relation.startsWith("ccomp")
              || relation.startsWith("xcomp")
              || relation.startsWith("obj")
              || relation.startsWith("obl")
              || relation.startsWith("nmod")
              || relation.startsWith("conj")
              || relation.equals("acl")
              || relation.startsWith("nsubj:pass")
              || relation.startsWith("compound")
              || relation.startsWith("advcl") && asContent(at);
      int head = tree.head(at);
      if (!governs || head < 0) {
        return 0;
      }
      if (relation.startsWith("conj") && outer.covers(head) || occasion(at, outer)) {
        return 0; // coordinated with the outer act, not below it
      }
      if (outer.covers(head) || above == head) {
        return steps;
      }
      at = head;
    }
    return 0;
  }

  /** "Praised him at a meeting with X": what is done besides is no content of it. */
  private boolean occasion(int token, Triggers.Hit outer) {
    return Commitment.occasion(habits, tree, token)
        && outer.trigger().recipient().stream()
            .noneMatch(slot -> slot.is(Clauses.preposition(tree, token)));
  }

  /** "accused of invading", "for crushing": a clause behind a preposition, not one of time. */
  private boolean asContent(int clause) {
    int mark = tree.child(clause, "mark");
    return mark >= 0
        && habits.words(Task.CONTENT).contains(tree.form(mark).toLowerCase(java.util.Locale.ROOT));
  }

  /** The verbal act takes from its content the recipient it does not name. */
  private Act lend(Act outer, Act inner, boolean direct) {
    Act result = outer;
    boolean signed = result.hit().trigger().mutual(); // whom a pact is against did not sign it
    boolean against = signed && codebook.type(inner.type()).quad() >= 3;
    if (result.parties().recipients().isEmpty()
        && !(habits.adjectivesFollow() && result.parties().recipientSaid())
        && !result.parties().actors().isEmpty()
        && !against) {
      Set<String> own = result.actorStates();
      boolean threat =
          codebook.anticipates(codebook.type(result.type()))
              && codebook.type(inner.type()).quad() == 4;
      List<Actor> others = threat ? inCondition.apply(result) : List.of();
      if (others.isEmpty()) {
        others = apart(inner.parties().actors(), own);
      }
      if (others.isEmpty()) {
        others = apart(inner.parties().recipients(), own);
      }
      if (!others.isEmpty()) {
        result = result.withParties(result.parties().withRecipients(others, true));
      }
    }
    EventType type = codebook.type(result.type());
    EventType innerType = codebook.type(inner.type());
    if (codebook.anticipates(type)
        && inner.factuality() == Factuality.CONDITIONAL
        && result.factuality() == Factuality.ASSERTED) {
      result = result.withFactuality(Factuality.CONDITIONAL);
    }
    Optional<String> mode = codebook.modeFor(type.name(), innerType.name(), inner.mode());
    if (result.mode().isEmpty() && mode.isPresent()) {
      result = result.withType(type.name(), mode);
    }
    if (!direct || inner.factuality() == Factuality.DENIED) {
      return result;
    }
    if (codebook.anticipates(type) && type.cooperative() && innerType.quad() == 4 && !signed) {
      // "vowed to strike back": a promise of something hostile is a threat
      Optional<String> announced =
          codebook.modeFor(innerType.before(), innerType.name(), inner.mode());
      result = result.withType(innerType.before(), announced.or(innerType::beforeMode));
    } else if (codebook.anticipates(type)
        && result.mode().isEmpty()
        && innerType.before().equals(type.name())) {
      result = result.withType(type.name(), innerType.beforeMode());
    }
    return result;
  }

  private Optional<Act> deed(Act thanks, Act deed) {
    if (thanks.parties().recipients().isEmpty() || thanks.parties().actors().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(deed.withParties(thanks.parties().swapped()));
  }

  private static List<Actor> apart(List<Actor> actors, Set<String> states) {
    return actors.stream()
        .filter(a -> a.state().isPresent() && !states.contains(a.state().get()))
        .toList();
  }
}

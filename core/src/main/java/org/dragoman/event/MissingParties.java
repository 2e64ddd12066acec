package org.dragoman.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.quote.Cues;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Parties that the context gives where an act's own words name only one: the other state of the
 * sentence, of its condition, of what was told before, or of the article.
 */
final class MissingParties {

  private final Scene scene;
  private final Codebook codebook;
  private final Cues cues;
  private final Habits habits;
  private final Counterparts counterparts;
  private final Sentence tree;

  MissingParties(
      Scene scene, Codebook codebook, Cues cues, Counterparts counterparts, int sentence) {
    this.scene = scene;
    this.codebook = codebook;
    this.cues = cues;
    this.habits = Habits.of(scene.language());
    this.counterparts = counterparts;
    this.tree = scene.sentences().get(sentence);
  }

  private boolean reciprocal(int token) {
    return habits.words(Task.RECIPROCAL).contains(tree.lemma(token));
  }

  /** Whether {@code token} hangs on the trigger; «вину за обстрелы друг на друга» on its object. */
  private boolean below(int token, int head) {
    int at = tree.head(token);
    for (int steps = habits.cases() ? 3 : 0; steps > 0 && at >= 0 && at != head; steps--) {
      at = tree.upos(at) == Upos.VERB ? -1 : tree.head(at);
    }
    return at == head;
  }

  /** Parties that the context gives when the act's own words name only one. */
  Act supplied(Act act) {
    EventType type = codebook.type(act.type());
    Parties p = act.parties();
    boolean noun = act.hit().trigger().wordClass() == Trigger.WordClass.NOUN;
    if (act.hit().trigger().domestic()
        && p.recipients().isEmpty()
        && p.actorSaid()
        && p.actorStates().size() == 1
        && act.factuality() == Factuality.ASSERTED) {
      return act.withParties(p.withRecipients(p.actors(), true)); // at home
    }
    boolean eachOther =
        !p.recipientSaid()
            && IntStream.range(0, tree.size())
                .anyMatch(t -> reciprocal(t) && below(t, act.hit().head()));
    if (p.actorStates().size() >= 2
        && (eachOther || p.recipients().isEmpty() && noun && betweenThem(act))) {
      return act.withParties(p.withRecipients(p.actors(), p.actorSaid())); // each the other
    }
    if (p.recipients().isEmpty() && p.recipientSaid()) {
      return act; // inside one state
    }
    boolean sure =
        act.factuality() == Factuality.ASSERTED || act.factuality() == Factuality.PLANNED;
    if (p.recipients().isEmpty() && p.actorStates().size() >= 2 && type.cooperative()) {
      return act.withParties(p.withRecipients(p.actors(), p.actorSaid())); // each to the other
    }
    if (p.recipients().isEmpty()
        && p.actorSaid()
        && (type.about() || type.recipientRequired())
        && !act.hit().trigger().strict()
        && !amongThemselves(act)
        && !meansOthers(act)
        && (!act.hit().trigger().weak() || act.hit().trigger().spoken())) {
      List<Actor> one = counterparts.inSentence(act.sentence(), p.actorStates());
      List<Actor> again = one.isEmpty() ? counterparts.again(act) : List.of();
      return act.withParties(
          p.withRecipients(
              again.isEmpty() ? counterparts.near(act.sentence(), p.actorStates()) : again, false));
    }
    if (p.actors().isEmpty() && p.recipientSaid() && act.factuality() != Factuality.ASSERTED) {
      List<Actor> one = counterparts.inSentence(act.sentence(), p.recipientStates());
      boolean spoken = one.isEmpty() && act.factuality() != Factuality.DENIED && !violent(type);
      return act.withParties(
          p.withActors(
              spoken
                  ? Phrases.withState(
                      Attribution.speaker(scene, cues, act.sentence(), act.hit().head()))
                  : one,
              false));
    }
    boolean talks =
        noun
            && act.hit().trigger().mutual()
            && !act.hit().trigger().weak()
            && (habits.tenses() || !Commitment.occasion(habits, tree, act.hit().head()));
    boolean nobody =
        p.recipients().isEmpty()
            && p.actors().isEmpty()
            && (!habits.adjectivesFollow() || known(act.hit().head()));
    if (talks && sure && nobody && (habits.tenses() || !type.recipientRequired())) {
      List<Actor> pair = counterparts.pair();
      return act.withParties(new Parties(pair, pair, false, false));
    }
    if (talks && sure && p.recipients().isEmpty() && p.actorStates().size() == 1) {
      return act.withParties(
          p.withRecipients(counterparts.near(act.sentence(), p.actorStates()), false));
    }
    return act;
  }

  /** «Amenazas contra los países que …»: whom it is meant for is said, though nobody known. */
  private boolean meansOthers(Act act) {
    for (int child : tree.children(act.hit().head())) {
      boolean complement = tree.is(child, "nmod") || tree.is(child, "obl") || tree.is(child, "obj");
      if (complement
          && !act.hit().covers(child)
          && habits.words(Task.SOMEBODY).contains(tree.lemma(child).toLowerCase(Locale.ROOT))
          && (tree.is(child, "obj")
              || act.hit().trigger().recipient().stream()
                  .anyMatch(slot -> slot.is(Clauses.preposition(tree, child))))) {
        return true;
      }
    }
    return false;
  }

  /** Of violence to come a speaker may only warn; other acts to come are mostly his own. */
  private boolean violent(EventType type) {
    return codebook.warned(type.before(), type.beforeMode());
  }

  /** «Las conversaciones», those told of, but not «una reunión» or «la cumbre del G20». */
  private boolean known(int noun) {
    int det = tree.child(noun, "det");
    return det >= 0
        && habits.words(Task.DEFINITE).contains(tree.form(det).toLowerCase(Locale.ROOT))
        && Arrays.stream(tree.children(noun))
            .noneMatch(t -> t > noun && Character.isUpperCase(tree.form(t).charAt(0)));
  }

  /** «La rupture entre Alger et Rabat»: both sides stand behind one preposition. */
  private boolean betweenThem(Act act) {
    int head = act.hit().head();
    for (int t = head + 1; t < tree.size(); t++) {
      boolean below = tree.head(t) == head || tree.head(t) >= 0 && tree.head(tree.head(t)) == head;
      if (below && habits.words(Task.BETWEEN).contains(Clauses.preposition(tree, t))) {
        return true;
      }
    }
    return false;
  }

  /** «La UE llegó a un acuerdo»: its members with each other, if no one else is named. */
  private boolean amongThemselves(Act act) {
    return habits.tenses()
        && act.hit().trigger().mutual()
        && act.parties().actors().stream()
            .allMatch(a -> a.sector().equals(Optional.of("IGO")) && a.kind() != ActorKind.PERSON);
  }

  /**
   * "… could send troops to Cuba if talks with Washington fail": where the condition names others
   * than the act's own words, they are whom it is meant for; the act's place is only where it
   * happens.
   */
  Act againstCondition(Act act) {
    List<Actor> named = inCondition(act);
    Set<String> states = Parties.states(named);
    boolean apart = act.recipientStates().stream().noneMatch(states::contains);
    return named.isEmpty() || !apart
        ? act
        : act.withParties(act.parties().withRecipients(named, true));
  }

  /**
   * Against whom a hostile act to come is meant: those whom its condition names, or the article.
   */
  List<Actor> threatened(Act act) {
    List<Actor> named = inCondition(act);
    return named.isEmpty() ? counterparts.near(act.sentence(), act.actorStates()) : named;
  }

  /** The other states that an "if" clause of the sentence names. */
  List<Actor> inCondition(Act act) {
    for (int token = 0; token < tree.size(); token++) {
      if (tree.head(token) >= 0 && Commitment.conditionOf(cues, habits, tree, token) >= 0) {
        int doer = tree.child(token, "nsubj");
        if (doer >= 0 && tree.upos(doer) == Upos.PRON && act.parties().recipientSaid()) {
          continue; // "sanctions on Russia if it invades Ukraine": Ukraine is not threatened
        }
        List<Actor> named =
            doer < 0 ? List.of() : counterparts.below(act.sentence(), doer, act.actorStates());
        if (named.isEmpty()) {
          named = counterparts.below(act.sentence(), token, act.actorStates());
        }
        if (!named.isEmpty()) {
          return named;
        }
      }
    }
    return List.of();
  }
}

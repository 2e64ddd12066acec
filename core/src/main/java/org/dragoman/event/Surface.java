package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.dragoman.actor.Actor;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Finds a trigger's parties by the order of the words, where the tree leads to nobody: broken and
 * machine-translated lines, and languages with thin models. What is found so is less sure.
 */
final class Surface {

  /** How many tokens behind the trigger a prepositional phrase may begin. */
  private static final int REACH = 16;

  /** How many tokens may stand between a preposition and the name it governs. */
  private static final int PHRASE = 5;

  private static final Set<String> BREAKS = Set.of(";", ":", "“", "”", "„", "«", "»");

  private final Sentence tree;
  private final Phrases phrases;
  private final IntFunction<List<Actor>> place;
  private final Habits habits;

  /** With {@code place} as the way from a place's name to the state it lies in. */
  Surface(Sentence tree, Phrases phrases, IntFunction<List<Actor>> place, Habits habits) {
    this.tree = tree;
    this.phrases = phrases;
    this.place = place;
    this.habits = habits;
  }

  /**
   * The subject of a verb: the nearest name before it that the tree calls a subject, else the first
   * name of the clause, if no preposition stands before it.
   */
  List<Actor> subject(int verb) {
    for (int t = verb - 1; t >= 0 && !breaks(t); t--) {
      if (tree.is(t, "nsubj") && !afterPreposition(t)) {
        List<Actor> actors = phrases.of(t, true);
        if (!actors.isEmpty()) {
          return actors;
        }
      }
    }
    for (int t = clauseStart(verb); t < verb; t++) {
      if (isHead(t) && !afterPreposition(t) && !undergone(t)) {
        List<Actor> actors = phrases.of(t, true);
        if (!actors.isEmpty()) {
          return actors;
        }
      }
    }
    return List.of();
  }

  /** «Украинских пленных пытали», «дипломатам дали»: no nominative ends so. */
  private boolean undergone(int token) {
    int noun = tree.is(token, "amod") ? tree.head(token) : token;
    if (!habits.cases() || noun < 0 || tree.child(noun, "nummod") >= 0) {
      return false;
    }
    int adjective = tree.child(noun, "amod");
    return tree.is(noun, "obj") && notNominative(noun)
        || adjective >= 0 && adjective < noun && notNominative(adjective);
  }

  private boolean notNominative(int token) {
    return tree.form(token).matches(".*[ыи][хм]");
  }

  /**
   * The first name of the clause, however tagged, if it stands before the verb and no preposition.
   */
  List<Actor> opening(int verb) {
    for (int t = clauseStart(verb); t < verb; t++) {
      if (tree.upos(t) == Upos.ADP || undergone(t)) {
        return List.of();
      }
      List<Actor> actors = phrases.of(t, true);
      if (!actors.isEmpty()) {
        return actors;
      }
    }
    return List.of();
  }

  /** The name that stands right before a verb, adverbs and auxiliaries aside. */
  List<Actor> justBefore(int verb) {
    for (int t = verb - 1; t >= 0; t--) {
      switch (tree.upos(t)) {
        case ADV, AUX, PART -> {}
        case PROPN, NOUN -> {
          return afterPreposition(t) || undergone(t) ? List.of() : phrases.of(t, true);
        }
        default -> {
          return List.of();
        }
      }
    }
    return List.of();
  }

  /**
   * The object of a verb: a name right behind it, with at most an article and attributes between.
   */
  List<Actor> object(int verb) {
    for (int t = verb + 1; t < Math.min(tree.size(), verb + PHRASE); t++) {
      switch (tree.upos(t)) {
        case ADP, VERB, PUNCT, SCONJ, CCONJ -> {
          return List.of();
        }
        default -> {}
      }
      if (isHead(t)) {
        List<Actor> actors = phrases.of(t, true);
        if (!actors.isEmpty()) {
          return actors;
        }
      }
    }
    return List.of();
  }

  /** The name behind {@code preposition}, which stands behind the trigger in its clause. */
  List<Actor> behind(String preposition, int trigger, boolean strict) {
    for (int t = trigger + 1; t < Math.min(tree.size() - 1, trigger + REACH); t++) {
      if (breaks(t) || tree.upos(t) == Upos.VERB && t > trigger + 1 && finite(t)) {
        return List.of();
      }
      if (!tree.form(t).equalsIgnoreCase(preposition) || tree.upos(t) == Upos.DET) {
        continue;
      }
      for (int n = t + 1; n < Math.min(tree.size(), t + PHRASE); n++) {
        if (tree.upos(n) == Upos.ADP || tree.upos(n) == Upos.VERB || tree.upos(n) == Upos.PUNCT) {
          break;
        }
        if (isHead(n)) {
          List<Actor> actors = phrases.of(n, strict);
          if (actors.isEmpty()) {
            actors = place.apply(n);
          }
          if (!actors.isEmpty()) {
            return actors;
          }
        }
      }
    }
    return List.of();
  }

  /** A word that heads a phrase: not the "Russian" of "Russian troops". */
  private boolean isHead(int token) {
    return switch (tree.upos(token)) {
      case PROPN, NOUN, PRON, X -> true;
      default -> false;
    };
  }

  /** «Посла России Андрея Келина вызвали»: a person is by its case no subject. */
  private boolean oblique(int token) {
    String form = tree.form(token);
    return habits.cases()
        && !form.equals(form.toUpperCase(Locale.ROOT))
        && tree.has(token, "Animacy=Anim")
        && (tree.has(token, "Case=Gen")
            || tree.has(token, "Case=Dat")
            || tree.has(token, "Case=Acc"));
  }

  /** Whether a preposition or its case keeps it from being a subject. */
  private boolean afterPreposition(int token) {
    if (oblique(token)) {
      return true;
    }
    for (int t = token - 1; t >= Math.max(0, token - 3); t--) {
      switch (tree.upos(t)) {
        case ADP -> {
          // words that begin a clause as often as a phrase are tagged as prepositions then
          return !habits.words(Task.CLAUSE_OPENER).contains(tree.form(t).toLowerCase(Locale.ROOT));
        }
        case DET, ADJ, PROPN, NUM, NOUN -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private int clauseStart(int verb) {
    for (int t = verb - 1; t >= 0; t--) {
      if (breaks(t) || tree.upos(t) == Upos.SCONJ) {
        return t + 1;
      }
    }
    return 0;
  }

  private boolean finite(int token) {
    return !tree.has(token, "VerbForm=Part")
        && !tree.has(token, "VerbForm=Inf")
        && !tree.has(token, "VerbForm=Ger");
  }

  private boolean breaks(int token) {
    return BREAKS.contains(tree.form(token).toLowerCase(Locale.ROOT));
  }
}

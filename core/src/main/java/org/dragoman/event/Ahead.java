package org.dragoman.event;

import java.util.Locale;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.time.Timetable;

/** A present tense with a time to come: "reist nächste Woche nach Moskau" is a plan. */
final class Ahead {

  private Ahead() {}

  static boolean of(Habits habits, Sentence tree, int verb) {
    if (Timetable.announces(tree, verb, habits.language())) {
      return true;
    }
    if (tree.upos(verb) != Upos.VERB
        || !tree.has(verb, "Tense=Pres")
        || !tree.has(verb, "VerbForm=Fin")) {
      return false;
    }
    for (int child : tree.children(verb)) {
      boolean time = tree.deprel(child).startsWith("obl") || tree.is(child, "advmod");
      if (time && coming(habits, tree, child)) {
        return true;
      }
      for (int below : time ? tree.children(child) : new int[0]) {
        if (coming(habits, tree, below)
            && habits.words(Task.TIME_NOUN).contains(tree.lemma(child).toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean coming(Habits habits, Sentence tree, int token) {
    return habits.words(Task.COMING).contains(tree.form(token).toLowerCase(Locale.ROOT));
  }
}

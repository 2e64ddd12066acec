package org.dragoman.quote;

import java.util.Locale;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;

/** "According to X", „nach Angaben des X“, «de acuerdo con X», «по словам X». */
public final class Sources {

  private Sources() {}

  /** Whether the phrase of {@code token} names, by its preposition, who says so. */
  public static boolean introduces(Sentence tree, int token, SmallWords small) {
    String preposition = Clauses.preposition(tree, token);
    if (small.of(Task.ACCORDING).contains(preposition)) {
      return true;
    }
    if (!small.of(Task.WORDS_WITH).contains(preposition)) {
      return false;
    }
    if (small.of(Task.WORDS_OF).contains(tree.lemma(token).toLowerCase(Locale.ROOT))) {
      return true;
    }
    int marker = tree.child(token, "case");
    int fixed = marker < 0 ? -1 : tree.child(marker, "fixed");
    return fixed >= 0
        && small.of(Task.WORDS_OF).contains(tree.form(fixed).toLowerCase(Locale.ROOT));
  }
}

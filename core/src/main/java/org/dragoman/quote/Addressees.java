package org.dragoman.quote;

import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Span;

/** To whom something is said: "told the press", "said to reporters", „sagte der Zeitung …“. */
final class Addressees {

  private Addressees() {}

  static Optional<String> of(String source, Sentence tree, int verb, Habits habits) {
    for (int child : tree.children(verb)) {
      boolean noun = tree.upos(child) == Upos.NOUN || tree.upos(child) == Upos.PROPN;
      if (!noun
          || habits.words(Task.OCCASION).contains(tree.lemma(child))
          || Math.abs(child - verb) > 12) {
        continue;
      }
      String preposition = Clauses.preposition(tree, child);
      boolean plain = preposition.isEmpty();
      boolean told =
          plain && tree.is(child, "iobj")
              || plain
                  && tree.is(child, "obj")
                  && child > verb
                  && habits.words(Task.TOLD).contains(tree.lemma(verb))
              || (tree.is(child, "obl") || habits.dialogue() && !tree.is(child, "nsubj"))
                  && habits.words(Task.TOLD_TO).contains(preposition)
              || plain
                  && tree.has(child, "Case=Dat")
                  && !tree.is(child, "nsubj")
                  && (tree.is(child, "obl") || tree.is(child, "obj"));
      if (told && !time(tree, child, habits)) {
        return Optional.of(phrase(source, tree, child));
      }
    }
    return Optional.empty();
  }

  private static boolean time(Sentence tree, int token, Habits habits) {
    return tree.deprel(token).endsWith(":tmod")
        || habits.words(Task.TIME_NOUN).contains(tree.lemma(token).toLowerCase(Locale.ROOT));
  }

  /** The noun with its article and what stands before it, and the rest of a name. */
  private static String phrase(String source, Sentence tree, int token) {
    int first = token;
    while (first > 0
        && tree.dominates(token, first - 1)
        && !tree.is(first - 1, "case")
        && tree.upos(first - 1) != Upos.ADP
        && (tree.upos(first - 1) != Upos.PUNCT || tree.form(first - 1).equals("-"))) {
      first--;
    }
    int last = token;
    while (last + 1 < tree.size()
        && tree.head(last + 1) >= first
        && tree.head(last + 1) <= last
        && (tree.is(last + 1, "flat") || tree.is(last + 1, "compound"))) {
      last++;
    }
    Span span = tree.span(first, last);
    return source.substring(span.start(), span.end()).replaceAll("\\s+", " ");
  }
}

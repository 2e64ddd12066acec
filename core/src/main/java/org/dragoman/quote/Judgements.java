package org.dragoman.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * Tells a few quoted words of somebody ("called it “a farce”") from a term, a title or a scare
 * quote, which nobody says.
 */
final class Judgements {

  private static final int NAME_WORDS = 6;

  private final Set<String> verbs = new HashSet<>();

  private Judgements() {}

  static Judgements of(Language language) {
    Judgements judgements = new Judgements();
    for (Table.Row row : Table.read(language.code() + "/judgements.txt").rows()) {
      judgements.verbs.add(row.get("verb"));
    }
    return judgements;
  }

  /** The nearest verb of judgement above the quoted words, outside quotes; -1 where none is. */
  int above(Sentence tree, Passage quote, List<Passage> quoted) {
    for (int token = 0; token < tree.size(); token++) {
      if (!quote.span().contains(tree.span(token).start())) {
        continue;
      }
      int at = tree.head(token);
      for (int steps = 0; at >= 0 && steps < 12; at = tree.head(at), steps++) {
        if (tree.upos(at) == Upos.VERB
            && !Passage.quoted(tree, at, quoted)
            && verbs.contains(tree.lemma(at).toLowerCase(Locale.ROOT))) {
          return at;
        }
      }
    }
    return -1;
  }

  /** Whether every word that can begin with a capital does: a title, a name of a thing. */
  static boolean name(String text, boolean germanNouns) {
    String[] words = text.trim().split("\\s+");
    if (words.length > NAME_WORDS || words.length < (germanNouns ? 2 : 1)) {
      return false;
    }
    char end = text.charAt(text.length() - 1);
    if (end == '.' || end == '!' || end == '?' || end == '…') {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      char first = word.charAt(0);
      if (Character.isUpperCase(first)) {
        capitals++;
      } else if (Character.isLetter(first) && (germanNouns || word.length() > 3)) {
        return false;
      }
    }
    return capitals * 2 > words.length || capitals == words.length;
  }
}

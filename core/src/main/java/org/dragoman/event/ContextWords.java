package org.dragoman.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;

/** Words that give an act its PLOVER context: {@code lexicon/<language>/contexts.txt}. */
final class ContextWords {

  private final Map<String, Set<String>> contexts = new HashMap<>();

  private ContextWords() {}

  static ContextWords of(Language language) {
    ContextWords words = new ContextWords();
    for (Table.Row row : Table.read(language.code() + "/contexts.txt").rows()) {
      words
          .contexts
          .computeIfAbsent(row.get("word").toLowerCase(Locale.ROOT), w -> new TreeSet<>())
          .addAll(row.list("contexts"));
    }
    return words;
  }

  /** The contexts that the words of the clause around {@code token} suggest. */
  Set<String> around(Sentence sentence, int token) {
    Set<String> found = new TreeSet<>();
    for (int t = 0; t < sentence.size(); t++) {
      if (t == token || sentence.dominates(token, t) || sentence.head(token) == t) {
        found.addAll(contexts.getOrDefault(sentence.lemma(t).toLowerCase(Locale.ROOT), Set.of()));
      }
    }
    return found;
  }
}

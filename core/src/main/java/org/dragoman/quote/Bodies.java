package org.dragoman.quote;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;

/** Nouns for institutions: "the government" that speaks is not the person who spoke before. */
final class Bodies {

  private final Set<String> nouns = new HashSet<>();

  private Bodies() {}

  static Bodies of(Language language) {
    Bodies bodies = new Bodies();
    for (Table.Row row : Table.read(language.code() + "/agents.txt").rows()) {
      if (!row.get("kind").equals("people")) {
        bodies.nouns.add(row.get("noun").toLowerCase(Locale.ROOT));
      }
    }
    return bodies;
  }

  /** Whether the noun, alone or with the one before it, names an institution. */
  boolean contains(Sentence tree, int token) {
    String noun = tree.lemma(token).toLowerCase(Locale.ROOT);
    return nouns.contains(noun)
        || nouns.contains(tree.form(token).toLowerCase(Locale.ROOT))
        || token > 0 && nouns.contains(tree.form(token - 1).toLowerCase(Locale.ROOT) + " " + noun);
  }
}

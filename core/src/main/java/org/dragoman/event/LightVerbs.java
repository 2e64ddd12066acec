package org.dragoman.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;

/**
 * Verbs that only carry a noun: in "Moscow staged an exercise" the exercise is Moscow's. {@code
 * lexicon/<language>/light-verbs.txt}.
 */
final class LightVerbs {

  private final Set<String> verbs = new HashSet<>();

  private LightVerbs() {}

  static LightVerbs of(Language language) {
    LightVerbs light = new LightVerbs();
    for (Table.Row row : Table.read(language.code() + "/light-verbs.txt").rows()) {
      light.verbs.add(row.get("verb").toLowerCase(Locale.ROOT));
    }
    return light;
  }

  boolean holds(Sentence tree, int token) {
    String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
    if (verbs.contains(lemma)) {
      return true;
    }
    int particle = tree.child(token, "compound");
    return particle >= 0
        && verbs.contains(lemma + " " + tree.form(particle).toLowerCase(Locale.ROOT));
  }
}

package org.dragoman.quote;

import java.util.Set;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Language;

/**
 * How a language reports speech.
 *
 * @param capitalNouns every noun has a capital: capitals make no title
 * @param dialogue a dash opens direct speech at the start of a paragraph
 * @param articles whether a noun without an article is not yet "the" one spoken of
 * @param small its small words
 */
record Habits(boolean capitalNouns, boolean dialogue, boolean articles, SmallWords small) {

  static Habits of(Language language) {
    return new Habits(
        language == Language.DE,
        language != Language.EN && language != Language.DE,
        language != Language.RU,
        SmallWords.of(language.code()));
  }

  Set<String> words(Task task) {
    return small.of(task);
  }
}

package org.dragoman.time;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Language;

/**
 * How a language writes dates and tells tenses, as far as {@code time.txt} does not say it.
 *
 * @param dayFirst 11/12 is the eleventh of December, and nothing else
 * @param ofMonth "11 de diciembre": a word may stand between day and month
 * @param unitAlone «неделю назад»: a unit without a count is one
 * @param morphology whether the tagger marks past and future on the verb itself
 * @param pastEndings endings that mostly make a past tense, each with the least length of a word
 * @param perfect auxiliaries of the perfect
 * @param ahead words before a count of days to come
 */
record Habits(
    boolean dayFirst,
    boolean ofMonth,
    boolean unitAlone,
    boolean morphology,
    Set<String> pastEndings,
    int pastLength,
    Set<String> perfect,
    Set<String> ahead) {

  private static final Map<Language, Habits> LOADED = new ConcurrentHashMap<>();

  static Habits of(Language language) {
    return LOADED.computeIfAbsent(language, Habits::read);
  }

  private static Habits read(Language language) {
    SmallWords small = SmallWords.of(language.code());
    boolean english = language == Language.EN;
    boolean german = language == Language.DE;
    return new Habits(
        !english,
        !german,
        language == Language.RU,
        !english && !german,
        english ? Set.of("ed") : german ? Set.of("te", "ten") : Set.of(),
        english ? 5 : 6,
        small.of(Task.PERFECT),
        small.of(Task.AHEAD));
  }
}

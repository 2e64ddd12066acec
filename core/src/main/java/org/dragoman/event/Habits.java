package org.dragoman.event;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Language;

/**
 * How a language tells who did what: its word order, and what its verbs show by their own form.
 *
 * @param language the language
 * @param subjectAfter a subject may always follow its verb; else only behind speech
 * @param articleRoles an article tells subject from object (English and German read by {@link
 *     org.dragoman.syntax.Roles}); else case and the tree do
 * @param dropsSubjects «Viajó a La Habana»: a verb may stand without its subject
 * @param adjectivesFollow «las tropas rusas»
 * @param particlesFollow a verb's preposition stands behind it
 * @param tenses the verb's own form tells future and conditional
 * @param cases nouns have cases
 * @param stems endings of verbs and what they come from, for words mistagged
 * @param small its small words
 */
record Habits(
    Language language,
    boolean subjectAfter,
    boolean articleRoles,
    boolean dropsSubjects,
    boolean adjectivesFollow,
    boolean particlesFollow,
    boolean tenses,
    boolean cases,
    String[][] stems,
    SmallWords small) {

  private static final Map<Language, Habits> LOADED = new ConcurrentHashMap<>();

  static Habits of(Language language) {
    return LOADED.computeIfAbsent(language, Habits::read);
  }

  private static Habits read(Language language) {
    boolean old = language == Language.EN || language == Language.DE;
    boolean romance = language == Language.ES || language == Language.FR || language == Language.PT;
    return new Habits(
        language,
        language != Language.EN && language != Language.FR,
        old,
        !old && language != Language.FR,
        romance,
        romance || language == Language.EN,
        !old,
        language == Language.RU,
        VerbEndings.of(language),
        SmallWords.of(language.code()));
  }

  Set<String> words(Task task) {
    return small.of(task);
  }
}

package org.dragoman.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The small words by which the program finds its way through a language, each with its task: {@code
 * of} before an owner, {@code former} before an office, {@code he} for a man, {@code that} before a
 * clause. {@code lexicon/<language>/small-words.txt}.
 *
 * <p>Code asks for the task and never names a word, so that a language is a file.
 */
public final class SmallWords {

  private static final Map<String, SmallWords> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> byTask = new HashMap<>();

  private SmallWords() {}

  /**
   * Those of a language, read once.
   *
   * @param language its code, {@code en}
   */
  public static SmallWords of(String language) {
    return LOADED.computeIfAbsent(language, SmallWords::read);
  }

  private static SmallWords read(String language) {
    Map<String, Set<String>> read = new HashMap<>();
    for (Table.Row row : Table.read(language + "/small-words.txt").rows()) {
      Set<String> words = read.computeIfAbsent(row.get("task"), task -> new HashSet<>());
      row.list("words").forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    }
    SmallWords small = new SmallWords();
    read.forEach((task, words) -> small.byTask.put(task, Set.copyOf(words)));
    return small;
  }

  /** The words of a task in lower case; none where the language has none for it. */
  public Set<String> of(Task task) {
    return byTask.getOrDefault(task.column(), Set.of());
  }

  /** What a small word does; the lexicon writes the names in lower case with hyphens. */
  public enum Task {
    // whose, of what
    OF,
    OWNER,
    OWNING,
    FROM,
    AND,
    JOINING,
    // articles and other determiners
    THE,
    DEFINITE,
    NO_GENITIVE,
    BODY_ARTICLE,
    INDEFINITE,
    UNNAMED,
    POSSESSIVE,
    BOTH,
    THEIR,
    COLLECTIVE_ARTICLE,
    // offices
    FORMER,
    FORMER_STATE,
    POSTED,
    COUNTRY,
    COPULA,
    WHO,
    // places
    IN,
    TO_PLACE,
    AFTER_WHERE,
    CITY,
    LOCAL,
    REGION,
    STATE_AFTER,
    BORDER,
    // names
    NO_NAME,
    MONTH,
    // pronouns
    HE,
    SHE,
    HIM,
    HIS,
    HERS,
    OWN,
    ITS,
    WE,
    IT,
    PERSONAL,
    NEUTER,
    EMPTY_SUBJECT,
    // groups
    BLOC_OF,
    ABSTRACT,
    // speech
    THAT,
    NOT,
    SO,
    ACCORDING,
    WORDS_WITH,
    WORDS_OF,
    TOLD,
    TOLD_TO,
    OCCASION,
    AT_OCCASION,
    TIME_NOUN,
    NAMES_WITH_ARTICLE,
    WITH_PARTITIVE,
    WITH_BE,
    DO,
    // clauses
    ADPOSITION,
    CLAUSE_OPENER,
    CONTENT,
    DEED,
    WOULD,
    STATIVE,
    GIVEN,
    SEATED,
    DAY,
    PRIVATE,
    PERSON_ADJECTIVE,
    DENYING,
    WITH,
    NOBODY,
    FUTURE_AFTER,
    INFINITIVE_AFTER,
    SOMEBODY,
    PERFECT_FORM,
    PARTICIPLE_END,
    VERB_END,
    NAME_PARTICLE,
    NOUN,
    RECIPROCAL,
    BETWEEN,
    VERB_FIRST,
    SIMULTANEOUS,
    PERFECT,
    AHEAD,
    OF_PHRASE,
    GOING,
    NEXT,
    COMING,
    PAST_IN_T,
    PLURAL,
    PERSONAL_OBJECT,
    DOER;

    String column() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

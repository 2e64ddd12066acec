package org.dragoman.actor;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Language;

/**
 * How a language names people and states: where its adjectives stand, what it writes with capitals,
 * which small words it has. All that this package knows of a language stands here and in its {@link
 * Inflection}.
 */
final class Usage {

  private static final Set<Task> PRONOUNS =
      EnumSet.of(Task.OWN, Task.HE, Task.SHE, Task.HIS, Task.ITS);

  private final Language language;
  private final Inflection inflection;
  private final Map<Task, Set<String>> words = new EnumMap<>(Task.class);
  private final Set<String> pronouns = new HashSet<>();

  private Usage(Language language) {
    this.language = language;
    this.inflection = Inflection.of(language);
    SmallWords small = SmallWords.of(language.code());
    for (Task task : Task.values()) {
      words.put(
          task,
          small.of(task).stream()
              .map(word -> Piece.key(word).toLowerCase(Locale.ROOT))
              .collect(Collectors.toUnmodifiableSet()));
    }
    for (Task task : PRONOUNS) {
      pronouns.addAll(words.get(task));
    }
  }

  static Usage of(Language language) {
    return new Usage(language);
  }

  Inflection inflection() {
    return inflection;
  }

  /** The words of a task as keys of pieces: lower case, without diacritics. */
  Set<String> words(Task task) {
    return words.get(task);
  }

  /** Whether the key may mean somebody named before. */
  boolean isPronoun(String word) {
    return pronouns.contains(word);
  }

  /** Whether every noun has a capital, so that a capital makes no name. */
  boolean capitalNouns() {
    return language == Language.DE;
  }

  /** Whether small words between capitals may be tagged as names without being part of one. */
  boolean english() {
    return language == Language.EN;
  }

  /** "Tropas rusas": whether an adjective follows its noun. */
  boolean adjectivesFollow() {
    return switch (language) {
      case ES, FR, PT -> true;
      default -> false;
    };
  }

  /**
   * «Президент России»: whether a bare genitive behind a noun is its owner, whatever its ending.
   */
  boolean genitiveFollows() {
    return language == Language.RU;
  }

  /** Whether the parts of one written word ("del") are one word among names. */
  boolean writtenWords() {
    return language != Language.EN && language != Language.DE;
  }

  /** Whether "and" stands inside names: "Ortega y Gasset" is too rare where "y" joins people. */
  boolean joinsNames() {
    return language != Language.ES;
  }

  /** Whether the plural is told by the tagger and not by the ending alone. */
  boolean taggedPlural() {
    return language != Language.EN;
  }
}

package org.dragoman.actor;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dragoman.text.Language;

/**
 * How words of the lexicon change in a text. English and German read by taking endings off; where
 * one word has many forms (Spanish adjectives, all of Russian) the forms are made from the lexicon
 * word instead, which takes nothing for it that it could not be.
 */
interface Inflection {

  /** Keys under which a piece of a name of a state or organisation may stand in a lexicon. */
  List<String> names(Piece piece);

  /** Keys under which a piece of a title or noun may stand, which the lexicon has in lower case. */
  List<String> words(Piece piece);

  /** The key of a piece of a lexicon title. */
  String wordKey(String key);

  /** The other forms that a word of the lexicon takes in a text. */
  default Collection<String> forms(String word) {
    return List.of();
  }

  /** What a part of a person's name may be in the form in which people are called. */
  default List<String> nominatives(String name) {
    return List.of(name);
  }

  static Inflection of(Language language) {
    return switch (language) {
      case EN -> new EnglishInflection();
      case DE -> new GermanInflection();
      case ES -> RomanceInflection.spanish();
      case FR -> RomanceInflection.french();
      case PT -> RomanceInflection.portuguese();
      case RU -> new RussianInflection();
    };
  }

  /** The key itself; of a word in capitals also as it is usually written. */
  static List<String> name(Piece piece) {
    String key = piece.key();
    if (key.length() > 3 && key.equals(key.toUpperCase(Locale.ROOT)) && piece.capital()) {
      return List.of(key, capitalised(key));
    }
    return List.of(key);
  }

  static String capitalised(String key) {
    return key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
  }

  static String lowered(String key) {
    return Character.toLowerCase(key.charAt(0)) + key.substring(1);
  }
}

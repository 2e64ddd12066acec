package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dragoman.text.Language;

/**
 * The keys under which a piece may stand in a lexicon: its own form, then the form without the
 * endings that names, adjectives and titles take in a language.
 */
final class Inflection {

  private static final String[] GERMAN_ADJECTIVE = {"en", "er", "es", "em", "e"};
  private static final String[] GERMAN_NOUN = {"innen", "in", "es", "en", "e", "s", "n"};

  private Inflection() {}

  /** How names of states and organisations are looked up. */
  static Function<Piece, List<String>> names(Language language) {
    return language == Language.DE ? Inflection::germanName : Inflection::name;
  }

  /** How titles and nouns, which the lexicon has in lower case, are looked up. */
  static Function<Piece, List<String>> words(Language language) {
    return language == Language.DE ? Inflection::germanWord : Inflection::englishWord;
  }

  /** The key of a piece of a lexicon title. */
  static String wordKey(Language language, String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    boolean adjective =
        language == Language.DE && Character.isLowerCase(key.charAt(0)) && key.length() > 5;
    return adjective ? without(lower, GERMAN_ADJECTIVE) : lower;
  }

  private static List<String> name(Piece piece) {
    String key = piece.key();
    if (key.length() > 3 && key.equals(key.toUpperCase(Locale.ROOT)) && piece.capital()) {
      return List.of(key, capitalised(key));
    }
    return List.of(key);
  }

  private static List<String> germanName(Piece piece) {
    List<String> keys = new ArrayList<>(6);
    keys.addAll(name(piece));
    String key = keys.get(keys.size() - 1);
    if (key.length() < 4) {
      return keys;
    }
    if (key.endsWith("s") || key.endsWith("n")) {
      keys.add(key.substring(0, key.length() - 1));
    }
    for (String ending : GERMAN_ADJECTIVE) {
      if (key.endsWith(ending) && key.length() > ending.length() + 3) {
        String base = key.substring(0, key.length() - ending.length());
        keys.add(base);
        keys.add(Character.toLowerCase(base.charAt(0)) + base.substring(1));
      }
    }
    return keys;
  }

  private static List<String> englishWord(Piece piece) {
    String key = piece.key().toLowerCase(Locale.ROOT);
    if (key.length() > 3 && key.endsWith("ies")) {
      return List.of(key, key.substring(0, key.length() - 3) + "y");
    }
    if (key.endsWith("men") && key.length() > 5) {
      return List.of(key, key.substring(0, key.length() - 3) + "man");
    }
    if (key.length() > 3 && key.endsWith("s") && !key.endsWith("ss")) {
      return List.of(key, key.substring(0, key.length() - 1));
    }
    return List.of(key);
  }

  private static List<String> germanWord(Piece piece) {
    String key = piece.key().toLowerCase(Locale.ROOT);
    List<String> keys = new ArrayList<>(6);
    keys.add(key);
    for (String ending : GERMAN_NOUN) {
      if (key.endsWith(ending) && key.length() > ending.length() + 3) {
        keys.add(key.substring(0, key.length() - ending.length()));
      }
    }
    String adjective = without(key, GERMAN_ADJECTIVE);
    if (!keys.contains(adjective)) {
      keys.add(adjective);
    }
    return keys;
  }

  private static String without(String key, String[] endings) {
    for (String ending : endings) {
      if (key.endsWith(ending) && key.length() > ending.length() + 3) {
        return key.substring(0, key.length() - ending.length());
      }
    }
    return key;
  }

  static String capitalised(String key) {
    return key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
  }
}

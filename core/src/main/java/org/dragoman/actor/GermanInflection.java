package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** German: the endings of adjectives, genitives and plurals, and of women in an office. */
final class GermanInflection implements Inflection {

  private static final String[] ADJECTIVE = {"en", "er", "es", "em", "e"};
  private static final String[] NOUN = {"innen", "in", "es", "en", "e", "s", "n"};

  @Override
  public String wordKey(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    boolean adjective = Character.isLowerCase(key.charAt(0)) && key.length() > 5;
    return adjective ? without(lower, ADJECTIVE) : lower;
  }

  @Override
  public List<String> names(Piece piece) {
    List<String> keys = new ArrayList<>(6);
    keys.addAll(Inflection.name(piece));
    String key = keys.get(keys.size() - 1);
    if (key.length() < 4) {
      return keys;
    }
    if (key.endsWith("s") || key.endsWith("n")) {
      keys.add(key.substring(0, key.length() - 1));
    }
    for (String ending : ADJECTIVE) {
      if (key.endsWith(ending) && key.length() > ending.length() + 3) {
        String base = key.substring(0, key.length() - ending.length());
        keys.add(base);
        keys.add(Inflection.lowered(base));
      }
    }
    return keys;
  }

  @Override
  public List<String> words(Piece piece) {
    String key = piece.key().toLowerCase(Locale.ROOT);
    List<String> keys = new ArrayList<>(6);
    keys.add(key);
    for (String ending : NOUN) {
      if (key.endsWith(ending) && key.length() > ending.length() + 3) {
        keys.add(key.substring(0, key.length() - ending.length()));
      }
    }
    String adjective = without(key, ADJECTIVE);
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
}

package org.dragoman.event;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a Russian noun may be in the nominative singular, by its ending alone: the tagger's
 * dictionary forms of nouns are too often wrong («танки» of «танка») to find idioms by them.
 */
final class RussianBases {

  private static final String[][] ENDINGS = {
    {"", "а", "о"},
    {"ь", "я"},
    {"а", "", "о"},
    {"я", "ь", "й", "е"},
    {"у", "", "а", "о"},
    {"ю", "я", "ь", "й"},
    {"ы", "", "а"},
    {"и", "", "а", "я", "ь", "й", "ие"},
    {"е", "", "а", "я", "о"},
    {"ом", "", "о"},
    {"ем", "ь", "й", "е", ""},
    {"ём", "ь", "й"},
    {"ой", "а"},
    {"ей", "я", "ь", "а"},
    {"ью", "ь"},
    {"ов", "", "о"},
    {"ев", "й", "", "ь"},
    {"ам", "", "а", "о"},
    {"ами", "", "а", "о"},
    {"ах", "", "а", "о"},
    {"ям", "ь", "я", "й", "е"},
    {"ями", "ь", "я", "й", "е"},
    {"ях", "ь", "я", "й", "е"},
    {"ии", "ия", "ие", "ий"},
    {"ию", "ия", "ие", "ий"},
    {"ия", "ие", "ий"},
    {"ием", "ие", "ий"},
    {"ией", "ия"},
    {"ий", "ия", "ие"},
    {"иям", "ия", "ие"},
    {"иями", "ия", "ие"},
    {"иях", "ия", "ие"}
  };

  private RussianBases() {}

  /** The candidates, without ё. */
  static Set<String> of(String form) {
    String word = key(form);
    Set<String> bases = new LinkedHashSet<>();
    for (String[] ending : ENDINGS) {
      int stem = word.length() - ending[0].length();
      if (stem >= 3 && word.endsWith(ending[0])) {
        for (int i = 1; i < ending.length; i++) {
          bases.add(word.substring(0, stem) + ending[i]);
        }
      }
    }
    return bases;
  }

  /** Lower case, and е for ё, which the press writes as it likes. */
  static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}

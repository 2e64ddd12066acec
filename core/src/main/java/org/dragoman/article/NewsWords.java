package org.dragoman.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * The words of news in each language that is read, as the lexicon has them: states and places,
 * offices, actors, verbs and nouns of acts. They tell the language of a headline, which has few
 * small words and many names: {@code Téhéran} is French, {@code Peking} German, {@code embajador}
 * Spanish.
 *
 * <p>A word counts for every language that has it, and the less the more have it. What is inflected
 * counts by its stem.
 */
final class NewsWords {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "states", "name",
          "places", "name",
          "offices", "title",
          "agents", "noun",
          "organizations", "name",
          "verbs", "forms",
          "cues", "cue");

  private static final int SHORTEST = 3;
  private static final int STEM = 5; // letters at least
  private static final int ENDING = 3; // letters at most
  private static final double BY_STEM = 0.6;

  private final Map<String, Integer> words = new HashMap<>(); // a bit for each language
  private final Map<String, Integer> stems = new HashMap<>();

  NewsWords() {
    Set<String> types = Table.read("codebook/types.txt").values("type");
    for (Language language : Language.values()) {
      int bit = 1 << language.ordinal();
      COLUMNS.forEach((file, column) -> add(language.code() + "/" + file + ".txt", column, bit));
      for (String type : types) {
        String file = type.toLowerCase(Locale.ROOT) + ".txt";
        add(language.code() + "/triggers/" + file, "trigger", bit);
      }
    }
  }

  private void add(String file, String column, int bit) {
    if (!Table.exists(file)) {
      return;
    }
    for (Table.Row row : Table.read(file).rows()) {
      for (String word : row.get(column).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        if (word.length() >= SHORTEST) {
          words.merge(word, bit, (one, other) -> one | other);
          for (int end = word.length(); end >= STEM && end >= word.length() - ENDING; end--) {
            stems.merge(word.substring(0, end), bit, (one, other) -> one | other);
          }
        }
      }
    }
  }

  /** How much the lower-case {@code word} speaks for each language, in their order. */
  double[] of(String word) {
    double[] shares = new double[Language.values().length];
    int exact = words.getOrDefault(word, 0);
    int stem = exact | inflected(word);
    for (int end = word.length(); stem == exact && cut(word, end); end--) {
      stem = exact | stems.getOrDefault(word.substring(0, end), 0);
    }
    double sum = Integer.bitCount(exact) + BY_STEM * Integer.bitCount(stem & ~exact);
    for (Language language : Language.values()) {
      int bit = 1 << language.ordinal();
      double weight = (exact & bit) != 0 ? 1 : (stem & bit) != 0 ? BY_STEM : 0;
      shares[language.ordinal()] = weight == 0 ? 0 : weight * weight / sum;
    }
    return shares;
  }

  private static boolean cut(String word, int end) {
    return end >= STEM && end >= word.length() - ENDING;
  }

  /** The languages of which the word is one with a letter or two behind it: {@code meets}. */
  private int inflected(String word) {
    int in = 0;
    for (int end = word.length() - 1; end >= STEM - 1 && end >= word.length() - 2; end--) {
      in |= words.getOrDefault(word.substring(0, end), 0);
    }
    return in;
  }
}

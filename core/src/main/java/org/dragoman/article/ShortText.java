package org.dragoman.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * What the words of a headline or a first line say of its language, each for itself: a small word,
 * a word of the news, letters that only one language writes. A word that several languages have
 * counts for each of them, and the less the more they are.
 */
final class ShortText {

  private static final double LETTERS = 0.7; // what letters of one language alone weigh
  private static final double DOUBTED = 0.5; // a word of letters that its language does not write
  private static final double ELISION = 0.7;
  private static final double SMALL = 0.8; // a word of one letter, and one that others have too

  private final LanguageWords small;
  private final NewsWords news = new NewsWords();
  private final Map<String, double[]> shared = new HashMap<>();

  ShortText(LanguageWords small) {
    this.small = small;
    List<String> languages = small.languages();
    for (Table.Row row : Table.read("shared-words.txt").rows()) {
      double[] shares = new double[languages.size()];
      List<String> having = row.list("languages");
      for (String language : having) {
        shares[languages.indexOf(language)] = SMALL / having.size();
      }
      shared.put(row.get("word"), shares);
    }
  }

  /**
   * How much speaks for each language.
   *
   * @param languages those that are read, then their neighbours
   * @param weights in the same order
   * @param known share of the words, those with a capital apart, that speak for each
   */
  record Evidence(List<String> languages, double[] weights, double[] known) {

    /** The language that is read for which most speaks, or null when nothing does. */
    String best() {
      int best = first(0, Language.values().length, -1);
      return best < 0 ? null : languages.get(best);
    }

    double of(String language) {
      int at = languages.indexOf(language);
      return at < 0 ? 0 : weights[at];
    }

    /** The share of the words, those with a capital apart, that speak for {@code language}. */
    double known(String language) {
      int at = languages.indexOf(language);
      return at < 0 ? 0 : known[at];
    }

    /** How much speaks for the next best of those that are read. */
    double second() {
      int reads = Language.values().length;
      int second = first(0, reads, first(0, reads, -1));
      return second < 0 ? 0 : weights[second];
    }

    /** How much speaks for the likeliest neighbour. */
    double neighbour() {
      int best = first(Language.values().length, weights.length, -1);
      return best < 0 ? 0 : weights[best];
    }

    private int first(int from, int to, int without) {
      int best = -1;
      for (int l = from; l < to; l++) {
        boolean more = weights[l] > (best < 0 ? 0 : weights[best]);
        best = l != without && more ? l : best;
      }
      return best;
    }
  }

  Evidence of(String text) {
    List<String> languages = small.languages();
    double[] weights = new double[languages.size()];
    double[] known = new double[languages.size()];
    int plain = 0;
    for (String word : LanguageWords.words(text)) {
      String lower = word.toLowerCase(Locale.ROOT);
      double[] shares = shared.getOrDefault(lower, shares(lower, languages.size()));
      boolean name = Character.isUpperCase(word.codePointAt(0));
      plain += name ? 0 : 1;
      for (int l = 0; l < shares.length; l++) {
        weights[l] += shares[l];
        known[l] += !name && shares[l] > 0 ? 1 : 0;
      }
    }
    weights[languages.indexOf(Language.FR.code())] += ELISION * LanguageWords.elisions(text);
    for (int l = 0; l < known.length; l++) {
      known[l] = plain == 0 ? 1 : known[l] / plain;
    }
    return new Evidence(languages, weights, known);
  }

  private double[] shares(String word, int languages) {
    double[] shares = Arrays.copyOf(news.of(word), languages);
    int listed = small.listed(word);
    if (listed != 0) {
      Arrays.fill(shares, 0);
      double weight = (word.length() == 1 ? SMALL : 1) / Integer.bitCount(listed);
      for (int rest = listed; rest != 0; rest &= rest - 1) {
        shares[Integer.numberOfTrailingZeros(rest)] += weight;
      }
    }
    int marked = small.marked(word);
    if (Integer.bitCount(marked) == 1) {
      int language = Integer.numberOfTrailingZeros(marked);
      for (int l = 0; l < shares.length; l++) {
        shares[l] *= l == language ? 1 : DOUBTED;
      }
      shares[language] += LETTERS;
    }
    return shares;
  }
}

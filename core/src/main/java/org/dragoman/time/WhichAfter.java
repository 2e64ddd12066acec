package org.dragoman.time;

import java.util.Locale;

/**
 * "Last", "this" and "next" where they stand behind what they tell of: «la semana pasada», «lundi
 * prochain».
 *
 * @param end the token after it
 */
record WhichAfter(int end, Which which) {

  private static final Which[] ALL = {Which.LAST, Which.THIS, Which.NEXT};

  /** The word at token {@code i}, or null. */
  static WhichAfter at(Tokens tokens, TimeWords words, int i) {
    for (Which which : ALL) {
      TimeWords.Entry entry = words.at(tokens, i, which.name().toLowerCase(Locale.ROOT) + "-after");
      if (entry != null) {
        return new WhichAfter(i + entry.length(), which);
      }
    }
    return null;
  }

  /** The word behind a unit that begins at token {@code i}, or null. */
  static WhichAfter ofUnit(Tokens tokens, TimeWords words, int i, String unit) {
    TimeWords.Entry entry = words.at(tokens, i, "unit");
    return entry != null && entry.value().equals(unit)
        ? at(tokens, words, i + entry.length())
        : null;
  }
}

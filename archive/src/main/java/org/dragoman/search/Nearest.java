package org.dragoman.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody may have meant. */
final class Nearest {

  /** A known word this long that begins what was written is meant; "RU" does not begin Russsia. */
  private static final int STEM = 4;

  private Nearest() {}

  /** The nearest of {@code known}, where one is near enough: a third of the letters at most. */
  static Optional<String> to(String word, Collection<String> known) {
    String key = word.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Math.max(1, Math.min(key.length(), 24) / 3) + 1;
    for (String candidate : known) {
      String other = candidate.toLowerCase(Locale.ROOT);
      int distance = distance(key, other);
      boolean begins =
          key.length() >= 3 && other.startsWith(key)
              || other.length() >= STEM && key.startsWith(other);
      if (begins) {
        distance = Math.min(distance, 1);
      }
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein, with the exchange of neighbours as one step. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 8) {
      return Integer.MAX_VALUE;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        d[i][j] =
            Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}

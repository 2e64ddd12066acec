package org.dragoman.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a text is in another: runs of four words, counted (the measure of the article
 * extraction benchmark of Scrapinghub, 2019).
 */
final class Shingles {

  private static final int LENGTH = 4; // words

  private Shingles() {}

  /** Right, found, told. */
  record Overlap(long both, long found, long told) {}

  static Overlap of(String found, String told) {
    Map<String, Integer> a = count(found);
    Map<String, Integer> b = count(told);
    long both = 0;
    for (Map.Entry<String, Integer> entry : a.entrySet()) {
      both += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return new Overlap(both, sum(a), sum(b));
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** The words of a text: runs of letters, digits and underscores, case kept. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean in =
          Character.isLetterOrDigit(c)
              || c == '_'
              || Character.getType(c) == Character.OTHER_NUMBER;
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  /** Each run of four words; a text of fewer words is one run. */
  static Map<String, Integer> count(String text) {
    List<String> words = words(text);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + LENGTH <= words.size() || (i == 0 && !words.isEmpty()); i++) {
      String run = String.join(" ", words.subList(i, Math.min(words.size(), i + LENGTH)));
      counts.merge(run, 1, Integer::sum);
    }
    return counts;
  }
}

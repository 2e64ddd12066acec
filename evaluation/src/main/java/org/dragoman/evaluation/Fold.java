package org.dragoman.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Text without accents, case, hyphens and doubled spaces, to compare names as a reader would. */
final class Fold {

  private Fold() {}

  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replace("-", " ").trim().replaceAll("\\s+", " ");
  }

  static Set<String> words(String text) {
    String folded = of(text);
    return folded.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(folded.split(" ")));
  }

  /** The last word, or nothing. */
  static String last(String text) {
    String folded = of(text);
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }
}

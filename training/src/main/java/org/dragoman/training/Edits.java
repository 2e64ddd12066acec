package org.dragoman.training;

import java.util.Map;
import java.util.stream.Collectors;

/** Small corrections to treebanks. */
final class Edits {

  private Edits() {}

  /** Whether a German verb's form without a stated one is a participle. */
  static boolean isParticiple(String form, String lemma) {
    String lower = form.toLowerCase(java.util.Locale.ROOT);
    return !lower.equals(lemma)
        && (lower.endsWith("t") || lower.endsWith("en"))
        && !lower.contains("zu");
  }

  static String feats(Map<String, String> pairs) {
    return pairs.isEmpty()
        ? "_"
        : pairs.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("|"));
  }
}

package org.dragoman.quote;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/** The means by which something is said, by the words that name it: media.txt of a language. */
final class Media {

  private final Map<String, String> byPhrase = new LinkedHashMap<>();

  private Media() {}

  static Media of(Language language) {
    Media media = new Media();
    for (Table.Row row : Table.read(language.code() + "/media.txt").rows()) {
      media.byPhrase.put(row.get("phrase").toLowerCase(Locale.ROOT), row.get("medium"));
    }
    return media;
  }

  /** The medium that {@code words} names first. */
  Optional<String> in(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    int best = Integer.MAX_VALUE;
    String medium = null;
    for (Map.Entry<String, String> entry : byPhrase.entrySet()) {
      int at = lower.indexOf(entry.getKey());
      while (at >= 0 && !wholeWord(lower, at, entry.getKey().length())) {
        at = lower.indexOf(entry.getKey(), at + 1);
      }
      if (at >= 0 && at < best) {
        best = at;
        medium = entry.getValue();
      }
    }
    return Optional.ofNullable(medium);
  }

  private static boolean wholeWord(String text, int at, int length) {
    boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    int end = at + length;
    return before && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}

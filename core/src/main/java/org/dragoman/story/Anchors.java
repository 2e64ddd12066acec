package org.dragoman.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.actor.NameKey;
import org.dragoman.lexicon.Table;

/**
 * Names and numbers, written alike whatever the language: what ties sentences in different
 * languages together.
 *
 * <p>A name is a word with a capital that does not open its sentence. It is brought into Latin
 * letters and cut to its first sounds, so that case endings and romanisations do not part Скрипаля
 * from Skripal. Years are no anchors: half of all sentences have one.
 */
public final class Anchors {

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+(?:[.,]\\d+)*");

  private static final int KEY = 5; // sounds that tell a name
  private static final int MOST = 24;

  private static final Set<String> CALENDAR =
      Set.copyOf(Table.read("calendar-words.txt").values("word"));

  private Anchors() {}

  /** What a name sounds like, in its likeliest romanisation. */
  private static String key(String word) {
    return stem(NameKey.of(word).iterator().next(), KEY);
  }

  /** Hands on every anchor of a sentence: the word itself, and a key it goes by. */
  static void each(String sentence, BiConsumer<String, String> found) {
    Matcher matcher = WORD.matcher(sentence);
    boolean opening = true;
    while (matcher.find()) {
      String word = matcher.group();
      int first = word.codePointAt(0);
      if (Character.isDigit(first)) {
        if (word.length() > 1 && !isYear(word)) {
          found.accept(word, word.replaceAll("[.,]", ""));
        }
      } else if (Character.isUpperCase(first) && !opening && word.length() > 2) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!CALENDAR.contains(lower)) {
          found.accept(word, key(word));
        }
      }
      opening = false;
    }
  }

  /**
   * The anchors that tell what an article is about, the most frequent first.
   *
   * @param known words that are no news of it: names of those who are known anyway
   */
  public static List<String> of(Collection<String> sentences, Collection<String> known) {
    Set<String> names = new HashSet<>();
    for (String words : known) {
      Matcher matcher = WORD.matcher(words);
      while (matcher.find()) {
        names.add(key(matcher.group()));
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String sentence : sentences) {
      each(
          sentence,
          (word, key) -> {
            if (!names.contains(key)) {
              counts.merge(key, 1, Integer::sum);
            }
          });
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isYear(String number) {
    return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
  }

  static String stem(String word, int length) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() <= length ? lower : lower.substring(0, length);
  }
}

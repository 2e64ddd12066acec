package org.dragoman.story;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a sentence by the word they count: {@code 12 people} is peopl → 12. */
final class Numbers {

  private static final Pattern COUNT =
      Pattern.compile("(?<![\\p{L}\\d.,:/-])(\\d{1,3}(?:[.,  ]\\d{3})+|\\d+)\\s+(\\p{L}{4,})");
  private static final int STEM = 5;

  private Numbers() {}

  static SortedMap<String, String> in(String sentence) {
    SortedMap<String, String> numbers = new TreeMap<>();
    Matcher matcher = COUNT.matcher(sentence);
    while (matcher.find()) {
      String number = matcher.group(1).replaceAll("\\D", "");
      String word = matcher.group(2).toLowerCase(Locale.ROOT);
      if (number.length() == 4 && (number.startsWith("19") || number.startsWith("20"))) {
        continue; // a year
      }
      numbers.put(word.substring(0, Math.min(STEM, word.length())), number);
    }
    return numbers;
  }
}

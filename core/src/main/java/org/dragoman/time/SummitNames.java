package org.dragoman.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Table;

/**
 * Finds summits by their title, with the number before it: {@code lexicon/summit-names.txt} and
 * {@code lexicon/ordinals.txt}, of all languages at once.
 */
final class SummitNames {

  /**
   * A title in a text.
   *
   * @param series its key
   * @param number the number with it, 0 without one
   * @param start where the number, or else the title, begins
   * @param end where the title ends
   */
  record Found(String series, int number, int start, int end) {}

  private record Name(String series, List<String> words) {}

  private record Word(String lower, String text, int start, int end) {}

  private static final int MOST = 199; // no summit has a higher number
  private static final String ROMAN = "IVXLC";
  private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100};

  private final Map<Character, List<Name>> names = new HashMap<>(); // by first letter
  private final Set<String> passed = new HashSet<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  SummitNames() {
    for (Table.Row row : Table.read("summit-names.txt").rows()) {
      for (String name : row.list("names")) {
        if (row.get("series").equals("passed")) {
          passed.add(name);
        } else {
          names
              .computeIfAbsent(name.charAt(0), c -> new ArrayList<>())
              .add(new Name(row.get("series"), List.of(name.split(" "))));
        }
      }
    }
    for (Table.Row row : Table.read("ordinals.txt").rows()) {
      row.list("words").forEach(word -> ordinals.put(word, Integer.parseInt(row.get("number"))));
    }
  }

  /** The titles in {@code text}, the longest at each place. */
  List<Found> in(String text) {
    List<Word> words = words(text);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Found longest = null;
      for (Name name : names.getOrDefault(words.get(i).lower.charAt(0), List.of())) {
        Found one = at(text, words, i, name);
        longest = one != null && (longest == null || one.end > longest.end) ? one : longest;
      }
      if (longest != null) {
        found.add(longest);
        while (i + 1 < words.size() && words.get(i + 1).start < longest.end) {
          i++;
        }
      }
    }
    return found;
  }

  private Found at(String text, List<Word> words, int first, Name name) {
    int number = 0;
    int at = first;
    for (int k = 0; k < name.words.size(); at++) {
      if (at == words.size()) {
        return null;
      }
      String word = words.get(at).lower;
      String wanted = name.words.get(k);
      int inside = wanted.endsWith("#") ? digits(word, wanted.length() - 1) : 0;
      if (inside > 0 && word.startsWith(wanted.substring(0, wanted.length() - 1))) {
        number = inside;
        k++;
      } else if (is(word, wanted)) {
        k++;
      } else if (k == 0 || !passed.contains(word)) {
        return null;
      }
    }
    int start = words.get(first).start;
    for (int before = first - 1; number == 0 && before >= Math.max(0, first - 3); before--) {
      boolean near = before == first - 1 || passed.contains(words.get(before + 1).lower);
      boolean suffix = before == first - 2 && words.get(before + 1).lower.length() <= 2;
      if (!near && !suffix) {
        break;
      }
      number = number(text, words.get(before));
      start = number > 0 ? words.get(before).start : start;
    }
    return new Found(name.series, number, start, words.get(at - 1).end);
  }

  private static boolean is(String word, String wanted) {
    return wanted.endsWith("*")
        ? word.startsWith(wanted.substring(0, wanted.length() - 1))
        : word.equals(wanted);
  }

  /** "15th", "15." and "15-й", "XV", "fifteenth"; 0 for any other word. */
  private int number(String text, Word word) {
    int digits = 0;
    while (digits < word.lower.length() && Character.isDigit(word.lower.charAt(digits))) {
      digits++;
    }
    if (digits > 0) {
      char next = word.end < text.length() ? text.charAt(word.end) : ' ';
      boolean ordinal =
          word.lower.length() > digits
              ? word.lower.length() <= digits + 4
              : ".-°".indexOf(next) >= 0;
      return ordinal && digits <= 3 ? digits(word.lower.substring(0, digits), 0) : 0;
    }
    int roman = roman(word.text);
    if (roman > 0 && (roman > 1 || word.text.length() > 1)) {
      return roman;
    }
    for (Map.Entry<String, Integer> ordinal : ordinals.entrySet()) {
      if (is(word.lower, ordinal.getKey())) {
        return ordinal.getValue();
      }
    }
    return 0;
  }

  private static int digits(String word, int from) {
    int number = 0;
    for (int i = from; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9' || number > MOST) {
        return 0;
      }
      number = number * 10 + word.charAt(i) - '0';
    }
    return number <= MOST ? number : 0;
  }

  private static int roman(String word) {
    int sum = 0;
    int last = 0;
    for (int i = word.length() - 1; i >= 0; i--) {
      int letter = ROMAN.indexOf(word.charAt(i));
      if (letter < 0) {
        return 0;
      }
      sum += ROMAN_VALUES[letter] < last ? -ROMAN_VALUES[letter] : ROMAN_VALUES[letter];
      last = ROMAN_VALUES[letter];
    }
    return sum <= MOST ? sum : 0;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        String word = text.substring(start, i);
        words.add(new Word(word.toLowerCase(Locale.ROOT), word, start, i));
      }
    }
    return words;
  }
}

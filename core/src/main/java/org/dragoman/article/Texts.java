package org.dragoman.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a line, made comparable. */
final class Texts {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int CONTENT = 4; // shorter words are mostly articles and prepositions

  private Texts() {}

  static int words(String s) {
    int n = 0;
    boolean in = false;
    int length = s.length();
    for (int i = 0; i < length; i++) {
      int c = s.charAt(i);
      if (Character.isHighSurrogate((char) c)) {
        c = s.codePointAt(i++);
      }
      boolean was = in;
      in = isLetterOrNumber(c);
      n += in && !was ? 1 : 0;
    }
    return n;
  }

  /** Whether {@code c} is of the kinds L or N of Unicode. */
  static boolean isLetterOrNumber(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  /** Words without case and accents, in order. */
  static List<String> bare(String s) {
    String plain = s.toLowerCase(Locale.ROOT);
    if (!Normalizer.isNormalized(plain, Normalizer.Form.NFKD)) {
      plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    }
    List<String> words = new ArrayList<>();
    int start = -1;
    int length = plain.length();
    for (int i = 0; i < length; ) {
      int c = plain.codePointAt(i);
      if (isLetterOrNumber(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      words.add(plain.substring(start));
    }
    return words;
  }

  /** A line as a key: equal keys are the same line but for case, accents and punctuation. */
  static String key(String s) {
    return String.join(" ", bare(s));
  }

  /** Words that carry meaning, cut to a stem of five letters ("Russian" and "Russia" meet). */
  static Set<String> stems(String s) {
    Set<String> stems = new LinkedHashSet<>();
    for (String word : bare(s)) {
      if (word.length() >= CONTENT) {
        stems.add(word.substring(0, Math.min(5, word.length())));
      }
    }
    return stems;
  }

  /** Which part of the meaning words of {@code line} come again in {@code text}; 0 for none. */
  static double overlap(String line, String text) {
    return overlap(stems(line), stems(text));
  }

  static double overlap(Set<String> line, Set<String> text) {
    return line.isEmpty() ? 0 : (double) shared(line, text) / line.size();
  }

  static int shared(Set<String> line, Set<String> text) {
    int n = 0;
    for (String stem : line) {
      n += text.contains(stem) ? 1 : 0;
    }
    return n;
  }
}

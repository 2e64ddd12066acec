package org.dragoman.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a line, made comparable. */
final class Texts {

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
    String plain = plain(s);
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

  /** In lower case, without accents and with compatible letters for odd ones. */
  private static String plain(String s) {
    String lower = s.toLowerCase(Locale.ROOT);
    if (isAscii(lower) || Normalizer.isNormalized(lower, Normalizer.Form.NFKD)) {
      return lower;
    }
    String parted = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); ) {
      int c = parted.codePointAt(i);
      if (c < 128 || !isMark(c)) {
        plain.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return plain.toString();
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code c} is of the kind M of Unicode. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
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

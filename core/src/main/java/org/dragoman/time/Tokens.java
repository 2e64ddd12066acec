package org.dragoman.time;

import java.util.Arrays;
import java.util.Locale;
import org.dragoman.text.Span;
import org.dragoman.text.Text;

/**
 * A piece of source cut into words, numbers and signs, each in one pass: finding expressions of
 * time must work before, and without, the parser.
 */
final class Tokens {

  /** Word of letters, number of digits, or one sign. */
  static final char WORD = 'w';

  static final char NUMBER = 'n';
  static final char SIGN = 's';

  final String source;
  int size;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private char[] kinds = new char[32];
  private String[] lowers = new String[32];

  Tokens(String source, Span span) {
    this.source = source;
    int i = Math.min(span.start(), source.length());
    int to = Math.min(span.end(), source.length());
    while (i < to) {
      char c = source.charAt(i);
      if (Text.isBlank(c) || Character.isISOControl(c)) {
        i++;
        continue;
      }
      int end = i + 1;
      char kind = SIGN;
      if (c >= '0' && c <= '9') {
        kind = NUMBER;
        while (end < to && source.charAt(end) >= '0' && source.charAt(end) <= '9') {
          end++;
        }
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        kind = WORD;
        while (end < to && isWordPart(source.charAt(end))) {
          end++;
        }
      }
      add(i, end, kind);
      i = end;
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void add(int start, int end, char kind) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      lowers = Arrays.copyOf(lowers, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    lowers[size] =
        kind == WORD
            ? source.substring(start, end).toLowerCase(Locale.ROOT)
            : kind == NUMBER ? source.substring(start, end) : sign(source.charAt(start));
    size++;
  }

  private static String sign(char c) {
    return switch (c) {
      case '\u2019', '\u2018', '\u00b4', '`' -> "'";
      case '\u2013', '\u2014', '\u2212', '\u2010', '\u2011' -> "-";
      default -> String.valueOf(c);
    };
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  String lower(int i) {
    return i >= 0 && i < size ? lowers[i] : "";
  }

  boolean isNumber(int i) {
    return i >= 0 && i < size && kinds[i] == NUMBER;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && kinds[i] == WORD;
  }

  boolean is(int i, String lower) {
    return i >= 0 && i < size && lowers[i].equals(lower);
  }

  /** Whether a word begins with a capital. */
  boolean isCapital(int i) {
    return isWord(i) && Character.isUpperCase(source.charAt(starts[i]));
  }

  /** Whether nothing, not even a space, stands between token {@code i} and the one before it. */
  boolean touches(int i) {
    return i > 0 && i < size && ends[i - 1] == starts[i];
  }

  /** The number of token {@code i}, or -1 when it is none or longer than {@code digits}. */
  int number(int i, int digits) {
    return isNumber(i) && lowers[i].length() <= digits ? Integer.parseInt(lowers[i]) : -1;
  }

  /** A year from 1000 to 2199 written with four digits, or -1. */
  int year(int i) {
    if (!isNumber(i) || lowers[i].length() != 4) {
      return -1;
    }
    int year = Integer.parseInt(lowers[i]);
    return year >= 1000 && year < 2200 ? year : -1;
  }
}

package org.dragoman.syntax;

/**
 * How the models see a word's letters: quotes and dashes of every style are one, digits are one,
 * and hashes stand for strings.
 */
public final class Orthography {

  private Orthography() {}

  /** {@code c} as the models see it. */
  static char fold(char c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? '0' : c == '`' ? '\'' : c;
    }
    switch (c) {
      case '\u2019', '\u2018', '\u201A', '\u201B', '\u2032', '\u00B4', '\u2039', '\u203A':
        return '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033':
        return '"';
      case '\u2013', '\u2014', '\u2015', '\u2011', '\u2012', '\u2212':
        return '-';
      case '\u2026':
        return '.';
      default:
        return c;
    }
  }

  /** A hash of {@code form} in lower case as the models see it; never 0. */
  public static int hash(String form) {
    return hash(form, 0, form.length(), true);
  }

  static int hash(String form, int from, int to, boolean lower) {
    int hash = 0x811C9DC5;
    if (isQuote(form, from, to)) {
      hash = (hash ^ '"') * 0x01000193; // `` and '' of some treebanks are quotes too
    } else {
      char last = 0;
      for (int i = from; i < to; i++) {
        char c = fold(form.charAt(i));
        if (c == '-' && last == '-' || c == '.' && last == '.') {
          continue; // runs of dashes and dots are one
        }
        last = c;
        hash = (hash ^ (lower ? Character.toLowerCase(c) : c)) * 0x01000193;
      }
    }
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >>> 13;
    return hash == 0 ? 1 : hash;
  }

  /** Whether the word is a double quote or a pair of single ones, which stands for it. */
  private static boolean isQuote(String form, int from, int to) {
    char first = from < to ? fold(form.charAt(from)) : 0;
    return to - from == 1 && first == '"'
        || to - from == 2 && first == '\'' && fold(form.charAt(from + 1)) == '\'';
  }

  /** The kinds of letters in a word, as a small number. */
  static int shape(String form) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int other = 0;
    int length = form.length();
    for (int i = 0; i < length; i++) {
      char c = form.charAt(i);
      if (Character.isLowerCase(c)) {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        other++;
      }
    }
    int shape = digits > 0 ? (upper + lower > 0 ? 1 : other > 0 ? 2 : 3) : 0;
    int letters;
    if (upper == 0) {
      letters = lower == 0 ? 0 : 1;
    } else if (lower == 0) {
      letters = upper == 1 ? 2 : 3;
    } else {
      letters = Character.isUpperCase(form.charAt(0)) ? (upper == 1 ? 4 : 5) : 6;
    }
    return (shape * 7 + letters) * 2 + (other > 0 ? 1 : 0);
  }
}

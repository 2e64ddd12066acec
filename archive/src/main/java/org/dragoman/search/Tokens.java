package org.dragoman.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The words of a text as the index sees them, in every language alike.
 *
 * <p>A word is a run of letters, digits and marks. Case and accents do not count; U.S. and C.I.A.
 * are US and CIA; 10,000 and 2.5 stay one word; whatever else stands between letters parts them, so
 * that l'accord, Russia's and Nazi-Überbleibsel are two words each.
 */
final class Tokens {

  /**
   * A word of a text.
   *
   * @param form folded: lower case, without accents
   * @param start in UTF-16 units
   * @param end exclusive
   */
  record Token(String form, int start, int end) {}

  private static final int LONGEST = 100;

  private Tokens() {}

  static List<Token> in(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!inWord(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = acronym(text, at);
      if (end < 0) {
        end = word(text, at);
      }
      String form = fold(text.substring(at, Math.min(end, at + LONGEST)));
      if (!form.isEmpty()) {
        tokens.add(new Token(form, at, end));
      }
      at = end;
    }
    return tokens;
  }

  /** The words with one space between them. */
  static String folded(String text) {
    return in(text).stream().map(Token::form).collect(Collectors.joining(" "));
  }

  /** Lower case, without accents, apostrophes and full stops. */
  static String fold(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      char c = word.charAt(i);
      plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
    if (plain) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    char[] in = lower.toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    StringBuilder form = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = out[i];
      if (Character.getType(c) != Character.NON_SPACING_MARK && c != '.') {
        form.append(c == 'ё' ? 'е' : c);
      } else if (c == '.' && i > 0 && Character.isDigit(out[i - 1])) {
        form.append(c);
      }
    }
    return form.toString();
  }

  private static boolean inWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static int word(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inNumber =
          (c == ',' || c == '.')
              && at > start
              && Character.isDigit(text.charAt(at - 1))
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1));
      if (!inWord(c) && !inNumber) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** End of single letters with full stops (U.S., C.I.A.), or -1. */
  private static int acronym(String text, int start) {
    int at = start;
    int letters = 0;
    while (at + 1 < text.length()
        && Character.isLetter(text.charAt(at))
        && text.charAt(at + 1) == '.'
        && (at == start || text.charAt(at - 1) == '.')) {
      letters++;
      at += 2;
    }
    if (letters == 0) {
      return -1;
    }
    boolean last =
        at < text.length()
            && Character.isLetter(text.charAt(at))
            && (at + 1 == text.length() || !inWord(text.codePointAt(at + 1)));
    if (last) {
      return at + 1; // U.S without its last full stop
    }
    return letters >= 2 ? at : -1;
  }
}

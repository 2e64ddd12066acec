package org.dragoman.syntax;

import org.dragoman.text.Span;

/**
 * Finds the dateline a news text may begin with: {@code OSLO, Dec. 11 (AFP) -}. It is kept apart,
 * because as part of the first sentence its place would pass for the subject.
 */
final class Dateline {

  private static final int LONGEST = 14;

  private Dateline() {}

  /**
   * Reads the first words of {@code block} into {@code tokens}; how many of them are a dateline.
   */
  static int end(String source, Span block, Tokenizer tokenizer, Tokens tokens) {
    int at = block.start();
    int before = -1;
    while (tokens.size() < LONGEST && at < block.end() && tokens.size() > before) {
      before = tokens.size();
      at = tokenizer.next(source, at, block.end(), tokens);
    }
    int n = tokens.size();
    if (n < 3 || !Character.isUpperCase(tokens.form(0).charAt(0))) {
      return 0;
    }
    boolean capitals = isCapitals(tokens.form(0));
    boolean comma = false;
    for (int i = 1; i + 1 < n; i++) {
      String form = tokens.form(i);
      if (form.equals("(")) {
        return agency(tokens, i, n, capitals || comma);
      }
      if (isDash(form)) {
        boolean spaced = tokens.start(i) > tokens.end(i - 1) && tokens.start(i + 1) > tokens.end(i);
        return spaced && capitals && begins(tokens.form(i + 1)) ? i + 1 : 0;
      }
      comma |= form.equals(",");
      char c = form.charAt(0);
      boolean fits =
          c == ',' || c == '/' || c == '-' || Character.isUpperCase(c) || Character.isDigit(c);
      if (!fits) {
        return 0;
      }
    }
    return 0;
  }

  /** The end of "(AFP)" or "(dpa) -" whose bracket opens at {@code open}. */
  private static int agency(Tokens tokens, int open, int n, boolean sure) {
    int close = open + 1;
    while (close < n && close < open + 6 && !tokens.form(close).equals(")")) {
      close++;
    }
    if (close >= n - 1 || !tokens.form(close).equals(")")) {
      return 0;
    }
    int end = close + 1;
    boolean dash = isDash(tokens.form(end));
    if (dash) {
      end++;
    }
    return end < n && (dash || sure) && begins(tokens.form(end)) ? end : 0;
  }

  private static boolean begins(String form) {
    char c = form.charAt(0);
    return Character.isUpperCase(c) || "\"\u201C\u201E\u00AB\u00BB".indexOf(c) >= 0;
  }

  private static boolean isDash(String form) {
    char c = form.charAt(0);
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private static boolean isCapitals(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isUpperCase(form.charAt(i))) {
        return false;
      }
    }
    return form.length() > 2;
  }
}

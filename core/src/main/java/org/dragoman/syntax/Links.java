package org.dragoman.syntax;

import org.dragoman.text.Text;

/** Links, addresses, handles and hashtags, which are one word whatever marks they have inside. */
final class Links {

  private static final String TRAILING = ".,;:!?)]}>\"'\u201C\u201D\u2019\u00BB\u2026";

  private static final String[] LINKS = {"http://", "https://", "www."};

  private Links() {}

  /** The end of a link, address, handle or hashtag that starts at {@code i}, or {@code i}. */
  static int end(String s, int i, int end) {
    char c = s.charAt(i);
    boolean tag = (c == '#' || c == '@') && i + 1 < end && Tokenizer.isLetter(s, i + 1);
    if (tag) {
      int j = i + 1;
      while (j < end
          && j < i + Tokenizer.LONGEST
          && (Tokenizer.isLetter(s, j) || Character.isDigit(s.charAt(j)) || s.charAt(j) == '_')) {
        j++;
      }
      return j;
    }
    boolean is = false;
    if (c == 'h' || c == 'w' || c == 'H' || c == 'W') {
      for (String link : LINKS) {
        is |= s.regionMatches(true, i, link, 0, link.length()) && i + link.length() < end;
      }
    }
    return is ? trim(s, i, chunk(s, i, end)) : i;
  }

  /** The end of the run without space. */
  static int chunk(String s, int i, int end) {
    int j = i;
    while (j < end && j < i + Tokenizer.LONGEST && !Text.isBlank(s.charAt(j))) {
      j++;
    }
    return j;
  }

  /** Without the marks at its end that belong to the sentence. */
  static int trim(String s, int from, int to) {
    int j = to;
    while (j > from && TRAILING.indexOf(s.charAt(j - 1)) >= 0) {
      j--;
    }
    return j;
  }
}

package org.dragoman.page;

import java.util.Locale;

/**
 * Takes out of a page's source what never holds words of an article before it is parsed: what
 * stands in styles, in comments, and in scripts that name no date. That is four letters of ten on
 * pages of news, and finding an end is far cheaper than reading what stands before it.
 *
 * <p>What is left parses to the same tree but for these texts. Where the source is not plain (a
 * script that holds a comment, drawings, elements whose text is no markup) it stays as it is.
 */
final class Husks {

  /** A shorter text is not worth the cut. */
  private static final int SHORT = 16; // characters

  private final String page;
  private final StringBuilder kept;
  private final int odd; // where a comment may end with another sign first
  private int copied; // all before it is in kept

  private Husks(String page) {
    this.page = page;
    this.odd = page.indexOf("--!>");
    this.kept = new StringBuilder(page.length());
  }

  /** The page without them. */
  static String out(String page) {
    return new Husks(page).run();
  }

  private String run() {
    int at = page.indexOf('<');
    while (at >= 0 && at + 1 < page.length()) {
      int next = after(at);
      if (next < 0) {
        break; // what follows is read as it stands
      }
      at = page.indexOf('<', next);
    }
    return copied == 0 ? page : kept.append(page, copied, page.length()).toString();
  }

  /** Where to go on behind the sign at {@code at}; negative when nobody can say. */
  private int after(int at) {
    char c = page.charAt(at + 1);
    if (c == '!') {
      return page.startsWith("!--", at + 1) ? comment(at) : sign(at);
    }
    if (c == '?') {
      return sign(at);
    }
    if (c == '/') {
      return at + 2 < page.length() && isLetter(page.charAt(at + 2)) ? tag(at + 2) : sign(at);
    }
    if (!isLetter(c)) {
      return at + 1;
    }
    int end = tag(at + 1);
    return end < 0 ? end : element(at, end);
  }

  /** A declaration ends at the next angle. */
  private int sign(int at) {
    int end = page.indexOf('>', at);
    return end < 0 ? -1 : end + 1;
  }

  private int comment(int at) {
    int from = at + 4;
    if (page.startsWith(">", from) || page.startsWith("->", from)) {
      return -1; // an empty one, by the letter of the standard
    }
    int end = page.indexOf("-->", from);
    if (end < 0 || from <= odd && odd < end) {
      return -1;
    }
    cut(from, end);
    return end + 3;
  }

  /** The end of a tag whose name begins at {@code at}: angles in quoted values do not end it. */
  private int tag(int at) {
    boolean equals = false; // a value is to come
    boolean bare = false; // in a value without quotes
    for (int i = at; i < page.length(); i++) {
      char c = page.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c <= ' ') {
        bare = false;
      } else if (equals && (c == '"' || c == '\'')) {
        i = page.indexOf(c, i + 1);
        if (i < 0) {
          return -1;
        }
        equals = false;
      } else if (equals) {
        bare = true;
        equals = false;
      } else if (c == '=' && !bare) {
        equals = true;
      }
    }
    return -1;
  }

  /** What follows the start tag from {@code at} to {@code end}. */
  private int element(int at, int end) {
    return switch (Character.toLowerCase(page.charAt(at + 1))) {
      case 's' ->
          isNamed(at, "script")
              ? script(at, end)
              : isNamed(at, "style") ? style(end) : isNamed(at, "svg") ? close(end, "svg") : end;
      case 't' ->
          isNamed(at, "title")
              ? close(end, "title")
              : isNamed(at, "textarea") ? close(end, "textarea") : end;
      case 'i' -> isNamed(at, "iframe") ? close(end, "iframe") : end;
      case 'n' -> isNamed(at, "noembed") || isNamed(at, "noframes") ? -1 : end;
      case 'm' -> isNamed(at, "math") ? -1 : end;
      case 'x' -> isNamed(at, "xmp") ? -1 : end;
      case 'p' -> isNamed(at, "plaintext") ? -1 : end;
      default -> end;
    };
  }

  private boolean isNamed(int at, String name) {
    int end = at + 1 + name.length();
    return end < page.length()
        && page.regionMatches(true, at + 1, name, 0, name.length())
        && !isLetter(page.charAt(end))
        && page.charAt(end) != '-';
  }

  private int script(int at, int from) {
    int end = close(from, "script");
    if (end < 0) {
      return -1;
    }
    if (isNested(from, end)) {
      return -1;
    }
    boolean data = page.substring(at, from).toLowerCase(Locale.ROOT).contains("ld+json");
    if (!data && !DateClues.namesDate(page, from, end)) {
      cut(from, end);
    }
    return end;
  }

  /** Whether a comment with a script in it stands there, whose end tag ends nothing. */
  private boolean isNested(int from, int to) {
    boolean comment = false;
    for (int at = page.indexOf('<', from); at >= 0 && at < to; at = page.indexOf('<', at + 1)) {
      comment |= page.startsWith("!--", at + 1);
      if (comment && isNamed(at, "script")) {
        return true;
      }
    }
    return false;
  }

  private int style(int from) {
    int end = close(from, "style");
    if (end >= 0) {
      cut(from, end);
    }
    return end;
  }

  /** Where the end tag of {@code name} begins. */
  private int close(int from, String name) {
    for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
      if (isNamed(at + 1, name)) {
        return at;
      }
    }
    return -1;
  }

  private void cut(int from, int to) {
    if (to - from >= SHORT) {
      kept.append(page, copied, from);
      copied = to;
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}

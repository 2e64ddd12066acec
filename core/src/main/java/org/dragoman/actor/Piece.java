package org.dragoman.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.syntax.Sentence;

/**
 * The smallest part of a name: a token, or what hyphens and slashes part within one, so that
 * "US-Präsident" and "Diaz-Canel" read alike however the tokeniser cuts them.
 *
 * @param key the text without diacritics and without the stops of an acronym ("U.S." is "US")
 * @param glued whether it follows the piece before without a space
 */
record Piece(int token, int start, int end, String text, String key, boolean glued) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean is(String word) {
    return key.equals(word);
  }

  /**
   * The pieces of a sentence; the source gives the words where the tree has altered them.
   *
   * @param written whether the parts of one written word ("del") make one piece
   */
  static List<Piece> of(Sentence sentence, String source, boolean written) {
    List<Piece> pieces = new ArrayList<>(sentence.size() + 8);
    for (int t = 0; t < sentence.size(); t++) {
      int start = sentence.span(t).start();
      int end = sentence.span(t).end();
      if (written && t > 0 && start == sentence.span(t - 1).start() && end > start) {
        continue;
      }
      boolean parted = written && t + 1 < sentence.size() && sentence.span(t + 1).start() == start;
      String form = parted ? source.substring(start, end) : sentence.form(t);
      boolean plain = end <= source.length() && form.length() == end - start;
      String text = plain ? source.substring(start, end) : form;
      cut(text, t, start, plain ? 0 : end - start, pieces);
    }
    return pieces;
  }

  /** The pieces of a lexicon entry. */
  static List<Piece> of(String phrase) {
    List<Piece> pieces = new ArrayList<>(4);
    int at = 0;
    int from = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      if (i == phrase.length() || phrase.charAt(i) == ' ') {
        if (i > from) {
          cut(phrase.substring(from, i), at, at * 100, 0, pieces);
          at++;
        }
        from = i + 1;
      }
    }
    return pieces;
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 ? !Character.isLetter(c) : (c | 0x20) < 'a' || (c | 0x20) > 'z') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A fixed width means that the text is not what stands in the source: one piece then. */
  private static void cut(String text, int token, int offset, int width, List<Piece> out) {
    if (isWhole(text)) {
      add(text, token, offset, width, out); // letters only, as most words
      return;
    }
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean atEnd = i == text.length();
      boolean possessive = !atEnd && i > from && isApostrophe(text.charAt(i)) && ends(text, i);
      boolean stop = !atEnd && (isHyphen(text.charAt(i)) || isOutside(text, i));
      if (atEnd || possessive || stop) {
        if (i > from) {
          add(text.substring(from, i), token, offset + from, width, out);
        }
        from = i;
        if (possessive) {
          add(text.substring(i), token, offset + i, width, out);
          return;
        }
        if (stop && text.length() > 1) {
          add(text.substring(i, i + 1), token, offset + i, width, out);
          from = i + 1;
        } else if (stop) {
          add(text, token, offset, width, out);
          return;
        }
      }
    }
  }

  private static void add(String text, int token, int start, int width, List<Piece> out) {
    int end = width > 0 ? start + width : start + text.length();
    boolean glued = !out.isEmpty() && out.get(out.size() - 1).end == start;
    out.add(new Piece(token, start, end, text, key(text), glued));
  }

  private static boolean ends(String text, int i) {
    return i + 2 == text.length() && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
        || i + 1 == text.length();
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '–' || c == '—' || c == '‐' || c == '‑' || c == '/';
  }

  private static boolean isOutside(String text, int i) {
    char c = text.charAt(i);
    return c == ',' || c == '(' || c == ')' || c == '"' || c == '“' || c == '”' || c == '„'
        || c == '«' || c == '»' || c == ':' || c == ';';
  }

  static String key(String text) {
    String key = text;
    boolean ascii = true;
    boolean dots = false;
    for (int i = 0; i < key.length(); i++) {
      ascii &= key.charAt(i) < 128;
      dots |= key.charAt(i) == '.';
    }
    if (!ascii) {
      key =
          key.replace('’', '\'')
              .replace('‘', '\'')
              .replace('–', '-')
              .replace('‑', '-')
              .replace("ß", "ss")
              .replace("ø", "o")
              .replace("Ø", "O")
              .replace("ł", "l")
              .replace("Ł", "L")
              .replace("ı", "i");
      key = MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
    }
    if (dots && key.length() > 1 && Character.isUpperCase(key.charAt(0))) {
      key = key.replace(".", "");
    }
    return key.isEmpty() ? text : key;
  }
}

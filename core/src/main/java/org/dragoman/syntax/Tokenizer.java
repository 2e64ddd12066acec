package org.dragoman.syntax;

import java.util.Set;
import org.dragoman.text.Language;
import org.dragoman.text.Text;

/**
 * Cuts text into the words of Universal Dependencies.
 *
 * <p>The idea: one pass over the letters with a few rules, so that any input costs time in
 * proportion to its length. Hyphens part or join words as the language's treebanks have it:
 * English, German and Spanish part them but for prefixes (pro-Russian) and numbers, the others join
 * them. Points and commas within numbers, and points of abbreviations, belong to the word.
 */
final class Tokenizer {

  /** Longer words are cut; no language has them. */
  static final int LONGEST = 200;

  private static final String[] DOMAINS = {
    "com", "org", "net", "de", "uk", "ru", "eu", "gov", "info", "edu", "io", "ch", "at", "us", "cn",
    "tv", "ua", "cu", "js"
  };

  /** French words that lose their last vowel before another. */
  private static final Set<String> ELIDED =
      Set.of("l", "d", "qu", "n", "s", "c", "j", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu");

  private final Language language;
  private final WordList list;
  private final Contractions contractions;
  private final boolean hyphenJoins;

  Tokenizer(Language language, WordList list) {
    this.language = language;
    this.list = list;
    this.contractions = new Contractions(language);
    this.hyphenJoins =
        language == Language.FR || language == Language.PT || language == Language.RU;
  }

  /** Adds the next word at or after {@code from}; the place to go on from, or {@code end}. */
  int next(String s, int from, int end, Tokens out) {
    int i = from;
    while (i < end && (Text.isBlank(s.charAt(i)) || isIgnorable(s.charAt(i)))) {
      i++;
    }
    if (i == end) {
      return end;
    }
    char c = s.charAt(i);
    int link = Links.end(s, i, end);
    if (link > i) {
      out.add(s.substring(i, link), i, link);
      return link;
    }
    if (Character.isDigit(c) || isSigned(s, i, end)) {
      return number(s, i, end, out);
    }
    if (isLetter(s, i)) {
      return word(s, i, end, out);
    }
    return mark(s, i, end, out);
  }

  private static boolean isIgnorable(char c) {
    return c == '\u00AD' || Character.isISOControl(c);
  }

  static boolean isLetter(String s, int i) {
    char c = s.charAt(i);
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u00AD';
  }

  private static boolean isLetter(String s, int i, int end) {
    return i < end && isLetter(s, i);
  }

  private static boolean isDigit(String s, int i, int end) {
    return i < end && Character.isDigit(s.charAt(i));
  }

  /** A minus or plus right before a digit and after a space: part of the number. */
  private static boolean isSigned(String s, int i, int end) {
    char c = s.charAt(i);
    return (c == '+' || c == '-')
        && isDigit(s, i + 1, end)
        && i > 0
        && Text.isBlank(s.charAt(i - 1));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u00B4' || c == '`' || c == '\u02BC';
  }

  private int number(String s, int i, int end, Tokens out) {
    int limit = Math.min(end, i + LONGEST);
    int j = i + 1;
    while (j < limit) {
      char c = s.charAt(j);
      if (Character.isDigit(c)) {
        j++;
      } else if ((c == '.' || c == ',' || c == ':' || c == '/' || isHyphen(c) || isApostrophe(c))
          && isDigit(s, j + 1, limit)
          && !(isHyphen(c) && isSigned(s, i, limit))) {
        j++;
      } else {
        break;
      }
    }
    if (language == Language.FR && j - i < 4) {
      j = thousands(s, j, limit);
    }
    if (hyphenJoins && j < limit && isHyphen(s.charAt(j)) && isLetter(s, j + 1, limit)) {
      return word(s, i, end, out); // 1960-х, 3-й
    }
    if (isLetter(s, j, limit)) {
      int k = j;
      while (k < limit && (isLetter(s, k) || Character.isDigit(s.charAt(k)))) {
        k++;
      }
      if (!isUnit(s, j, k)) {
        out.add(s.substring(i, k), i, k);
        return k;
      }
    } else if (language == Language.DE
        && j < end
        && s.charAt(j) == '.'
        && isOrdinal(s, i, j, end)) {
      j++;
    }
    out.add(s.substring(i, j), i, j);
    return j;
  }

  /** The end of a French number whose thousands spaces part: 80 000. */
  private static int thousands(String s, int from, int end) {
    int j = from;
    while (j + 3 < end
        && (s.charAt(j) == ' ' || s.charAt(j) == '\u00A0' || s.charAt(j) == '\u202F')
        && isDigit(s, j + 1, end)
        && isDigit(s, j + 2, end)
        && isDigit(s, j + 3, end)
        && !isDigit(s, j + 4, end)) {
      j += 4;
    }
    return j;
  }

  /** Whether the letters after a number are a word of their own: 5pm, 28m. */
  private static boolean isUnit(String s, int from, int to) {
    if (to - from > 3) {
      return false;
    }
    switch (Edit.lower(s.substring(from, to))) {
      case "m", "k", "am", "pm", "b", "bn", "mm", "cm", "km", "kg", "g", "ft", "mph", "qm", "t":
        return true;
      default:
        return false;
    }
  }

  /** "11." before a word that does not open a sentence. */
  private boolean isOrdinal(String s, int from, int point, int end) {
    if (point - from > 3) {
      return false;
    }
    int k = point + 1;
    if (k < end && ",;-\u2013/)".indexOf(s.charAt(k)) >= 0) {
      return true;
    }
    while (k < end && s.charAt(k) != '\n' && Text.isBlank(s.charAt(k))) {
      k++;
    }
    return k > point + 1
        && (isDigit(s, k, end) || isLetter(s, k, end) && !list.isOpener(wordAt(s, k, end)));
  }

  private static String wordAt(String s, int from, int end) {
    int j = from;
    while (j < end && j < from + 20 && isLetter(s, j)) {
      j++;
    }
    return s.substring(from, j);
  }

  private int word(String s, int i, int end, Tokens out) {
    int limit = Math.min(end, i + LONGEST);
    int j = i;
    while (j < limit) {
      char c = s.charAt(j);
      if (isLetter(s, j) || Character.isDigit(c) || c == '_') {
        j++;
      } else if (isDoubleInitial(s, i, j, limit)) {
        j += 2;
      } else if (c == '.' && isLetter(s, j + 1, limit)) {
        if (!staysWhole(s, i, j, limit)) {
          break;
        }
        j++;
      } else if (language == Language.FR && isApostrophe(c) && elides(s, i, j, limit)) {
        out.add(s.substring(i, j + 1), i, j + 1);
        return j + 1;
      } else if ((isApostrophe(c) || c == '&') && isLetter(s, j + 1, limit) && j > i) {
        if (c == '&' && s.startsWith("&quot;", j)) {
          break;
        }
        j++;
      } else if (isHyphen(c)
          && (isLetter(s, j + 1, limit) || isDigit(s, j + 1, limit))
          && (hyphenJoins || list.isPrefix(s.substring(i, j)))) {
        j++;
      } else if (c == '$' && language == Language.PT) {
        j++; // R$, US$
        break;
      } else if (c == '@' && isLetter(s, j + 1, limit)) {
        int address = Links.trim(s, i, Links.chunk(s, i, limit));
        if (address > j) {
          out.add(s.substring(i, address), i, address);
          return address;
        }
        break;
      } else {
        break;
      }
    }
    if (j < end && s.charAt(j) == '.' && isAbbreviation(s, i, j, end)) {
      j++;
    }
    contractions.add(s, i, j, out);
    return j;
  }

  /** Whether the point goes on with a hyphen and another initial, as in French J.-C. */
  private boolean isDoubleInitial(String s, int from, int point, int end) {
    return language == Language.FR
        && s.charAt(point) == '.'
        && point - from == 1
        && point + 2 < end
        && isHyphen(s.charAt(point + 1))
        && Character.isUpperCase(s.charAt(from))
        && Character.isUpperCase(s.charAt(point + 2));
  }

  /** Whether the letters before the apostrophe are a word that lost its vowel: l', qu'. */
  private boolean elides(String s, int from, int apostrophe, int end) {
    if (apostrophe - from > 6 || !ELIDED.contains(Edit.lower(s.substring(from, apostrophe)))) {
      return false;
    }
    int j = apostrophe + 1;
    while (j < end && (isLetter(s, j) || isHyphen(s.charAt(j)) || isApostrophe(s.charAt(j)))) {
      j++;
    }
    return !contractions.isWhole(s.substring(from, j));
  }

  /** Whether a point between letters belongs to the word: U.S, EE.UU, z.B, example.org. */
  private static boolean staysWhole(String s, int from, int point, int end) {
    int left = point;
    while (left > from && s.charAt(left - 1) != '.') {
      left--;
    }
    int right = point + 1;
    boolean capitals = true;
    while (right < end && isLetter(s, right)) {
      capitals &= Character.isUpperCase(s.charAt(right));
      right++;
    }
    for (int k = left; k < point; k++) {
      capitals &= Character.isUpperCase(s.charAt(k));
    }
    if (point - left == 1 || capitals) {
      return right - point <= 4 || point - left == 1 && right < end && s.charAt(right) == '.';
    }
    String tail = s.substring(point + 1, right);
    if (tail.length() == 1) {
      return false;
    }
    for (String domain : DOMAINS) {
      if (domain.equals(tail)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the full stop at {@code point} belongs to the word before it. */
  private boolean isAbbreviation(String s, int from, int point, int end) {
    int length = point - from;
    if (length > 12) {
      return false;
    }
    int next = point + 1;
    while (next < end && Text.isBlank(s.charAt(next))) {
      next++;
    }
    boolean last = next == end;
    if (length == 1 && language == Language.DE && Character.isLowerCase(s.charAt(from))) {
      return !last;
    }
    if (length == 1 && Character.isUpperCase(s.charAt(from))) {
      return !last && !(language == Language.EN && s.charAt(from) == 'I' && opens(s, point, end));
    }
    String word = s.substring(from, point);
    WordList.Kind kind = list.abbreviation(word);
    if (kind == WordList.Kind.NUMBER) {
      return isDigit(s, next, end);
    }
    if (kind != null) {
      return !last || word.indexOf('.') >= 0;
    }
    if (word.indexOf('.') > 0) {
      return isInitials(word);
    }
    return language == Language.DE && isRoman(word) && !last && !opens(s, point, end);
  }

  private boolean opens(String s, int point, int end) {
    int k = point + 1;
    while (k < end && Text.isBlank(s.charAt(k))) {
      k++;
    }
    return isLetter(s, k, end) && list.isOpener(wordAt(s, k, end));
  }

  /** Letters parted by points, one to three at a time: U.S, z.B, EE.UU. */
  private static boolean isInitials(String word) {
    int run = 0;
    for (int k = 0; k < word.length(); k++) {
      run = word.charAt(k) == '.' ? 0 : run + 1;
      if (run > 2) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRoman(String word) {
    for (int k = 0; k < word.length(); k++) {
      if ("IVX".indexOf(word.charAt(k)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** One mark, or a run of the same full stops, dashes or question marks. */
  private static int mark(String s, int i, int end, Tokens out) {
    char c = s.charAt(i);
    int j = i + 1;
    if (c == '&' && s.startsWith("&#", i)) {
      return references(s, i, end, out);
    }
    if (Character.isHighSurrogate(c) && j < end && Character.isLowSurrogate(s.charAt(j))) {
      j++;
    } else if ("!?".indexOf(c) >= 0) {
      while (j < end && j < i + LONGEST && "!?".indexOf(s.charAt(j)) >= 0) {
        j++;
      }
    } else if (".-*=_~\u2026'`".indexOf(c) >= 0) {
      int longest = c == '\'' || c == '`' ? 2 : LONGEST;
      while (j < end && j < i + longest && s.charAt(j) == c) {
        j++;
      }
    }
    out.add(s.substring(i, j), i, j);
    return j;
  }

  /** Character references that were left as they are (&amp;#39;&amp;#39;), as one word. */
  private static int references(String s, int i, int end, Tokens out) {
    int j = i;
    while (j + 3 < end && j < i + LONGEST && s.startsWith("&#", j)) {
      int k = j + 2;
      while (isDigit(s, k, end) && k < j + 8) {
        k++;
      }
      if (k == j + 2 || k >= end || s.charAt(k) != ';') {
        break;
      }
      j = k + 1;
    }
    j = Math.max(j, i + 1);
    out.add(s.substring(i, j), i, j);
    return j;
  }
}

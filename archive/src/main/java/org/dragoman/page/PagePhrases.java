package org.dragoman.page;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * The phrases that give furniture away, of all languages at once: {@code lexicon/furniture.txt} and
 * {@code lexicon/<language>/furniture.txt}, looked up by the first words of a block.
 */
final class PagePhrases {

  private static final int MOST_WORDS = 6;
  private static final Map<String, Integer> PHRASES = read();

  /** No phrase. */
  static final int NONE = 0;

  /** The block begins with one. */
  static final int BEGINS = 1;

  /** The block is one, counts and punctuation at its end aside. */
  static final int WHOLE = 2;

  private PagePhrases() {}

  private static Map<String, Integer> read() {
    Map<String, Integer> phrases = new HashMap<>();
    for (Language language : Language.values()) {
      add(phrases, language.code() + "/furniture.txt");
    }
    add(phrases, "furniture.txt");
    return phrases;
  }

  private static void add(Map<String, Integer> phrases, String name) {
    if (!Table.exists(name)) {
      return;
    }
    for (Table.Row row : Table.read(name).rows()) {
      String words = fold(row.get("phrase"), row.get("phrase").length());
      int kind =
          row.get("where").equals("whole") || row.get("where").equals("word") ? WHOLE : BEGINS;
      phrases.merge(words, kind, Math::min);
    }
  }

  /** How far a furniture phrase makes up the block. */
  static int of(String block, int words) {
    String folded = fold(block, 80);
    int at = -1;
    for (int n = 1; n <= MOST_WORDS; n++) {
      at = folded.indexOf(' ', at + 1);
      String head = at < 0 ? folded : folded.substring(0, at);
      Integer kind = PHRASES.get(head);
      if (kind != null && (kind == BEGINS || words <= n + 1)) {
        return words <= n + 1 ? WHOLE : BEGINS;
      }
      if (at < 0) {
        break;
      }
    }
    return NONE;
  }

  /** Letters in lower case, digits and everything else as single spaces. */
  private static String fold(String s, int longest) {
    char[] out = new char[Math.min(s.length(), longest)];
    int size = 0;
    for (int i = 0; i < s.length() && size < out.length; i++) {
      char c = s.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out[size++] = c;
      } else if (Character.isLetter(c)) {
        out[size++] = Character.toLowerCase(c);
      } else if (size > 0 && out[size - 1] != ' ') {
        out[size++] = ' ';
      }
    }
    return new String(out, 0, size > 0 && out[size - 1] == ' ' ? size - 1 : size);
  }
}

package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/**
 * Lines of words, wrapped and coloured.
 *
 * @param ansi whether there are colours
 * @param columns how wide a line may be
 */
record Paper(Ansi ansi, int columns) {

  /** Writes words on as many lines as they need; a word longer than a line is not cut. */
  void write(PrintWriter out, String first, String further, List<Word> words) {
    StringBuilder line = new StringBuilder(first);
    int width = width(first);
    boolean fresh = true;
    for (Word word : words) {
      String shown = safe(word.text());
      if (!fresh && width + 1 + width(shown) > columns) {
        out.println(line);
        line = new StringBuilder(further);
        width = width(further);
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
        width++;
      }
      line.append(styled(shown, word.style()));
      width += width(shown);
      fresh = false;
    }
    out.println(line);
  }

  private String styled(String word, String style) {
    if (style.isEmpty() || !ansi.enabled()) {
      return word;
    }
    Ansi.IStyle[] styles = Ansi.Style.parse(style);
    return Ansi.Style.on(styles) + word + Ansi.Style.off(styles);
  }

  private static int width(String words) {
    return words.codePointCount(0, words.length());
  }

  /** Words from outside must not steer the terminal or turn its direction. */
  private static String safe(String word) {
    return word.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]", "");
  }
}

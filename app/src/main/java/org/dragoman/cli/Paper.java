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
    String style = "";
    boolean fresh = true;
    for (Word word : words) {
      String shown = safe(word.text());
      if (!fresh && width + 1 + width(shown) > columns) {
        out.println(line.append(off(style)));
        line = new StringBuilder(further);
        width = width(further);
        style = "";
        fresh = true;
      }
      if (!word.style().equals(style)) {
        line.append(off(style)).append(fresh ? "" : " ").append(on(word.style()));
        style = word.style();
      } else if (!fresh) {
        line.append(' ');
      }
      line.append(shown);
      width += width(shown) + (fresh ? 0 : 1);
      fresh = false;
    }
    out.println(line.append(off(style)));
  }

  private String on(String style) {
    return style.isEmpty() || !ansi.enabled() ? "" : Ansi.Style.on(Ansi.Style.parse(style));
  }

  /** All off: "bold off" by itself means a double underline to some terminals. */
  private String off(String style) {
    return style.isEmpty() || !ansi.enabled() ? "" : Ansi.Style.reset.on();
  }

  private static int width(String words) {
    return words.codePointCount(0, words.length());
  }

  /** Words from outside must not steer the terminal or turn its direction. */
  private static String safe(String word) {
    return word.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]", "");
  }
}

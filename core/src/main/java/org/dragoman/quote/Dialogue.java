package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;

/**
 * Speech that dashes mark, as Spanish, French, Portuguese and Russian do: «— No firmaremos —dijo el
 * ministro—. No hay plazo.», «— Мы готовы, — сказал министр.»
 *
 * <p>Only a paragraph that opens with a dash and has another, behind which the teller speaks: a
 * list has none.
 */
final class Dialogue {

  private Dialogue() {}

  /** The spoken words of a paragraph, without dashes; none when it is no dialogue. */
  static List<Span> in(String source, Span block) {
    List<Span> spoken = new ArrayList<>();
    if (block.isEmpty() || !isDash(source.charAt(block.start()))) {
      return spoken;
    }
    boolean speaking = true;
    int from = block.start() + 1;
    for (int i = from; i < block.end(); i++) {
      boolean turns =
          isDash(source.charAt(i))
              && (speaking ? tellerBegins(source, i) : speechBegins(source, i));
      if (turns) {
        if (speaking) {
          add(spoken, source, from, i);
        }
        speaking = !speaking;
        from = i + 1;
      }
    }
    if (spoken.isEmpty()) {
      return spoken;
    }
    if (speaking) {
      add(spoken, source, from, block.end());
    }
    return spoken;
  }

  /** Behind a comma or the end of a sentence, or stuck to the teller's first word. */
  private static boolean tellerBegins(String source, int at) {
    int before = at - 1;
    while (before > 0 && Character.isWhitespace(source.charAt(before))) {
      before--;
    }
    boolean stuck =
        before < at - 1 && at + 1 < source.length() && Character.isLowerCase(source.charAt(at + 1));
    return stuck || before < at - 1 && ",!?…".indexOf(source.charAt(before)) >= 0;
  }

  /** Behind a sentence of the teller, or stuck to his last word. */
  private static boolean speechBegins(String source, int at) {
    char before = source.charAt(at - 1);
    boolean space = Character.isWhitespace(before);
    char last = space && at > 1 ? source.charAt(at - 2) : before;
    return !space && Character.isLetter(before) || space && (last == '.' || last == ',');
  }

  private static void add(List<Span> spoken, String source, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && !Character.isLetterOrDigit(source.charAt(from)) && !opens(source, from)) {
      from++;
    }
    while (to > from && (Character.isWhitespace(source.charAt(to - 1)))) {
      to--;
    }
    if (to > from) {
      spoken.add(new Span(from, to));
    }
  }

  private static boolean opens(String source, int at) {
    return "¿¡«(".indexOf(source.charAt(at)) >= 0;
  }

  private static boolean isDash(char c) {
    return c == '—' || c == '–';
  }
}
